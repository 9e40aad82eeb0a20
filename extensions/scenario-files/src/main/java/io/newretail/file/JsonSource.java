package io.newretail.file;

import io.newretail.file.Node.Entry;
import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into nodes with their places. For one text. */
final class JsonSource {
  private final String source;
  private final Findings findings;
  private final Budget budget;
  private final JsonParser parser;

  private JsonSource(String source, String text, Findings findings, Budget budget) {
    this.source = source;
    this.findings = findings;
    this.budget = budget;
    StreamReadConstraints limits = StreamReadConstraints.builder()
        .maxNestingDepth(Limits.DEPTH + 2)
        .maxStringLength(Limits.TEXT)
        .maxNameLength(Limits.TEXT)
        .maxNumberLength(Limits.TEXT)
        .build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(limits).build();
    parser = factory.createParser(ObjectReadContext.empty(), text);
  }

  /** Reads a text; what the parser cannot read ends the reading with one mistake. */
  static Node read(String source, String text, Findings findings, Budget budget) {
    JsonSource json = new JsonSource(source, text, findings, budget);
    try (JsonParser parser = json.parser) {
      if (parser.nextToken() == null) {
        throw findings.fatal(Place.of(source), "file", "nothing", "must hold a scenario", "");
      }
      Node root = json.node(Trail.ROOT);
      if (parser.nextToken() != null) {
        throw findings.fatal(json.place(), "file", parser.getString(), "must be one document", "");
      }
      return root;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      Place place = json.place(at == null ? json.parser.currentLocation() : at);
      String line = place.line() > 0
          ? text.lines().skip(place.line() - 1).findFirst().orElse("").strip()
          : "";
      throw findings.fatal(place, "syntax", line, "must be JSON: " + e.getOriginalMessage(), "");
    }
  }

  private Place place() {
    return place(parser.currentTokenLocation());
  }

  private Place place(TokenStreamLocation at) {
    return new Place(source, at.getLineNr(), at.getColumnNr());
  }

  private Node node(Trail trail) {
    Place place = place();
    budget.values(place, "file", 1);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(trail.element(items.size())));
      }
      return new ListNode(place, items);
    }
    if (token == JsonToken.START_OBJECT) {
      return object(place, trail);
    }
    boolean text = token == JsonToken.VALUE_STRING;
    return new ScalarNode(place, parser.getString(), text ? Style.QUOTED : Style.PLAIN);
  }

  private MapNode object(Place place, Trail trail) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place at = place();
      parser.nextToken();
      Entry former = entries.putIfAbsent(key, new Entry(at, node(trail.key(key))));
      if (former != null) {
        findings.add(
            at,
            trail.key(key).toString(),
            key,
            "must be given once",
            "it stands in line " + former.key().line() + " too");
      }
    }
    return new MapNode(place, entries);
  }
}
