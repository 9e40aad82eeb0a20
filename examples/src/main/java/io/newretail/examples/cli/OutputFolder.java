package io.newretail.examples.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a run go. They are written whole into a hidden folder beside and then moved into place, so that a reader
 * never sees a half-written file and a failed run leaves nothing.
 *
 * @param path the folder
 */
record OutputFolder(Path path) {
  /** Writes one file. */
  interface Content {
    /** Writes to a file that does not exist yet. */
    void write(Path file) throws IOException;
  }

  /** A folder that can be written to, as far as can be told before the work; creates nothing. */
  static OutputFolder checked(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UserError("--out: " + path + ": must be a folder, is a file");
    }
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    String obstacle = obstacle(there);
    if (!obstacle.isEmpty()) {
      throw new UserError("--out: " + path + ": cannot be written (" + obstacle + ")");
    }
    return new OutputFolder(path);
  }

  /** Tries to make a folder inside, since permissions alone do not tell; empty if that worked. */
  private static String obstacle(@Nullable Path folder) {
    if (folder == null || !Files.isDirectory(folder)) {
      return folder + " is no folder";
    }
    try {
      Files.delete(Files.createTempDirectory(folder, ".newretail-"));
      return "";
    } catch (IOException e) {
      return folder + " is read-only";
    }
  }

  /** Writes all files, or none. */
  void write(Map<String, Content> files) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      Path parent = folder.getParent();
      Files.createDirectories(parent == null ? folder : parent);
      Path temporary = Files.createTempDirectory(parent == null ? folder : parent, ".newretail-");
      try {
        for (Map.Entry<String, Content> file : files.entrySet()) {
          Path target = temporary.resolve(file.getKey()).normalize();
          if (!target.startsWith(temporary)) {
            throw new IOException(file.getKey() + " is not in the folder");
          }
          Files.createDirectories(target.getParent());
          file.getValue().write(target);
        }
        moveAll(temporary, folder);
      } finally {
        delete(temporary);
      }
    } catch (IOException e) {
      throw new IllegalStateException("--out: " + path + ": cannot be written (" + e + ")", e);
    }
  }

  private static void moveAll(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path dir, java.io.IOException e)
          throws IOException {
        Files.delete(dir);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
