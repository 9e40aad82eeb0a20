package io.newretail.examples.cli;

import io.newretail.examples.ready.Parameter;
import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.Settings;
import io.newretail.file.ScenarioFiles;
import io.newretail.file.ScenarioValue;
import io.newretail.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scenario of a file in the place of a ready one. Of a file, any value may be set by its path in the file. */
final class FileChoice {
  private static final Pattern FILE =
      Pattern.compile("(.*?\\.(?:yaml|yml|json))(?::(.*))?", Pattern.DOTALL);
  private static final int REPLICATIONS = 3;
  private static final double MOST = 1e15;

  private FileChoice() {}

  /** Whether a user means a file: {@code FILE} or {@code FILE:path=value,path=value}. */
  static boolean isFile(String text) {
    return FILE.matcher(text).matches();
  }

  /** What a user wrote, without the folders of the file. */
  static String withoutFolders(String text) {
    Matcher matcher = FILE.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    String file = matcher.group(1);
    return text.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
  }

  static Choice of(String text, List<String> common) {
    Matcher matcher = FILE.matcher(text);
    if (!matcher.matches()) {
      throw new UserError("SCENARIO: " + text + ": must be a file in .yaml, .yml or .json");
    }
    List<String> assignments = new ArrayList<>(common);
    if (matcher.group(2) != null) {
      assignments.addAll(parts(matcher.group(2)));
    }
    Map<String, String> said = said(assignments);
    Path file = Path.of(matcher.group(1));
    Scenario scenario = ScenarioFiles.read(file, said);
    List<Parameter> parameters = parameters(scenario);
    Settings settings = Settings.ofFile(parameters, said);
    ReadyScenario ready =
        new ReadyScenario(stem(file), "from " + file, REPLICATIONS, parameters, s -> scenario);
    return new Choice(ready, text, settings, scenario);
  }

  /** The file's own name: what a file calls its scenario may be anything, and names of folders are made of this. */
  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", "");
  }

  /** Each number of the file, so that it may be varied. */
  private static List<Parameter> parameters(Scenario scenario) {
    List<Parameter> parameters = new ArrayList<>();
    for (ScenarioValue value : ScenarioFiles.numbers(scenario)) {
      double least = value.kind() == ScenarioValue.Kind.NUMBER ? -MOST : 0;
      Parameter.Kind kind = Parameter.Kind.valueOf(value.kind().name());
      double most = switch (kind) {
        case COUNT -> Integer.MAX_VALUE;
        case SHARE -> 1;
        case TIME, RATE, NUMBER -> MOST;
      };
      parameters.add(
          new Parameter(value.path(), kind, value.number(), least, most, "as in the file", ""));
    }
    return parameters;
  }

  private static Map<String, String> said(List<String> assignments) {
    Map<String, String> said = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals <= 0) {
        wrong.add("--set " + assignment
            + ": no value: must be PATH=VALUE (for example network.depots[0].leadTime=12 h)");
      } else {
        String path = assignment.substring(0, equals).strip();
        said.remove(path); // the last word comes last, after what it may stand in
        said.put(path, assignment.substring(equals + 1).strip());
      }
    }
    if (!wrong.isEmpty()) {
      throw new UserError(wrong);
    }
    return said;
  }

  /** Cuts at commas that stand in no brackets. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
