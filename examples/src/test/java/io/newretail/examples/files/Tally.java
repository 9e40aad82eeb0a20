package io.newretail.examples.files;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;

/** Counts what came of many files. */
final class Tally {
  private final List<String> faults = new ArrayList<>();
  private int refused;
  private int sound;
  private int ran;
  private long slowest;
  private String slowestName = "";
  private long millis;

  void add(Trial.Outcome outcome, String name, int index) {
    refused += outcome.status() == 2 ? 1 : 0;
    sound += outcome.status() == 0 ? 1 : 0;
    ran += outcome.ran() && outcome.status() == 0 ? 1 : 0;
    millis += outcome.millis();
    if (outcome.millis() > slowest) {
      slowest = outcome.millis();
      slowestName = index + " " + name;
    }
  }

  void fault(String text) {
    faults.add(text);
  }

  List<String> faults() {
    return faults;
  }

  int ran() {
    return ran;
  }

  int refused() {
    return refused;
  }

  private static long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed() >> 20)
        .sum();
  }

  @Override
  public String toString() {
    return "refused (2): " + refused + ", sound (0): " + sound + ", of these run: " + ran
        + ", faults: " + faults.size() + ", slowest: " + slowest + " ms (" + slowestName
        + "), all: " + millis / 1_000 + " s, peak heap at most " + peakMegabytes() + " MB of "
        + (Runtime.getRuntime().maxMemory() >> 20);
  }
}
