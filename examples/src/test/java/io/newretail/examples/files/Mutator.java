package io.newretail.examples.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils scenario files in many ways, some of which leave a file that can be run. The same seed gives the same files. */
final class Mutator {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w-]*(?=\"?:)");
  private static final Pattern UNIT =
      Pattern.compile("(?<=[0-9]) ?(?:%|/(?:day|h)|min|days?|h|s|km)(?![\\w])");
  private static final Pattern VALUE =
      Pattern.compile("(?<=: )(?:\"[^\"\n]*\"|'[^'\n]*'|[^\\[{\n,}\\]#&*|>\"']+)");
  private static final Pattern GROUP = Pattern.compile("[\\[{]");
  private static final String SYNTAX =
      "{}[]:,&*!|>-'\"%#@`?\t\n\r \\~<=.0\u0000\u0007\u001b\u00a0\u2028\ufeff";

  private final SplittableRandom random;
  private final List<Corpus.Text> corpus;
  private final List<String> keys;
  private final List<String> values;

  Mutator(long seed, List<Corpus.Text> corpus) {
    this.random = new SplittableRandom(seed);
    this.corpus = corpus;
    this.keys = found(KEY, corpus);
    this.values = found(VALUE, corpus);
  }

  private static List<String> found(Pattern pattern, List<Corpus.Text> corpus) {
    return corpus.stream()
        .flatMap(t -> pattern.matcher(t.text()).results())
        .map(MatchResult::group)
        .map(String::strip)
        .distinct()
        .sorted()
        .toList();
  }

  /** A file of the corpus with one to four changes, as bytes, since some are no text. */
  byte[] spoiled(Corpus.Text base) {
    String text = base.text();
    int changes = 1;
    while (changes < 4 && random.nextInt(4) == 0) {
      changes++;
    }
    for (int i = 0; i < changes; i++) {
      text = changed(text);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(25) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  /** Changes of values come most often: they reach furthest. */
  private String changed(String text) {
    return switch (random.nextInt(24)) {
      case 0 -> characters(text);
      case 1, 2 -> lines(text);
      case 3 -> indented(text);
      case 4, 5 -> replaced(text, KEY, one(keys));
      case 6 -> replaced(text, KEY, typo(text));
      case 7, 8 -> replaced(text, VALUE, Snippets.value(random));
      case 9, 10, 11, 12 -> edge(text);
      case 13, 14 -> replaced(text, VALUE, one(values));
      case 15, 16, 17 -> number(text);
      case 18 -> replaced(text, UNIT, Snippets.unit(random));
      case 19 -> replaced(text, VALUE, Snippets.nested(random));
      case 20 -> inserted(text, Snippets.block(random));
      case 21 -> replaced(text, GROUP, Snippets.opening(random));
      case 22 -> crossed(text);
      default -> aliased(text);
    };
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String replaced(String text, Pattern pattern, String by) {
    List<MatchResult> all = pattern.matcher(text).results().toList();
    if (all.isEmpty()) {
      return text;
    }
    MatchResult at = one(all);
    return text.substring(0, at.start()) + by + text.substring(at.end());
  }

  /** A value by an edge of its own kind: a time by a time, money by money. */
  private String edge(String text) {
    List<MatchResult> all = VALUE.matcher(text).results().toList();
    if (all.isEmpty()) {
      return text;
    }
    MatchResult at = one(all);
    String kind = at.group().replaceAll("[-0-9.\"' ]", "").strip();
    String quote = at.group().startsWith("\"") ? "\"" : "";
    List<String> alike = Snippets.EDGES.stream()
        .filter(e -> e.matches("'?-?[0-9R].*") && alike(kind, e))
        .toList();
    String by = alike.isEmpty() ? Snippets.value(random) : one(alike);
    return text.substring(0, at.start())
        + quote
        + by.replace("'", "")
        + quote
        + text.substring(at.end());
  }

  private static boolean alike(String kind, String edge) {
    String other = edge.replaceAll("[-0-9.\"' ]", "").strip();
    String times = "(ns|us|ms|s|min|h|days?|weeks?|e.?days)";
    return other.equals(kind)
        || (kind.matches(times) && other.matches(times))
        || (kind.isEmpty() && other.equals("e"))
        || (kind.startsWith("/") && other.matches("e?/.*"))
        || (kind.equals("%") && other.endsWith("%"))
        || (kind.matches("RMB|CNY|EUR") && other.matches("[A-Z]{3}e?"));
  }

  private String number(String text) {
    List<MatchResult> all = NUMBER.matcher(text).results().toList();
    if (all.isEmpty()) {
      return text;
    }
    MatchResult at = one(all);
    return text.substring(0, at.start())
        + Snippets.number(at.group(), random)
        + text.substring(at.end());
  }

  private String characters(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(12));
    String own = String.valueOf(SYNTAX.charAt(random.nextInt(SYNTAX.length())));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2 -> text.substring(0, at) + own + text.substring(at + 1);
      default -> text.substring(0, at) + own + text.substring(at);
    };
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int a = random.nextInt(lines.size());
    int b = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(a);
      case 1 -> lines.add(a, lines.get(a));
      case 2 -> lines.add(a, lines.get(b));
      default -> lines.set(a, lines.set(b, lines.get(a)));
    }
    return String.join("\n", lines);
  }

  private String indented(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    String spaces = random.nextInt(8) == 0 ? "\t" : " ".repeat(1 + random.nextInt(4));
    lines.set(at, random.nextBoolean() ? spaces + line : line.replaceFirst("^ {1,3}", ""));
    return String.join("\n", lines);
  }

  private String typo(String text) {
    List<String> known = KEY.matcher(text).results().map(MatchResult::group).toList();
    String key = known.isEmpty() ? "key" : one(known);
    int at = random.nextInt(key.length());
    return switch (random.nextInt(3)) {
      case 0 -> key.substring(0, at) + key.substring(at + 1) + "x";
      case 1 -> key.substring(0, at) + key.charAt(at) + key.substring(at);
      default -> key.toUpperCase(java.util.Locale.ROOT);
    };
  }

  private String inserted(String text, String block) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    lines.add(at, block.indent(indent.length()).stripTrailing());
    return String.join("\n", lines);
  }

  /** The beginning of one file and the end of another, cut between keys of the whole. */
  private String crossed(String text) {
    String other = one(corpus).text();
    List<Integer> heads = heads(text);
    List<Integer> tails = heads(other);
    return heads.isEmpty() || tails.isEmpty()
        ? text
        : text.substring(0, one(heads)) + other.substring(one(tails));
  }

  private static List<Integer> heads(String text) {
    return Pattern.compile("(?m)^\\w")
        .matcher(text)
        .results()
        .map(MatchResult::start)
        .toList();
  }

  /** Two values, the second of which is made the first by an anchor and an alias. */
  private String aliased(String text) {
    List<MatchResult> all =
        Pattern.compile("(?<=: )(?=\\S)").matcher(text).results().toList();
    if (all.size() < 2) {
      return text;
    }
    MatchResult a = one(all);
    MatchResult b = one(all);
    int first = Math.min(a.start(), b.start());
    int second = Math.max(a.start(), b.start());
    String name = "a" + random.nextInt(3);
    return text.substring(0, first) + "&" + name + " " + text.substring(first, second)
        + "*" + name + (random.nextBoolean() ? "\n" : ", ")
        + text.substring(second).replaceFirst("^[^\n,}\\]]*", "");
  }
}
