package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.DayCurve;
import io.newretail.demand.SurgeCurve;
import io.newretail.examples.data.CurveFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FitCurveCommandTest {
  @TempDir
  private Path folder;

  private Cli fit(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), csv);
    return Cli.run(
        "fit", "curve", file.toString(), "--out", folder.resolve("c.json").toString());
  }

  @Test
  void clockTimesGiveHourlySharesThatAreReadBack() throws IOException {
    Cli fit =
        fit("invoice,timestamp\n1,2017-11-11T08:26\n2,2017-11-11 08:59:30\n3,2017-11-12T17:00\n");

    assertThat(fit.status()).as(fit.err()).isZero();
    assertThat(fit.out()).contains("0.66667", "Kim and Whitt");
    DayCurve curve = CurveFile.curve(folder.resolve("c.json"));
    assertThat(curve.cumulative(9 * 3_600)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void cumulativePointsGiveASurgeThatIsReadBack() throws IOException {
    SurgeCurve truth = SurgeCurve.singlesDay(2017);
    StringBuilder csv = new StringBuilder("t_seconds,share\n");
    for (int t : new int[] {60, 600, 3_600, 4_200, 10_800, 32_400, 50_000, 70_000, 86_400}) {
      csv.append(t).append(',').append(truth.cumulative(t)).append('\n');
    }

    Cli fit = fit(csv.toString());

    assertThat(fit.status()).as(fit.err()).isZero();
    DayCurve curve = CurveFile.curve(folder.resolve("c.json"));
    for (int t : new int[] {600, 10_800, 50_000}) {
      assertThat(curve.cumulative(t)).isCloseTo(truth.cumulative(t), within(0.01));
    }
  }

  @Test
  void pointsThatFallAndTimesThatAreNoneAreTold() throws IOException {
    assertThat(fit("t_seconds,share\n60,0.2\n120,0.1\n").err())
        .contains("in.csv:3: share: \"0.1\": must rise from 0 to 1");
    assertThat(fit("timestamp\nnoon\n").err()).contains("in.csv:2: timestamp: \"noon\"");
    assertThat(folder.resolve("c.json")).doesNotExist();
  }

  @Test
  void aReadyScenarioFollowsAFittedCurve() throws IOException {
    assertThat(fit("timestamp\n2017-11-11T20:26\n2017-11-11T20:59:30\n").status())
        .isZero();
    String curve = "curve.file=" + folder.resolve("c.json");

    Cli with = Cli.run("run", "quickstart", "--replications", "1", "--set", curve);
    Cli without = Cli.run("run", "quickstart", "--replications", "1");

    assertThat(with.status()).as(with.err()).isZero();
    assertThat(with.out()).isNotEqualTo(without.out());
    Files.writeString(folder.resolve("c.json"), "{\"format\": \"newretail-baskets-1\"}");
    Cli other = Cli.run("run", "quickstart", "--set", curve);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("must be newretail-curve-1");
  }
}
