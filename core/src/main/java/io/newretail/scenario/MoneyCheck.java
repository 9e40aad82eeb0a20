package io.newretail.scenario;

import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.Demand;
import io.newretail.demand.Promotion;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.unit.Money;
import io.newretail.unit.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with prices and fees of parts that are sound each by itself. */
final class MoneyCheck {
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
  private final Network network;
  private final Problems problems;
  private final String currency;

  MoneyCheck(Network network, Problems problems) {
    this.network = network;
    this.problems = problems;
    currency = network.assortment().items().get(0).price().currency();
  }

  void check(
      @Nullable Demand demand,
      @Nullable DeliveryPolicy delivery,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    if (demand == null || delivery == null || from == null || to == null) {
      return;
    }
    checkPrices(demand.promotions(), from, to);
    ChannelChoice choice = demand.shoppers().channels();
    DeliveryPolicy.Terms terms = delivery.terms();
    checkFee("delivery.terms", terms.fee(), terms.freeFrom());
    for (int i = 0; choice != null && i < choice.offers().size(); i++) {
      ChannelOffer offer = choice.offers().get(i);
      checkFee("demand.shoppers.channels.offers[" + i + "]", offer.fee(), offer.freeFrom());
    }
  }

  private void checkFee(String path, @Nullable Money fee, @Nullable Money freeFrom) {
    checkAmount(path + ".fee", fee);
    checkAmount(path + ".freeFrom", freeFrom);
  }

  private void checkAmount(String path, @Nullable Money amount) {
    if (amount != null) {
      problems.require(
          amount.currency().equals(currency),
          path,
          amount,
          "must be in the currency of the prices",
          currency);
      problems.require(
          amount.minor() <= Integer.MAX_VALUE, path, amount, "must be at most 2^31 - 1 units", "");
    }
  }

  /** Prices of promotions that meet must still be numbers of minor units. */
  private void checkPrices(List<Promotion> promotions, LocalDate from, LocalDate to) {
    if (promotions.isEmpty()) {
      return;
    }
    for (String category : categories()) {
      long dearest = network.assortment().items().stream()
          .filter(i -> i.category().equals(category))
          .mapToLong(i -> i.price().minor())
          .max()
          .orElse(0);
      for (LocalDate day : from.datesUntil(to).toList()) {
        BigDecimal ratio = Promotion.priceRatio(promotions, category, day);
        if (BigDecimal.valueOf(dearest).multiply(ratio).compareTo(MOST) > 0) {
          problems.require(
              false,
              "demand.promotions",
              ratio + " times a list price on " + day,
              "must be at most 2^31 - 1 minor units",
              "check the price ratios");
          return;
        }
      }
    }
  }

  private List<String> categories() {
    Set<String> names = new TreeSet<>();
    for (Item item : network.assortment().items()) {
      names.add(item.category());
    }
    return new ArrayList<>(names);
  }
}
