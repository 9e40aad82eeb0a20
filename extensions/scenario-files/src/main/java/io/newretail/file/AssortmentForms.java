package io.newretail.file;

import io.newretail.network.Assortment;
import io.newretail.network.Item;
import io.newretail.unit.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ways to describe an assortment. */
final class AssortmentForms {
  private static final int MOST_CATEGORIES = 1_000;

  private AssortmentForms() {}

  /**
   * Articles one by one.
   *
   * @param items the articles
   */
  record Items(List<Item> items) {
    static Items of(Object assortment) {
      return new Items(((Assortment) assortment).items());
    }

    Assortment build() {
      return Assortment.of(items);
    }
  }

  /**
   * Articles whose popularity falls with their rank: rank to the power of minus the exponent.
   *
   * @param count how many articles
   * @param exponent how fast popularity falls; 0 for all alike
   * @param meanPrice the mean price of a unit sold
   * @param categories names of categories that the articles take in turn; empty for none
   */
  record Zipf(int count, double exponent, Money meanPrice, List<String> categories) {
    Assortment build() {
      Assortment plain = Assortment.zipf(count, exponent, meanPrice);
      if (categories.isEmpty()) {
        return plain;
      }
      List<Item> items = new ArrayList<>();
      for (int i = 0; i < plain.size(); i++) {
        items.add(plain.items().get(i).withCategory(categories.get(i % categories.size())));
      }
      return Assortment.of(items);
    }

    /** The parameters that give exactly these articles, or null if none are found. */
    static @Nullable Zipf of(Object value) {
      List<Item> items = ((Assortment) value).items();
      if (items.size() < 8) {
        return null;
      }
      double ratio = items.get(1).popularity() / items.get(0).popularity();
      List<String> categories = turn(items);
      if (!(ratio > 0) || categories == null) {
        return null;
      }
      for (double exponent : Rounded.of(-Math.log(ratio) / Math.log(2))) {
        for (Money price : prices(items)) {
          Zipf zipf = new Zipf(items.size(), exponent, price, categories);
          if (zipf.build().items().equals(items)) {
            return zipf;
          }
        }
      }
      return null;
    }

    private static List<Money> prices(List<Item> items) {
      double total = 0;
      double sum = 0;
      for (Item item : items) {
        total += item.popularity();
        sum += item.popularity() * item.price().minor();
      }
      long mean = Math.round(sum / total);
      String currency = items.get(0).price().currency();
      return IntStream.of(0, -1, 1, -2, 2)
          .mapToObj(d -> new Money(Math.max(0, mean + d), currency))
          .toList();
    }

    /** The categories that articles take in turn; empty for none, null if they do not. */
    private static @Nullable List<String> turn(List<Item> items) {
      List<String> names = items.stream().map(Item::category).toList();
      List<String> turn = new ArrayList<>();
      for (String name : names) {
        if (turn.contains(name) || turn.size() > MOST_CATEGORIES) {
          break;
        }
        turn.add(name);
      }
      boolean repeats = IntStream.range(0, names.size())
          .allMatch(i -> names.get(i).equals(turn.get(i % turn.size())));
      if (!repeats || new HashSet<>(turn).size() != turn.size()) {
        return null;
      }
      return turn.equals(List.of("")) ? List.of() : turn;
    }
  }
}
