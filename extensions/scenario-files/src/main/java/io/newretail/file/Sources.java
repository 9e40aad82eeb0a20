package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the files that a scenario is made of, none of which may lie outside the first one's folder, and puts them over each other. For
 * one scenario.
 */
final class Sources {
  static final String EXTENDS = "extends";
  static final String INCLUDE = "include";
  private final Shapes shapes;
  private final FunctionNames names;
  private final Findings findings;
  private final Budget budget;
  private final Path root;
  private final Path shownRoot;
  private final Deque<Path> open = new ArrayDeque<>();

  Sources(Path main, Shapes shapes, FunctionNames names, Findings findings, Budget budget) {
    this.shapes = shapes;
    this.names = names;
    this.findings = findings;
    this.budget = budget;
    Place place = Place.of(main.toString());
    Path folder = main.toAbsolutePath().getParent();
    try {
      root = (folder == null ? main.toAbsolutePath() : folder).toRealPath();
    } catch (IOException e) {
      throw findings.fatal(place, "file", main.toString(), "must be a file that exists", "");
    }
    Path beside = main.getParent();
    shownRoot = beside == null ? Path.of("") : beside;
  }

  /** The main file with all that it extends and includes. */
  Node main(Path main) {
    Place place = Place.of(main.toString());
    Path file = root.resolve(main.toAbsolutePath().getFileName());
    return file(file, main.toString(), place);
  }

  private Node file(Path file, String shown, Place asked) {
    if (open.contains(file)) {
      throw findings.fatal(asked, "file", shown, "must not lead back to itself", "");
    }
    open.push(file);
    String text = text(file, shown, asked, Limits.FILE_BYTES);
    Node node = file.toString().endsWith(".json")
        ? JsonSource.read(shown, text, findings, budget)
        : YamlSource.read(shown, text, findings, budget);
    Path folder = file.getParent();
    Node whole = resolved(node, folder == null ? root : folder, true);
    open.pop();
    return whole;
  }

  /** All text of a file of at most so many bytes, in UTF-8. */
  String text(Path file, String shown, Place asked, int most) {
    if (!Files.isRegularFile(file)) {
      boolean there = Files.exists(file);
      throw findings.fatal(
          asked, "file", shown, there ? "must be a file" : "must be a file that exists", "");
    }
    try (InputStream in = Files.newInputStream(file)) {
      budget.file(asked, shown, Files.size(file), most);
      byte[] bytes = in.readNBytes(most);
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw findings.fatal(
          Place.of(shown), "file", shown, "must be text in UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      throw findings.fatal(asked, "file", shown, "must be readable", "");
    }
  }

  private Node resolved(Node node, Path folder, boolean top) {
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>();
      list.items().forEach(item -> items.add(resolved(item, folder, false)));
      return new ListNode(list.place(), items);
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    map.entries()
        .forEach((key, e) ->
            entries.put(key, new Entry(e.key(), resolved(e.value(), folder, false))));
    String key = top && map.get(EXTENDS) != null ? EXTENDS : INCLUDE;
    Entry asked = entries.remove(key);
    MapNode own = new MapNode(map.place(), entries);
    return asked == null ? own : Merging.over(bases(asked.value(), key, folder), own);
  }

  private Node bases(Node asked, String key, Path folder) {
    Node base = new MapNode(asked.place(), Map.of());
    List<Node> all = asked instanceof ListNode list ? list.items() : List.of(asked);
    for (Node one : all) {
      if (!(one instanceof ScalarNode name) || name.isNull()) {
        throw findings.fatal(
            one.place(), key, one.shown(), "must be the name of a file, or a list of them", "");
      }
      base = Merging.over(base, base(name, key, folder));
    }
    return base;
  }

  private Node base(ScalarNode name, String key, Path folder) {
    boolean file = name.text().matches("(?s).*\\.(ya?ml|json)");
    if (key.equals(EXTENDS) && !file) {
      budget.file(name.place(), name.text(), 0, Limits.FILE_BYTES);
      Scenario ready = names.scenario(name.text());
      if (ready != null) {
        return Relocated.to(Place.of(name.text()), Tree.of(shapes, ready));
      }
      throw findings.fatal(
          name.place(),
          key,
          name.text(),
          "must be a file ending in .yaml, .yml or .json, or a ready scenario",
          Nearest.suggest(name.text(), names.scenarios().keySet()));
    }
    Path path = beside(name, key, folder);
    return file(path, shown(path), name.place());
  }

  /** A file that another one names; it must lie in the main file's folder or below it. */
  Path beside(ScalarNode name, String path, Path folder) {
    String rule = "must be a path inside the folder of the scenario file, such as parts/stores.csv";
    try {
      Path said = Path.of(name.text());
      boolean plain =
          !said.isAbsolute() && !name.text().contains(":") && !name.text().contains("\\");
      Path file = folder.resolve(said).normalize();
      if (plain && file.startsWith(root)) {
        if (!Files.exists(file)) {
          throw findings.fatal(name.place(), path, name.text(), "must be a file that exists", "");
        }
        Path real = file.toRealPath();
        if (real.startsWith(root)) {
          return real;
        }
      }
    } catch (InvalidPathException | IOException e) {
      throw findings.fatal(name.place(), path, name.text(), rule, "");
    }
    throw findings.fatal(name.place(), path, name.text(), rule, "");
  }

  /** The file as the user would name it. */
  String shown(Path file) {
    return shownRoot.resolve(root.relativize(file).toString()).toString();
  }

  Path root() {
    return root;
  }
}
