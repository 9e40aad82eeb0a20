package io.newretail.examples.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.newretail.file.Located;
import io.newretail.file.ScenarioFileException;
import io.newretail.file.ScenarioFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sound files with one mistake each, of another kind each ({@code broken.txt}). The reader tells each at its place, and the published
 * schema, as editors use it, refuses each that a schema can see, on the same line.
 */
final class BrokenFilesTest {
  private static final String HERE = "\u00ab";
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(ScenarioFiles.schema());
  private static final LoadSettings YAML =
      LoadSettings.builder().setUseMarks(true).build();

  /** Some ready scenarios as they are exported; that the schema takes all of them is another test's. */
  private static final List<Corpus.Text> READY = Stream.of(".yaml", ".json")
      .flatMap(end -> Corpus.ready(end, "quickstart", "hema-store", "store-day").stream())
      .toList();

  @TempDir
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Corpus.copyTo(folder);
    READY.forEach(t -> Corpus.write(folder.resolve(t.name()), t.text()));
  }

  /**
   * A mistake.
   *
   * @param seen whether a schema can see it
   * @param main the scenario
   * @param file the file that is changed, the scenario or one beside it
   * @param before what stands there
   * @param after what is written instead; a mark before what is told
   * @param path its path
   * @param rule a part of the rule
   * @param suggestion a part of the suggestion
   */
  record Row(
      boolean seen,
      String main,
      String file,
      String before,
      String after,
      String path,
      String rule,
      String suggestion) {
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      String[] files = cell(cells[0]).replace("*", "").split(">", -1);
      return new Row(
          !line.startsWith("*"),
          files[0],
          files[files.length - 1],
          cell(cells[1]),
          cell(cells[2]),
          cell(cells[3]),
          cell(cells[4]),
          cell(cells[5]));
    }

    private static String cell(String text) {
      String bare = text.replaceFirst("^ ", "").replaceFirst(" $", "");
      return bare.replace("\\\\", "\u0001")
          .replace("\\n", "\n")
          .replace("\\t", "\t")
          .replace('\u0001', '\\');
    }
  }

  static Stream<Row> rows() throws IOException {
    Path table = Corpus.folder().resolveSibling("broken.txt");
    return Files.readAllLines(table).stream()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(Row::of);
  }

  @Test
  void thereAreManyKindsOfMistakes() throws IOException {
    assertThat(rows().map(r -> r.path() + r.rule() + r.after()).distinct()).hasSizeGreaterThan(120);
    assertThat(rows().filter(Row::seen)).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isToldAtItsPlaceByTheReaderAndRefusedByTheSchema(Row row) throws IOException {
    Path edited = folder.resolve(row.file());
    String sound = Files.readString(edited);
    assertThat(sound).contains(row.before());
    int at = sound.indexOf(row.before());
    String marked =
        sound.substring(0, at) + row.after() + sound.substring(at + row.before().length());
    String broken = marked.replace(HERE, "");
    Files.writeString(edited, broken);

    Located found = told(folder.resolve(row.main()), row.path());

    assertThat(found.problem().rule()).contains(row.rule());
    assertThat(found.problem().suggestion()).contains(row.suggestion());
    if (marked.contains(HERE)) {
      String[] lines = marked.substring(0, marked.indexOf(HERE)).split("\n", -1);
      assertThat(found.file()).endsWith("/" + row.file());
      assertThat(found.line()).as("line of " + found).isEqualTo(lines.length);
      boolean exact = found.column() > 0 && !row.path().equals("syntax");
      int column = lines[lines.length - 1].length() + 1;
      assertThat(exact ? found.column() : column).as("column of " + found).isEqualTo(column);
    }
    if (row.seen()) {
      assertThat(schemaLines(broken)).as("lines of the schema").contains(found.line());
    }
  }

  /** The mistake at a path; it may bring a few others. */
  private static Located told(Path main, String path) {
    ScenarioFileException thrown = Objects.requireNonNull(
        catchThrowableOfType(ScenarioFileException.class, () -> ScenarioFiles.read(main)),
        "nothing was refused");
    assertThat(thrown.problems())
        .as(thrown.getMessage())
        .extracting(l -> l.problem().path())
        .contains(path)
        .hasSizeLessThan(4);
    return thrown.problems().stream()
        .filter(l -> l.problem().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  /** Lines of what a schema refuses, as an editor marks them; JSON is read as YAML, which it is. */
  private static List<Integer> schemaLines(String text) {
    JsonNode tree = JsonMapper.builder().build().valueToTree(new Load(YAML).loadFromString(text));
    Node root = new Compose(YAML).composeString(text).orElseThrow();
    List<Integer> lines = new ArrayList<>();
    for (Error error : SCHEMA.validate(tree)) {
      String property = error.getProperty() == null ? "" : "/" + error.getProperty();
      String pointer = error.getInstanceLocation() + property;
      lines.add(line(root, pointer));
    }
    return lines;
  }

  /** The line of the value, or of the key where there is one, at a pointer, as deep as it leads. */
  private static int line(Node root, String pointer) {
    Node node = root;
    int line = mark(root);
    for (String step : pointer.split("/", -1)) {
      Node next = null;
      if (node instanceof MappingNode map) {
        for (NodeTuple t : map.getValue()) {
          if (t.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step)) {
            next = t.getValueNode();
            line = next instanceof ScalarNode ? mark(next) : mark(key);
          }
        }
      } else if (node instanceof SequenceNode list && step.matches("[0-9]+")) {
        next = list.getValue().get(Integer.parseInt(step));
        line = mark(next);
      }
      node = next == null ? node : next;
    }
    return line;
  }

  private static int mark(Node node) {
    return node.getStartMark().orElseThrow().getLine() + 1;
  }

  @Test
  void theSchemaTakesEveryFileThatIsSound() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(schemaLines(text)).as(file.toString()).isEmpty();
        assertThat(ScenarioFiles.read(file).name()).isNotBlank();
      }
    }
  }

  @Test
  void allMistakesOfAFileAreToldAtOnceInTheOrderOfTheFile() throws IOException {
    List<Row> rows = rows()
        .filter(r -> r.main().equals("orders.yaml") && r.seen() && !r.after().contains("\n"))
        .filter(
            r -> !r.path().endsWith(".size")) // checked with its store, which has another mistake
        .toList();
    String text = Corpus.byHand("orders.yaml");
    List<String> paths = new ArrayList<>();
    List<String> used = new ArrayList<>();
    for (Row row : rows) {
      if (used.stream().noneMatch(u -> u.contains(row.before()) || row.before().contains(u))
          && text.indexOf(row.before()) >= 0) {
        text = text.replaceFirst(
            java.util.regex.Pattern.quote(row.before()),
            java.util.regex.Matcher.quoteReplacement(row.after().replace(HERE, "")));
        used.add(row.before());
        paths.add(row.path());
      }
    }
    assertThat(paths).hasSizeGreaterThan(25);
    Path file = folder.resolve("many.yaml");
    Corpus.write(file, text);

    ScenarioFileException thrown = Objects.requireNonNull(
        catchThrowableOfType(ScenarioFileException.class, () -> ScenarioFiles.read(file)));

    assertThat(thrown.problems()).extracting(l -> l.problem().path()).containsAll(paths);
    assertThat(thrown.problems()).extracting(Located::line).isSorted();
  }
}
