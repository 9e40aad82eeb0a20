package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class InterruptionTest {
  private static final int SIGTERM_STATUS = 143;

  @TempDir
  private Path folder;

  @Test
  void aSignalStopsTheRunWhichSaysHowFarItCameAndLeavesNoFile()
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            "quickstart",
            "--replications",
            "100000",
            "--out",
            folder.resolve("out").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
    try {
      assertThat(process.waitFor(4, TimeUnit.SECONDS)).as("still at work").isFalse();
      process.destroy(); // SIGTERM takes the way of Ctrl-C; only the status differs
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isEqualTo(SIGTERM_STATUS);
    assertThat(folder.resolve("log"))
        .content()
        .contains("interrupted: ")
        .contains("replications of the scenario were complete")
        .doesNotContain("\tat ");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("log"));
    }
  }
}
