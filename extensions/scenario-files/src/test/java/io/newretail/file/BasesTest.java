package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.network.Catchment;
import io.newretail.network.Store;
import io.newretail.policy.HoldPolicy;
import io.newretail.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files over each other, and settings over files. */
final class BasesTest {
  @TempDir
  private Path folder;

  private Read read;

  @BeforeEach
  void open() {
    read = new Read(folder).with("base.yaml", Read.SOUND + "hold: {from: cart, timeout: 9 min}\n");
  }

  @Test
  void keysAreMergedListsAreReplacedAndNullTakesAway() {
    read.with("over.yaml", """
        extends: base.yaml
        name: other
        network:
          depots: [{name: depot, leadTime: 1 h}, {name: second, leadTime: 2 h}]
        demand: {online: {visit: {noShow: 3%}}}
        hold: null
        """);

    Scenario over = read.scenario("over.yaml");

    assertThat(over.name()).isEqualTo("other");
    assertThat(over.network().depots()).hasSize(2);
    assertThat(over.network().storeCount()).isEqualTo(3);
    assertThat(Objects.requireNonNull(over.demand().online()).baskets().perDay())
        .isEqualTo(40);
    assertThat(over.demand().online().visit().noShow().value()).isEqualTo(0.03);
    assertThat(over.hold()).isEqualTo(HoldPolicy.atOrder(Duration.ofMinutes(30)));
  }

  @Test
  void anotherKindReplacesTheWholeGroup() {
    read.with(
        "over.yaml",
        "extends: base.yaml\nnetwork: {assortment: {kind: items, items: "
            + "[{name: milk, price: RMB 6, popularity: 1}]}}\n");

    assertThat(read.scenario("over.yaml").network().assortment().size()).isEqualTo(1);
  }

  @Test
  void partsAreIncludedWhereTheyAreAskedFor() {
    read.with("parts/online.yaml", "baskets: 80/day\nlevel: {cv: 20%}\n").with("over.yaml", """
        extends: base.yaml
        demand: {online: {include: parts/online.yaml, baskets: 90/day}}
        """);

    var online = Objects.requireNonNull(read.scenario("over.yaml").demand().online());

    assertThat(online.baskets().perDay()).isEqualTo(90);
    assertThat(online.level().cv()).isEqualTo(0.2);
  }

  @Test
  void aWrongValueIsToldInTheFileThatItCameFrom() {
    read.with("base.yaml", Read.SOUND.replace("12 h", "12"))
        .with("over.yaml", "extends: base.yaml\nhold: {timeout: 1}\n");

    assertThat(read.wrong("over.yaml"))
        .containsExactlyInAnyOrder(
            "base.yaml:6:36: network.depots[0].leadTime: 12: must have a unit, such as 15 min (did"
                + " you mean 12 min?)",
            "over.yaml:2:17: hold.timeout: 1: must have a unit, such as 15 min (did you mean 1"
                + " min?)");
  }

  @Test
  void unknownBasesAreToldWithTheNearest() {
    assertThat(read.with("a.yaml", "extends: smal\n").wrong("a.yaml"))
        .containsExactly(
            "a.yaml:1:10: extends: smal: must be a file ending in .yaml, .yml or .json, or a ready"
                + " scenario (did you mean small?)");
  }

  @Test
  void settingsReachAnyValueByItsPath() {
    Map<String, String> set = new LinkedHashMap<>();
    set.put("network.catchments[0].stores[*].pickers", "12");
    set.put("network.catchments[0].stores[1].size", "2");
    set.put("demand.online.baskets", "700/day");
    set.put("demand.online.visit.noShow", "4%");
    set.put("promise.slots", "{width: 15 min, capacity: 9}");

    Scenario scenario = read.scenario("base.yaml", set);

    Catchment city = scenario.network().catchments().get(0);
    assertThat(city.stores()).extracting(Store::pickers).containsExactly(12, 12, 12);
    assertThat(city.stores()).extracting(Store::size).containsExactly(1.0, 2.0, 1.0);
    assertThat(
            Objects.requireNonNull(scenario.demand().online()).visit().noShow().value())
        .isEqualTo(0.04);
    assertThat(scenario.promise().slots().capacity()).isEqualTo(9);
  }

  @Test
  void settingsThatReachNothingAreTold() {
    Map<String, String> set = new LinkedHashMap<>();
    set.put("network.catchments[0].stores[3].pickers", "12");
    set.put("network.catchment", "12");
    set.put("name.first", "x");
    set.put("hold[0]", "x");
    set.put("hold.timeout", "4");

    assertThat(read.wrong("base.yaml", set))
        .contains(
            "--set: network.catchments[0].stores[3].pickers: [3]: must be an element of the list"
                + " (it has 3, from [0])",
            "--set: network.catchment: catchment: is no key of this place (did you mean"
                + " catchments?)",
            "--set: name.first: small: has no keys to set (set name first)",
            "--set: hold.timeout: 4: must have a unit, such as 15 min (did you mean 4 min?)")
        .hasSize(5);
  }
}
