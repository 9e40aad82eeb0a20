package io.newretail.examples.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.network.Catchment;
import io.newretail.unit.GeoPoint;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where the cities of Sun Art are drawn. */
final class CityPlacesTest {
  private static List<Catchment> cities() {
    ReadyScenario ready = ReadyScenarios.named("singles-day-2017").orElseThrow();
    return ready.scenario(ready.settings()).network().catchments();
  }

  @Test
  void noTwoCitiesOverlap() {
    List<GeoPoint> places =
        cities().stream().map(Catchment::place).map(Objects::requireNonNull).toList();
    assertThat(places).hasSizeGreaterThan(190);
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(CityPlaces.distance(places.get(i), places.get(j)))
            .isGreaterThanOrEqualTo(CityPlaces.APART);
      }
    }
  }

  @Test
  void theFirstCityOfAProvinceIsItsCapitalAndTheOthersAreNear() {
    GeoPoint first = place("Guangdong-1");
    assertThat(first).isEqualTo(new GeoPoint(113.26, 23.13));
    for (Catchment city : cities()) {
      String capital = city.name().replaceFirst("-[0-9]+$", "-1");
      GeoPoint here = Objects.requireNonNull(city.place());
      assertThat(CityPlaces.distance(here, place(capital))).as(city.name()).isLessThan(3);
      if (city.name().startsWith("Guangdong")) {
        assertThat(here.latitude()).as(city.name()).isGreaterThanOrEqualTo(first.latitude());
      }
    }
    assertThat(CityPlaces.distance(place("Beijing-1"), place("Tianjin-1")))
        .isCloseTo(0.98, within(0.02));
  }

  private static GeoPoint place(String city) {
    return cities().stream()
        .filter(c -> c.name().equals(city))
        .map(Catchment::place)
        .map(Objects::requireNonNull)
        .findFirst()
        .orElseThrow();
  }
}
