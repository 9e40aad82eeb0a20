package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.network.Catchment;
import io.newretail.network.Store;
import io.newretail.unit.GeoPoint;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TablesTest {
  private static final String STORES = "[{name: \"store-#\", count: 3, pickers: 4}]";

  @TempDir
  private Path folder;

  private Read read;

  @BeforeEach
  void open() {
    read = new Read(folder);
  }

  @Test
  void storesOfACatchmentMayStandInATable() {
    read.with("s.csv", "name,pickers,hours,size\n12,4,08:00-20:00,1.5\n\"a, b\",0,,\n")
        .with("a.yaml", Read.SOUND.replace(STORES, "{csv: s.csv}"));

    Catchment city = read.scenario("a.yaml").network().catchments().get(0);

    assertThat(city.stores()).extracting(Store::name).containsExactly("12", "a, b");
    assertThat(city.stores()).extracting(Store::size).containsExactly(1.5, 1.0);
    assertThat(city.stores().get(0).hours()).hasToString("08:00-20:00");
  }

  @Test
  void oneTableMayHoldStoresWithTheirCatchments() {
    String text = Read.SOUND
            .substring(0, Read.SOUND.indexOf("    - name: city"))
            .replace("catchments:\n", "catchments: {csv: s.csv}\n")
        + Read.SOUND.substring(Read.SOUND.indexOf("demand:"));
    read.with("s.csv", """
        catchment,depot,catchment.place.longitude,catchment.place.latitude,name,pickers
        north,depot,116.4,39.9,n-1,4
        south,depot,,,s-1,5
        north,depot,116.4,39.9,n-2,6
        """).with("a.yaml", text);

    var catchments = read.scenario("a.yaml").network().catchments();

    assertThat(catchments).extracting(Catchment::name).containsExactly("north", "south");
    assertThat(catchments.get(0).place()).isEqualTo(new GeoPoint(116.4, 39.9));
    assertThat(catchments.get(1).place()).isNull();
    assertThat(catchments.get(0).stores()).extracting(Store::pickers).containsExactly(4, 6);
  }

  @Test
  void aColumnMayStandForAListOfNumbers() {
    StringBuilder hours = new StringBuilder("hour,weight\n");
    for (int h = 0; h < 24; h++) {
      hours.append(h).append(',').append(h % 5).append('\n');
    }
    read.with("hours.csv", hours.toString())
        .with(
            "a.yaml",
            Read.SOUND
                + "  walkIn: {baskets: 9/day, curve: {kind: hourly, weights: {csv: hours.csv,"
                + " column: weight}}}\n");

    var walkIn =
        java.util.Objects.requireNonNull(read.scenario("a.yaml").demand().walkIn());

    assertThat(walkIn.curve().cumulative(2 * 3_600)).isEqualTo(1 / 46.0);
  }

  @Test
  void mistakesAreToldInTheTable() {
    read.with("s.csv", "name,pickers,szie\na,4,1\nb,x,1\nc,4\na,-1,1\n")
        .with("a.yaml", Read.SOUND.replace(STORES, "{csv: s.csv, sheet: 1}"));

    assertThat(read.wrong("a.yaml"))
        .containsExactlyInAnyOrder(
            "a.yaml:10:28: network.catchments[0].stores.sheet: sheet: is no key of this place (a"
                + " table has csv, and column for a list of values)",
            "s.csv:1: network.catchments[0].stores: szie: is no column of this table (did you mean"
                + " size?)",
            "s.csv:3: network.catchments[0].stores[1].pickers: x: must be a whole number such as"
                + " 12",
            "s.csv:4: network.catchments[0].stores: 2 cells: must be as many as there are columns,"
                + " 3",
            "s.csv:5: network.catchments[0].stores[2].pickers: -1: must be a whole number from 0 to"
                + " 2147483647");
  }

  /** The library's own checks tell the row too. */
  @Test
  void checksOfTheLibraryAreToldInTheTable() {
    read.with("i.csv", "name,price,popularity\nmilk,RMB 6,1\nmilk,RMB 7,1\nbread,EUR 2,0.5\n")
        .with(
            "a.yaml",
            Read.SOUND.replace(
                "{kind: zipf, count: 50, exponent: 1}", "{kind: items, items: {csv: i.csv}}"));

    assertThat(read.wrong("a.yaml"))
        .anyMatch(p -> p.startsWith("i.csv:4: network.assortment.items.bread.price: EUR 2: "))
        .anyMatch(p -> p.contains("milk: must be unique"));
  }
}
