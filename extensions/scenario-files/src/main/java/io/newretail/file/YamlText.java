package io.newretail.file;

import io.newretail.file.Node.ListNode;
import io.newretail.file.Node.MapNode;
import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes nodes as YAML 1.2: short groups and lists on one line, long ones in blocks. */
final class YamlText {
  private static final int WIDTH = 100;
  private static final int SHORT = 76;
  private static final ImplicitTuple IMPLICIT = new ImplicitTuple(true, true);
  private static final int WORTH_A_NAME = 5;
  private final Map<Node, String> named = new HashMap<>();
  private final Map<Node, Boolean> repeated = new HashMap<>();
  private final Emitter emitter;

  private YamlText(StringBuilder text) {
    DumpSettings settings = DumpSettings.builder()
        .setWidth(WIDTH)
        .setIndent(2)
        .setIndicatorIndent(2)
        .setIndentWithIndicator(true)
        .setMultiLineFlow(false)
        .setMaxSimpleKeyLength(1_000)
        .build();
    emitter = new Emitter(settings, new StreamDataWriter() {
      @Override
      public void write(String part) {
        text.append(part);
      }

      @Override
      public void write(String part, int from, int length) {
        text.append(part, from, from + length);
      }
    });
  }

  static String of(Node root) {
    StringBuilder text = new StringBuilder();
    YamlText yaml = new YamlText(text);
    yaml.emit(new StreamStartEvent());
    yaml.emit(new DocumentStartEvent(false, Optional.empty(), java.util.Map.of()));
    yaml.note(root);
    yaml.write(root, 0, "");
    yaml.emit(new DocumentEndEvent(false));
    yaml.emit(new StreamEndEvent());
    return text.toString();
  }

  private void emit(Event event) {
    emitter.emit(event);
  }

  /** Finds groups that stand in several places. */
  private void note(Node node) {
    if (node instanceof ListNode list) {
      list.items().forEach(this::note);
    } else if (node instanceof MapNode map) {
      if (size(map) < WORTH_A_NAME || repeated.put(map, repeated.containsKey(map)) == null) {
        map.entries().values().forEach(e -> note(e.value()));
      }
    }
  }

  private static int size(Node node) {
    if (node instanceof ListNode list) {
      return list.items().stream().mapToInt(YamlText::size).sum();
    }
    return node instanceof MapNode map
        ? map.entries().values().stream().mapToInt(e -> size(e.value())).sum()
        : 1;
  }

  private void write(Node node, int depth, String key) {
    if (node instanceof ScalarNode scalar) {
      emit(new ScalarEvent(
          Optional.empty(), Optional.empty(), IMPLICIT, scalar.text(), style(scalar)));
    } else if (node instanceof ListNode list) {
      emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, flow(node, depth)));
      list.items().forEach(item -> write(item, depth + 1, key));
      emit(new SequenceEndEvent());
    } else if (node instanceof MapNode map) {
      map(map, depth, key);
    }
  }

  private void map(MapNode map, int depth, String key) {
    String name = named.get(map);
    if (name != null) {
      emit(new AliasEvent(Optional.of(new Anchor(name))));
      return;
    }
    Optional<Anchor> anchor = Optional.empty();
    if (repeated.getOrDefault(map, false)) {
      String free = named.containsValue(key) ? key + (named.size() + 1) : key;
      named.put(map, free);
      anchor = Optional.of(new Anchor(free));
    }
    emit(new MappingStartEvent(anchor, Optional.empty(), true, flow(map, depth)));
    map.entries().forEach((k, entry) -> {
      write(Scalar.quoted(k), depth + 1, k);
      write(entry.value(), depth + 1, k);
    });
    emit(new MappingEndEvent());
  }

  /** Text without quotes where nobody could take it for something else; the emitter adds those that YAML needs. */
  private static ScalarStyle style(ScalarNode scalar) {
    boolean clear = scalar.style() == Style.PLAIN || !Resolved.ambiguous(scalar.text());
    return clear ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
  }

  private static FlowStyle flow(Node node, int depth) {
    boolean numbers = node instanceof ListNode list
        && list.items().stream().allMatch(i -> i instanceof ScalarNode);
    boolean fits = depth > 0 && width(node, SHORT - 2 * depth) >= 0;
    return numbers || fits ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  /** What is left of a width after a node on one line; below 0 if it does not fit. */
  private static int width(Node node, int room) {
    int left = room;
    if (node instanceof ScalarNode scalar) {
      return left - scalar.text().length();
    }
    List<Node> parts = node instanceof ListNode list
        ? list.items()
        : ((MapNode) node).entries().values().stream().map(Node.Entry::value).toList();
    if (node instanceof MapNode map) {
      for (String key : map.entries().keySet()) {
        left -= key.length() + 2;
      }
    }
    left -= 2;
    for (Node part : parts) {
      if (left < 0) {
        return left;
      }
      left = width(part, left - 2);
    }
    return left;
  }
}
