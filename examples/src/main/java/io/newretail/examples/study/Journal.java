package io.newretail.examples.study;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The finished replications of a study, on disk as soon as each is done: one line a replication, appended and never changed. A process may be killed
 * at any moment; a last line that it did not finish is dropped when the journal is opened again. Safe for several threads of one process; a
 * second process is turned away.
 */
public final class Journal implements AutoCloseable {
  private static final String FIRST =
      "# newretail journal 1: finished replications; delete this file to start anew";
  private static final char GAP = '\t';
  private final Path file;
  private final RandomAccessFile lines;
  private final Map<String, String> header;
  private final List<String> outputs;
  private final Map<String, TreeMap<Integer, double[]>> done = new LinkedHashMap<>();
  private int size;

  private Journal(
      Path file, RandomAccessFile lines, Map<String, String> header, List<String> outputs) {
    this.file = file;
    this.lines = lines;
    this.header = header;
    this.outputs = outputs;
  }

  /**
   * Opens the journal of a study, or starts it.
   *
   * @param file where it lies; its folder is made
   * @param header what must be the same whenever the study goes on, by name
   * @param outputs the names of a replication's values
   * @return the journal with all that is done
   * @throws OtherStudy if the file is of another study, or in use
   */
  public static Journal open(Path file, Map<String, String> header, List<String> outputs) {
    try {
      if (!Files.exists(file)) {
        create(file, head(header, outputs));
      }
      // Not a channel: an interrupted thread would close it in the middle of a line.
      RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw");
      Journal journal = new Journal(file, lines, new LinkedHashMap<>(header), List.copyOf(outputs));
      boolean opened = false;
      try {
        journal.lock();
        journal.read();
        opened = true;
      } finally {
        if (!opened) {
          lines.close();
        }
      }
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read or written", e);
    }
  }

  private static void create(Path file, String head) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    put(file, head);
  }

  /** In one step: a reader sees the old file or the new. */
  private static void put(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + "-draft");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String head(Map<String, String> header, List<String> outputs) {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    header.forEach(
        (key, value) -> text.append("# ").append(key).append(": ").append(value).append('\n'));
    text.append("point").append(GAP).append("replication");
    outputs.forEach(o -> text.append(GAP).append(o));
    return text.append('\n').toString();
  }

  private void lock() throws IOException {
    boolean locked;
    try {
      locked = lines.getChannel().tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    }
    if (!locked) {
      throw new OtherStudy(file + ": is in use by another process");
    }
  }

  private void read() throws IOException {
    // Through the locked file itself: closing another handle of it would give the lock back.
    byte[] bytes = new byte[Math.toIntExact(lines.length())];
    lines.readFully(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    Map<String, String> there = new LinkedHashMap<>();
    String columns = "";
    boolean body = false;
    for (String line : whole.lines().toList()) {
      if (body) {
        add(line);
      } else if (line.startsWith("# ")) {
        int colon = line.indexOf(": ");
        there.put(line.substring(2, Math.max(2, colon)), line.substring(colon + 2));
      } else {
        columns = line;
        body = true;
      }
    }
    check(there, columns, whole.startsWith(FIRST));
    lines.setLength(whole.getBytes(StandardCharsets.UTF_8).length);
    lines.seek(lines.length());
  }

  private void check(Map<String, String> there, String columns, boolean ours) {
    if (!ours) {
      throw new OtherStudy(file + ": is no journal of a study: use another folder");
    }
    for (Map.Entry<String, String> entry : header.entrySet()) {
      String other = there.getOrDefault(entry.getKey(), "nothing");
      if (!other.equals(entry.getValue())) {
        throw new OtherStudy(file + ": is of another study (" + entry.getKey() + ": there " + other
            + ", now " + entry.getValue() + "): use another folder, or delete it to start anew");
      }
    }
    String expected = head(Map.of(), outputs).lines().reduce((a, b) -> b).orElse("");
    if (!columns.equals(expected)) {
      throw new OtherStudy(file
          + ": has other figures than this version makes: use another folder, or delete it to"
          + " start anew");
    }
  }

  private void add(String line) {
    String[] parts = line.split(String.valueOf(GAP), -1);
    if (parts.length != outputs.size() + 2) {
      throw new OtherStudy(file + ": has a line that is not whole: " + line
          + ": delete the line, or the file to start anew");
    }
    double[] values = new double[outputs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.parseDouble(parts[i + 2]);
    }
    keep(parts[0], Integer.parseInt(parts[1]), values);
  }

  private void keep(String point, int replication, double[] values) {
    if (done.computeIfAbsent(point, p -> new TreeMap<>()).put(replication, values) == null) {
      size++;
    }
  }

  /**
   * What is known of a replication.
   *
   * @param point the point's name
   * @param replication the replication's number
   * @return its values, or null if it is not done
   */
  public synchronized double @Nullable [] find(String point, int replication) {
    TreeMap<Integer, double[]> replications = done.get(point);
    double[] values = replications == null ? null : replications.get(replication);
    return values == null ? null : values.clone();
  }

  /**
   * Writes down a finished replication; on return the system has it.
   *
   * @param point the point's name, without tabs and line breaks
   * @param replication the replication's number
   * @param values its values
   */
  public synchronized void append(String point, int replication, double[] values) {
    if (find(point, replication) != null) {
      return;
    }
    try {
      lines.write(line(point, replication, values).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    }
    keep(point, replication, values.clone());
  }

  private static String line(String point, int replication, double[] values) {
    StringBuilder text = new StringBuilder(point).append(GAP).append(replication);
    for (double value : values) {
      text.append(GAP).append(value);
    }
    return text.append('\n').toString();
  }

  /**
   * The names of a replication's values.
   *
   * @return in their order
   */
  public List<String> outputs() {
    return outputs;
  }

  /**
   * How many replications are done, at all points.
   *
   * @return the count
   */
  public synchronized int size() {
    return size;
  }

  /**
   * Puts the lines into the order of points and replications: the finished journal does not tell in which order threads worked, or
   * how often the study was stopped. Done in one step; a reader sees the old lines or the new.
   *
   * @param points the order of points; others follow by name
   */
  public synchronized void sort(List<String> points) {
    List<String> order = new ArrayList<>(points);
    done.keySet().stream().filter(p -> !points.contains(p)).sorted().forEach(order::add);
    StringBuilder text = new StringBuilder(head(header, outputs));
    for (String point : order) {
      done.getOrDefault(point, new TreeMap<>())
          .forEach((replication, values) -> text.append(line(point, replication, values)));
    }
    try {
      put(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be closed", e);
    }
  }
}
