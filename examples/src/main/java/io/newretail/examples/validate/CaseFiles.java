package io.newretail.examples.validate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases from a file, a folder of files, or what the project brings along. */
final class CaseFiles {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String BUILTIN = "/io/newretail/examples/validation/cases.json";

  private CaseFiles() {}

  static List<Case> builtin() {
    try (InputStream in = CaseFiles.class.getResourceAsStream(BUILTIN)) {
      List<Case> all = new ArrayList<>();
      for (JsonNode family : MAPPER.readTree(in)) {
        all.addAll(cases(family, "builtin"));
      }
      return all;
    } catch (IOException e) {
      throw new CaseProblem("builtin: " + e.getMessage());
    }
  }

  static List<Case> read(Path path) {
    if (!Files.exists(path)) {
      throw new CaseProblem(path + ": does not exist");
    }
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (Stream<Path> found = Files.list(path)) {
        found.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new CaseProblem(path + ": cannot be read: " + e.getMessage());
      }
    } else {
      files.add(path);
    }
    List<Case> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(file(file));
    }
    if (all.isEmpty()) {
      throw new CaseProblem(path + ": holds no cases (files that end in .json)");
    }
    return all;
  }

  private static List<Case> file(Path file) {
    try {
      JsonNode root = MAPPER.readTree(Files.readString(file));
      List<Case> all = new ArrayList<>();
      if (root.isArray()) {
        for (JsonNode family : root) {
          all.addAll(cases(family, file.toString()));
        }
        return all;
      }
      return cases(root, file.toString());
    } catch (IOException e) {
      throw new CaseProblem(file + ": cannot be read: " + e.getMessage());
    } catch (JacksonException e) {
      throw new CaseProblem(file + ": is not JSON: " + e.getOriginalMessage());
    }
  }

  private static List<Case> cases(JsonNode root, String file) {
    if (!root.path("family").isString() || !root.path("records").isArray()) {
      throw new CaseProblem(file + ": must have \"family\" and \"records\"");
    }
    String family = root.path("family").asString();
    List<Case> all = new ArrayList<>();
    for (JsonNode r : root.path("records")) {
      String id = r.path("id").asString("?");
      String at = file + ": " + family + "/" + id;
      if (!r.path("parameters").isObject() || !r.path("expected").isObject()) {
        throw new CaseProblem(at + ": must have \"parameters\" and \"expected\"");
      }
      all.add(new Case(
          family,
          id,
          new Parameters(r.path("parameters"), at + ".parameters"),
          new Parameters(r.path("expected"), at + ".expected"),
          r.path("expected"),
          r.path("tolerance")));
    }
    return all;
  }
}
