package io.newretail.examples.ready;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.newretail.examples.facts.Facts;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.unit.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The hypermarkets of Sun Art on the map: shared out over the provinces, and over the cities of each, by rules that stand
 * beside the figures (see the README of the facts). Sizes vary from 0.7 to 1.3 about a mean of 1.
 */
final class SunArt {
  private static final double[] SIZES = {1.0, 0.85, 1.15, 0.7, 1.3};
  private final Settings settings;
  private final List<Catchment> cities = new ArrayList<>();
  private final List<Depot> depots = new ArrayList<>();
  private final CityPlaces places = new CityPlaces();
  private int stores;
  private int storesOfDepot;

  private SunArt(Settings settings) {
    this.settings = settings;
  }

  /** The network. */
  static Network network(Settings settings) {
    SunArt chain = new SunArt(settings);
    chain.openAll();
    Network.Builder network = Network.builder().assortment(new Chain(settings).assortment());
    chain.depots.forEach(network::depot);
    chain.cities.forEach(network::catchment);
    return network.build();
  }

  private void openAll() {
    List<NamedCsvRecord> provinces = Facts.rows("provinces.csv");
    double[] population =
        provinces.stream().mapToDouble(p -> number(p, "population_10k")).toArray();
    int count = settings.count("stores.count");
    int[] share = shares(population, count);
    double storesOfCity = Facts.value("chain.stores") / Facts.value("chain.cities");
    for (int p = 0; p < share.length; p++) {
      int cityCount = (int) Math.max(1, Math.round(share[p] / storesOfCity));
      double[] alike = new double[cityCount];
      java.util.Arrays.fill(alike, 1);
      int[] ofCity = shares(alike, share[p]);
      for (int c = 0; c < cityCount; c++) {
        if (ofCity[c] > 0) {
          NamedCsvRecord province = provinces.get(p);
          GeoPoint place = places.next(province);
          open(province.getField("province") + "-" + (c + 1), ofCity[c], place);
        }
      }
    }
  }

  static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  private void open(String city, int count, GeoPoint place) {
    if (depots.isEmpty() || storesOfDepot >= Facts.value("chain.stores.a.depot")) {
      String name = "depot-" + (depots.size() + 1);
      depots.add(new Chain(settings).depot(name));
      storesOfDepot = 0;
    }
    storesOfDepot += count;
    List<Store> here = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      here.add(store(city + "-" + i, SIZES[stores++ % SIZES.length]));
    }
    String depot = depots.get(depots.size() - 1).name();
    cities.add(new Catchment(city, depot, here).withPlace(place));
  }

  private Store store(String name, double size) {
    return Store.ofPickers(scaled("stores.pickers", size))
        .named(name)
        .withSize(size)
        .withCounters(scaled("stores.counters", size))
        .withShelfSpaces(scaled("stores.shelfSpaces", size));
  }

  private int scaled(String path, double size) {
    return (int) Math.ceil(settings.count(path) * size);
  }

  /** Whole shares of a count in proportion to weights, by largest remainders (Hamilton). */
  static int[] shares(double[] weights, int count) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    int[] shares = new int[weights.length];
    double[] rest = new double[weights.length];
    int left = count;
    for (int i = 0; i < shares.length; i++) {
      double exact = count * weights[i] / total;
      shares[i] = (int) exact;
      rest[i] = exact - shares[i];
      left -= shares[i];
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rest.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -rest[i]));
    for (int i = 0; i < left; i++) {
      shares[order.get(i)]++;
    }
    return shares;
  }
}
