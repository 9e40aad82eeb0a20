package io.newretail.examples.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: into a hidden file beside, which is then moved into place. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the text. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes the text.
     *
     * @param out where to
     * @throws IOException if that fails
     */
    void write(BufferedWriter out) throws IOException;
  }

  /**
   * Says whether a file could be written, before the work is done.
   *
   * @param file the file
   * @throws DataException if it could not
   */
  public static void check(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (Files.isDirectory(absolute)) {
      throw new DataException("--out: " + file, "is a folder", "must be a file", "");
    }
    if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
      throw new DataException("--out: " + file, "is a device", "must be a file", "");
    }
    Path there = absolute.getParent();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      if (there == null || !Files.isDirectory(there)) {
        throw new DataException("--out: " + file, there + " is no folder", "must be writable", "");
      }
      Files.delete(Files.createTempFile(there, ".newretail-", ""));
    } catch (IOException e) {
      throw new DataException("--out: " + file, there + " is read-only", "must be writable", "");
    }
  }

  /**
   * Writes a file.
   *
   * @param file the file; folders above it are made
   * @param content writes the text
   * @throws DataException if that fails; the file is then as it was
   */
  public static void write(Path file, Content content) {
    Path absolute = file.toAbsolutePath().normalize();
    try {
      Path parent = absolute.getParent();
      Path folder = parent == null ? absolute : parent;
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, ".newretail-", ".part");
      try {
        try (BufferedWriter out = Files.newBufferedWriter(half)) {
          content.write(out);
        }
        half.toFile().setReadable(true, false);
        Files.move(half, absolute, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new DataException("--out: " + file, e.toString(), "must be writable", "");
    }
  }
}
