package io.newretail.examples.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.file.ScenarioFiles;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every ready scenario is written, read and run. */
final class ReadyFilesTest {
  @TempDir
  private Path folder;

  static Stream<ReadyScenario> all() {
    return ReadyScenarios.all().stream();
  }

  /** Few stores, and the first three days where a run over all of them is long. */
  private static Scenario small(ReadyScenario ready) {
    boolean one = ready.parameters().stream().noneMatch(p -> p.path().equals("stores.count"));
    Scenario scenario =
        ready.scenario(one ? ready.settings() : ready.settings().with("stores.count", "8"));
    Scenario.Builder builder = scenario.toBuilder();
    if (scenario.days() > 14) {
      builder.days(scenario.from(), scenario.from().plusDays(9));
    }
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("all")
  void runsFromItsFileToTheSameDigest(ReadyScenario ready) throws IOException {
    Scenario written = small(ready);

    Scenario read = readBack(written, "a.yaml");

    assertThat(digest(read)).isEqualTo(digest(written));
    assertThat(ScenarioFiles.texts(read, "a.yaml"))
        .isEqualTo(ScenarioFiles.texts(written, "a.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json"})
  void theWholeQuickstartRunsFromEitherForm(String form) throws IOException {
    ReadyScenario ready = ReadyScenarios.named("quickstart").orElseThrow();
    Scenario written = ready.scenario(ready.settings());

    assertThat(digest(readBack(written, "quickstart." + form))).isEqualTo(digest(written));
  }

  /** Written whole, nothing of it may change: each ready scenario as it is, without a run. */
  @ParameterizedTest
  @MethodSource("all")
  void isTheSameAfterReadingAndWritingWhole(ReadyScenario ready) throws IOException {
    Scenario written = ready.scenario(ready.settings());

    Scenario read = readBack(written, "whole.yaml");

    assertThat(ScenarioFiles.texts(read, "whole.yaml"))
        .isEqualTo(ScenarioFiles.texts(written, "whole.yaml"));
    assertThat(read.network().assortment().items())
        .isEqualTo(written.network().assortment().items());
    assertThat(read.network().catchments()).isEqualTo(written.network().catchments());
    assertThat(read.network().depots()).isEqualTo(written.network().depots());
  }

  private Scenario readBack(Scenario scenario, String main) throws IOException {
    for (Map.Entry<String, String> file : ScenarioFiles.texts(scenario, main).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return ScenarioFiles.read(folder.resolve(main));
  }

  private static String digest(Scenario scenario) {
    return Simulator.run(scenario, RunOptions.seed(11).withBucket(Duration.ofHours(1)))
        .digest();
  }
}
