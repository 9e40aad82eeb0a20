package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into nodes with their places. The parser's events come one at a time, so what is too deep or too much is refused
 * before it is held. There are no tags here: what a text means is said by the place it stands at. For one text.
 */
final class YamlSource {
  private record Anchored(Node node, int size) {}

  private final String source;
  private final String text;
  private final Findings findings;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Budget budget;
  private int values;

  private YamlSource(String source, String text, Findings findings, Budget budget) {
    this.source = source;
    this.text = text;
    this.findings = findings;
    this.budget = budget;
  }

  /** Reads a text; what the parser cannot read ends the reading with one mistake. */
  static Node read(String source, String text, Findings findings, Budget budget) {
    YamlSource yaml = new YamlSource(source, text, findings, budget);
    yaml.checkLines();
    return yaml.document();
  }

  private void checkLines() {
    int line = 1;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        line++;
        start = at + 1;
      } else if (at - start >= Limits.LINE) {
        throw fatal(
            new Place(source, line, 1),
            "syntax",
            text.substring(start, start + Limits.TEXT),
            "must have lines of at most " + Limits.LINE + " characters",
            "break the line");
      }
    }
  }

  private Node document() {
    LoadSettings settings = LoadSettings.builder()
        .setUseMarks(true)
        .setLabel("file")
        .setCodePointLimit(Limits.FILE_BYTES)
        .build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      events.next();
      Event start = events.next();
      if (!(start instanceof DocumentStartEvent head)) {
        throw fatal(Place.of(source), "file", "nothing", "must hold a scenario", "");
      }
      checkVersion(head);
      Node root = node(events.next(), events, Trail.ROOT);
      events.next();
      Event end = events.next();
      if (end.getEventId() != Event.ID.StreamEnd) {
        throw fatal(
            place(end), "file", "---", "must be one document", "put the second in another file");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      throw syntax(e);
    } catch (YamlEngineException e) {
      throw unreadable(e);
    }
  }

  private void checkVersion(DocumentStartEvent head) {
    head.getSpecVersion().ifPresent(version -> {
      if (version.getMajor() != 1 || version.getMinor() != 2) {
        String said = "%YAML " + version.getMajor() + "." + version.getMinor();
        findings.add(place(head), "file", said, "must be YAML 1.2", "leave the line out");
      }
    });
  }

  private Node node(Event event, Iterator<Event> events, Trail trail) {
    count(event, 1);
    if (trail.depth() > Limits.DEPTH) {
      throw fatal(
          place(event),
          trail.toString(),
          "nested values",
          "must be at most " + Limits.DEPTH + " deep",
          "");
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias, trail);
    }
    int before = values;
    Node node = event instanceof ScalarEvent scalar
        ? scalar(scalar, trail)
        : event instanceof SequenceStartEvent list
            ? list(list, events, trail)
            : map((MappingStartEvent) event, events, trail);
    if (event instanceof NodeEvent named) {
      int size = values - before;
      named.getAnchor().ifPresent(a -> anchors.put(a.getValue(), new Anchored(node, size)));
    }
    return node;
  }

  private void count(Event event, int more) {
    values += more;
    budget.values(place(event), "file", more);
  }

  private Node aliased(AliasEvent alias, Trail trail) {
    Anchored anchored = anchors.get(alias.getAlias().getValue());
    if (anchored == null) {
      throw fatal(
          place(alias),
          trail.toString(),
          "*" + alias.getAlias().getValue(),
          "must name an anchor above",
          Nearest.suggest(alias.getAlias().getValue(), anchors.keySet()));
    }
    count(alias, anchored.size());
    return anchored.node();
  }

  private ScalarNode scalar(ScalarEvent event, Trail trail) {
    refuseTag(event, event.getTag(), trail);
    String value = event.getValue();
    if (value.length() > Limits.TEXT) {
      findings.add(
          place(event),
          trail.toString(),
          value,
          "must have at most " + Limits.TEXT + " characters",
          "has " + value.length());
      value = value.substring(0, Limits.TEXT);
    }
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    return new ScalarNode(place(event), value, plain ? Style.PLAIN : Style.QUOTED);
  }

  private ListNode list(SequenceStartEvent start, Iterator<Event> events, Trail trail) {
    refuseTag(start, start.getTag(), trail);
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, events, trail.element(items.size())));
    }
    return new ListNode(place(start), items);
  }

  private MapNode map(MappingStartEvent start, Iterator<Event> events, Trail trail) {
    refuseTag(start, start.getTag(), trail);
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      Node key = node(e, events, trail.key("?"));
      Trail here = trail.key(key instanceof ScalarNode s ? s.text() : "?");
      Node value = node(events.next(), events, here);
      if (!(key instanceof ScalarNode scalar)) {
        findings.add(
            place(e), trail.toString(), key.shown(), "must not be a key", "a key is one word");
        continue;
      }
      Entry former = entries.putIfAbsent(scalar.text(), new Entry(scalar.place(), value));
      if (former != null) {
        findings.add(
            scalar.place(),
            here.toString(),
            scalar.text(),
            "must be given once",
            "it stands in line " + former.key().line() + " too");
      }
    }
    return new MapNode(place(start), entries);
  }

  private void refuseTag(Event event, Optional<String> tag, Trail trail) {
    if (tag.isPresent()) {
      findings.add(
          place(event),
          trail.toString(),
          tag.get(),
          "must not have a tag",
          "the key says the type of its value");
    }
  }

  private Place place(Event event) {
    return event.getStartMark().map(this::place).orElse(Place.of(source));
  }

  private Place place(Mark mark) {
    return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private ScenarioFileException syntax(MarkedYamlEngineException e) {
    boolean open = String.valueOf(e.getProblem()).contains("end of stream");
    Place at = (open && e.getContextMark().isPresent() ? e.getContextMark() : e.getProblemMark())
        .map(this::place)
        .orElse(Place.of(source));
    String line = at.line() > 0 ? text.lines().skip(at.line() - 1).findFirst().orElse("") : "";
    String wrong = e.getProblem() == null ? "cannot be read" : e.getProblem();
    return fatal(at, "syntax", line.strip(), "must be YAML 1.2: " + wrong, "");
  }

  /** The parser names no place for characters that it does not take: the first of them is looked for. */
  private ScenarioFileException unreadable(YamlEngineException e) {
    int line = 1;
    int column = 1;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        column = 1;
      } else if ((c < ' ' && c != '\t' && c != '\r') || c == 0x7f || c == 0xfffe || c == 0xffff) {
        Place place = new Place(source, line, column);
        return fatal(place, "syntax", String.valueOf(c), "must not be a control character", "");
      } else {
        column++;
      }
    }
    return fatal(Place.of(source), "syntax", "the file", "must be YAML 1.2: " + e.getMessage(), "");
  }

  private ScenarioFileException fatal(
      Place place, String path, String value, String rule, String suggestion) {
    return findings.fatal(place, path, value, rule, suggestion);
  }
}
