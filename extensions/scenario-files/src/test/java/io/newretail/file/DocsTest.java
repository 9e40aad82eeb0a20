package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocsTest {
  @TempDir
  private Path folder;

  @Test
  void theFileOfTheGuideIsSound() throws IOException {
    String guide = Files.readString(Path.of("../../docs/scenario-files.md"));
    int from = guide.indexOf("```yaml\n") + "```yaml\n".length();
    Read read = new Read(folder).with("a.yaml", guide.substring(from, guide.indexOf("```", from)));

    assertThat(read.wrong("a.yaml")).isEmpty();
    assertThat(read.scenario("a.yaml").network().storeCount()).isEqualTo(4);
  }

  @Test
  void theLimitsOfTheGuideAreThoseOfTheCode() throws IOException {
    String guide = Files.readString(Path.of("../../docs/scenario-files.md"));

    assertThat(guide)
        .contains("| a scenario file | " + (Limits.FILE_BYTES >> 20) + " MB |")
        .contains("| a table | " + (Limits.TABLE_BYTES >> 20) + " MB |")
        .contains("| " + Limits.FILES + " files, " + (Limits.ALL_BYTES >> 20) + " MB |")
        .contains("| groups and lists in each other | " + Limits.DEPTH + " |")
        .contains("stand for | " + String.format(java.util.Locale.ROOT, "%,d", Limits.VALUES))
        .contains("| " + String.format(java.util.Locale.ROOT, "%,d", Limits.STOCK_ROWS) + " |");
  }
}
