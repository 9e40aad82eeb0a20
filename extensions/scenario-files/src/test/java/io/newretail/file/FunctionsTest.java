package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.demand.DayCurve;
import io.newretail.demand.OnlineDemand;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.unit.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionsTest {
  @TempDir
  private Path folder;

  @Test
  void codeIsSaidByItsName() {
    Scenario read = new Read(folder)
        .text(Read.SOUND
            + "  spikes: [{date: 2017-11-11, curve: {kind: custom, function: even}}]\n"
            + "promise: {rule: sell-nothing}\n"
            + "restock: {rule: {kind: part-of-base-stock, share: 40%}}\n");

    assertThat(read.promise().rule()).isEqualTo(OwnNames.Nothing.SOLD);
    assertThat(read.demand().spikes().get(0).curve()).isEqualTo(new DayCurve.Custom(OwnNames.EVEN));
    assertThat(read.restock())
        .isInstanceOfSatisfying(
            RestockPolicy.Periodic.class,
            p -> assertThat(p.rule()).isEqualTo(new OwnNames.Part(Share.percent(40))));
  }

  @Test
  void namedCodeIsWrittenByItsName() throws IOException {
    Scenario sound = new Read(folder).text(Read.SOUND);
    Scenario own = sound.toBuilder()
        .promise(PromisePolicy.rule(sound.promise().slots(), OwnNames.Nothing.SOLD))
        .restock(RestockPolicy.orderUpTo(Share.percent(95))
            .withRule(new OwnNames.Part(Share.percent(25))))
        .build();

    ScenarioFiles.write(own, folder.resolve("own.yaml"));

    Scenario read = ScenarioFiles.read(folder.resolve("own.yaml"));
    assertThat(read.promise().rule()).isEqualTo(own.promise().rule());
    assertThat(read.restock()).isEqualTo(own.restock());
  }

  @Test
  void codeWithoutANameIsNotWritten() {
    Scenario sound = new Read(folder).text(Read.SOUND);
    OnlineDemand online = Objects.requireNonNull(sound.demand().online());
    DayCurve curve = DayCurve.custom(seconds -> seconds * seconds / 86_400 / 86_400);
    Scenario own = sound.toBuilder()
        .demand(sound.demand().withOnline(online.withCurve(curve)))
        .restock(RestockPolicy.orderUpTo(Share.percent(95)).withRule(desk -> desk.order(1)))
        .build();

    assertThatThrownBy(() -> ScenarioFiles.texts(own, "own.yaml"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("demand.online.curve.function")
        .hasMessageContaining("restock.rule")
        .hasMessageContaining("is code without a name");
    assertThat(folder.resolve("own.yaml")).doesNotExist();
  }

  @Test
  void namesThatNobodyGivesAreToldWithTheNearest() {
    assertThat(new Read(folder).wrongText(Read.SOUND + "promise: {rule: sell-nothin}\n"))
        .singleElement()
        .asString()
        .contains("a.yaml:13:17: promise.rule: sell-nothin")
        .contains("did you mean sell-nothing?");
  }
}
