package io.newretail.examples.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.examples.files.Trial.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenario files that are meant to do harm are refused in a few words, in time and in memory. */
final class StrangerFilesTest {
  private static final String SOUND = Corpus.byHand("tables.yaml");
  private static final int MEGABYTES = 100;

  @TempDir
  private Path folder;

  private Trial trial;

  @BeforeEach
  void open() throws IOException {
    trial = new Trial();
    Corpus.copyTo(folder);
  }

  @AfterEach
  void close() {
    trial.close();
  }

  private Outcome checked(String name, String text) {
    return checked(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome checked(String name, byte[] bytes) {
    Corpus.write(folder.resolve(name), bytes);
    return trial.call("check", folder.resolve(name).toString());
  }

  /** Refused, in at most some lines of a sane length that hold a text. */
  private static void refused(Outcome outcome, String text) {
    assertThat(outcome.fault()).isEmpty();
    assertThat(outcome.status()).as(outcome.text()).isEqualTo(2);
    assertThat(outcome.text()).contains(text);
    assertThat(outcome.text().lines()).allMatch(l -> l.length() < 2_000);
    assertThat(outcome.text().lines()).hasSizeLessThan(210);
  }

  private static String nested(String open, String close, int depth) {
    return open.repeat(depth) + close.repeat(depth);
  }

  /** Name, text, part of what is said. */
  static Stream<Object[]> structures() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    StringBuilder merges = new StringBuilder("a0: &a0 {k: v}\n");
    StringBuilder flat = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9) + alias));
      merges.append(
          "a%d: &a%d {<<: [%s, %s], b: %s, c: %s}\n".formatted(i, i, alias, alias, alias, alias));
      flat.append("a%d: &a%d {x: %s, y: %s}\n".formatted(i, i, alias, alias));
    }
    String block = "&b [" + "x, ".repeat(20_000) + "x]";
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      steps.append(" ".repeat(i)).append("a:\n");
    }
    return Stream.of(new Object[][] {
      {"laughs.yaml", laughs.toString(), "must be at most 1000000"},
      {"laughs-of-pairs.yaml", flat.toString(), "must be at most"},
      {"merges.yaml", merges.toString(), "must be at most"},
      {"quadratic.yaml", "a: " + block + "\nb: [" + "*b, ".repeat(20_000) + "*b]\n", "1000000"},
      {"cycle.yaml", "a: &a [*a]\n", "must name an anchor above"},
      {"cycle-of-keys.yaml", "&a a: *a\nb: &b {c: *b}\n", "must name an anchor above"},
      {"cycle-of-all.yaml", "&a\nname: *a\n", "must name an anchor above"},
      {"deep.yaml", "a: " + nested("[\n ", "]\n ", 100_000), "must be at most 32 deep"},
      {"deep-open.yaml", "a: " + "[".repeat(100_000), "must be at most 32 deep"},
      {"deep-maps.yaml", "a: " + nested("{a:\n ", "}\n ", 100_000), "must be at most 32 deep"},
      {"deep-lists.yaml", "a:\n" + "- ".repeat(60_000) + "x", "must be at most 32 deep"},
      {"deep-steps.yaml", steps.toString(), "must be at most 32 deep"},
      {"deep-questions.yaml", "? ".repeat(60_000) + "x", "must be"},
      {"deep.json", "{\"a\": " + nested("[", "]", 100_000) + "}", "must be JSON: "},
      {"deep-open.json", "[".repeat(100_000), "must be JSON: "},
      {"deep-maps.json", nested("{\"a\":", "}", 100_000), "must be JSON: "},
      {"number.yaml", SOUND + "warmUpDays: 1e999999999", "must have at most 40 digits"},
      {"number.json", "{\"warmUpDays\": 1e999999999, \"x\": -1E+2147483648}", "warmUpDays"},
      {"digits.yaml", "warmUpDays: " + "9".repeat(1_000_000), "lines of at most 131072"},
      {"digit.yaml", "warmUpDays: " + "9".repeat(100_000), "must have at most 4096 characters"},
      {"digits.json", "{\"warmUpDays\": " + "9".repeat(1_000_000) + "}", "must be JSON"},
      {"decimals.yaml", "warmUpDays: 0." + "9".repeat(4_000), "must have at most 40 digits"},
      {"key.yaml", "k".repeat(2_000_000) + ": 1", "lines of at most 131072 characters"},
      {"key.json", "{\"" + "k".repeat(2_000_000) + "\": 1}", "must be JSON"},
      {"anchors.yaml", "a:\n" + "- &x 1\n".repeat(400_000), "is no key of this place"},
      {"keys.yaml", "a:\n" + "  b: 1\n".repeat(300_000), "must be given once"},
      {"documents.yaml", "---\nname: a\n".repeat(100_000), "must be one document"},
      {"comment.yaml", "#".repeat(5_000_000), "lines of at most 131072 characters"},
      {"quotes.yaml", "a: \"" + "\\x41".repeat(30_000) + "\"", "must have at most 4096"},
      {"folded.yaml", "a: >\n" + "  b\n\n".repeat(200_000), "must have at most 4096"},
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("structures")
  void whatGrowsWhenItIsReadIsRefused(String name, String text, String said) {
    refused(checked(name, text), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
            + " [\"http://127.0.0.1/\"]]]]",
        "!!java.io.File [/tmp/x]",
        "!!com.sun.rowset.JdbcRowSetImpl {dataSourceName: x, autoCommit: true}",
        "!!python/object/apply:os.system [id]",
        "!ruby/object:Gem::Installer {i: x}",
        "!<tag:yaml.org,2002:java.lang.Runtime> x",
        "!include /etc/passwd",
        "!!set {a, b}",
        "!!binary aGk=",
        "!!str 12",
        "! x",
      })
  void tagsAreRefused(String value) {
    refused(checked("tags.yaml", "name: " + value + "\n"), "must not have a tag");
  }

  @Test
  void classesNamedByJacksonsWayAreOnlyUnknownKeys() {
    String text = Corpus.byHand("store.json")
        .replaceFirst(
            "\\{", "{\"@class\": \"java.lang.Runtime\", \"@type\": [\"java.net.URL\", 1],");

    Outcome outcome = checked("class.json", text);

    refused(outcome, "@class: is no key of this place");
    assertThat(outcome.text()).contains("@type: is no key of this place");
  }

  @ParameterizedTest
  @CsvSource({
    "line, must be at most 16 MB",
    "keys, must be at most 16 MB",
    "documents, must be at most 16 MB",
    "zeros, must be at most 16 MB"
  })
  void aHundredMegabytesAreRefusedUnread(String kind, String said) throws IOException {
    for (String end : new String[] {".yaml", ".json"}) {
      Path file = folder.resolve(kind + end);
      fill(file, kind);
      assertThat(Files.size(file)).isGreaterThan(MEGABYTES << 20);

      refused(trial.call("check", file.toString()), said);
      refused(trial.call("run", file.toString()), said);
    }
  }

  @Test
  void aHundredMegabytesBesideAreRefusedToo() throws IOException {
    fill(folder.resolve("tables/articles.csv"), "line");
    refused(checked("table.yaml", SOUND), "must be at most 32 MB");
    Corpus.copyTo(folder);
    fill(folder.resolve("tables/online.json"), "keys");
    refused(checked("part.yaml", SOUND), "must be at most 16 MB");
  }

  private static void fill(Path file, String kind) throws IOException {
    String part = switch (kind) {
      case "line" -> "x";
      case "keys" -> "key: value\n";
      case "documents" -> "---\nname: x\n";
      default -> "\u0000";
    };
    String block = part.repeat((1 << 20) / part.length() + 1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i <= MEGABYTES; i++) {
        out.write(block);
      }
    }
  }

  /** Files just within the limit cost most. */
  @Test
  void whatIsJustWithinTheLimitsIsReadInTime() {
    int most = 16 << 20;
    String keys = Stream.iterate(0, i -> i + 1)
        .limit(480_000)
        .map(i -> "key-" + i + ": value-" + i)
        .collect(java.util.stream.Collectors.joining("\n"));
    refused(checked("keys.yaml", keys), "is no key of this place");
    String list = "name:\n" + "- x\n".repeat(900_000);
    refused(checked("list.yaml", list), "must be text");
    String part = "x".repeat(100_000) + "\n ";
    String parts = part.repeat((most - 20) / part.length());
    refused(checked("long.yaml", "name: '" + parts + "'"), "4096 characters");
    refused(checked("plain.yaml", "name: " + parts), "4096 characters");
    refused(checked("block.yaml", "name: |\n " + parts + "\n"), "4096 characters");
    refused(checked("folded.yaml", "name: >\n " + parts + "\n"), "4096 characters");
    refused(checked("comments.yaml", parts.replace('x', '#').replace(" ", "")), "must hold");
    refused(checked("spaces.yaml", "name:\n" + parts.replace('x', ' ')), "must be text");
    refused(checked("lines.yaml", "\n".repeat(most - 10)), "must hold a scenario");
    String json = keys.replaceAll("(key-\\d+): (value-\\d+)(\n|$)", "\"$1\": \"$2\",");
    refused(checked("keys.json", "{" + json + "\"a\": 1}"), "is no key of this place");
    refused(checked("list.json", "{\"name\": [" + "1,".repeat(900_000) + "1]}"), "must be text");
  }

  @Test
  void manyMistakesAreToldUpToSomeHundred() {
    StringBuilder stores = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      stores.append("        - {name: s, pickers: -1, size: x}\n");
    }
    String text = Corpus.byHand("partners.yaml")
        .replace("stores: [{name: store-1, pickers: 1}]}]", "stores: []}]")
        .replaceFirst(
            "catchments: .*",
            "catchments:\n    - name: city\n      depot: depot\n      stores:\n" + stores);
    refused(checked("mistakes.yaml", text), "must be a whole number from 0");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] overlong = "name: \u0000\u0000\n".getBytes(StandardCharsets.ISO_8859_1);
    overlong[6] = (byte) 0xc0;
    overlong[7] = (byte) 0xaf;
    byte[] noise = new byte[100_000];
    new java.util.SplittableRandom(5).nextBytes(noise);
    refused(
        checked("utf16.yaml", SOUND.getBytes(StandardCharsets.UTF_16)), "must be text in UTF-8");
    refused(
        checked("utf16le.yaml", SOUND.getBytes(StandardCharsets.UTF_16LE)), "control character");
    refused(checked("overlong.yaml", overlong), "must be text in UTF-8");
    refused(checked("noise.yaml", noise), "must be text in UTF-8");
    refused(checked("noise.json", noise), "must be text in UTF-8");
    refused(checked("nul.yaml", "name: a\u0000b\n"), "must not be a control character");
    refused(checked("nul.json", "{\"name\": \"a\u0000b\"}"), "must be JSON");
    refused(checked("empty.yaml", ""), "must hold a scenario");
    refused(checked("empty.json", " \n"), "must hold a scenario");
    refused(checked("gzip.yaml", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}), "UTF-8");
    assertThat(checked("bom.yaml", ("\ufeff" + SOUND).getBytes(StandardCharsets.UTF_8))
            .status())
        .isZero();
  }
}
