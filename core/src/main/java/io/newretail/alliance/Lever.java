package io.newretail.alliance;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a contribution changes in the chain that it is brought to. Levers change different parts of a chain, so that the order in which
 * they are switched on does not matter. Immutable.
 */
public sealed interface Lever {

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  void check(Problems problems);

  /**
   * Shoppers whom a platform sends.
   *
   * @param baskets what the online baskets of every day are multiplied by, at least 1
   * @param event what the online baskets of an event are multiplied by besides, at least 1
   * @param presale share of the event's online baskets that are ordered ahead with a deposit
   * @param fromWalkIn share of the added online baskets whose shoppers no longer walk in, measured in units
   */
  record Traffic(double baskets, double event, Share presale, Share fromWalkIn) implements Lever {
    @Override
    public void check(Problems problems) {
      factor(problems, baskets, "baskets");
      factor(problems, event, "event");
      problems.given(presale, "presale");
      problems.given(fromWalkIn, "fromWalkIn");
    }
  }

  /**
   * A conversion that grows evenly with what is visible: {@code 1 + lift x visible}.
   *
   * @param lift what full visibility adds; 0 changes nothing
   */
  record LinearConversion(double lift) implements ToDoubleFunction<Share> {
    @Override
    public double applyAsDouble(Share visible) {
      return 1 + lift * visible.value();
    }
  }

  /**
   * What the platform's and the chain's events tell.
   *
   * @param visible share of the events that is shared
   * @param conversion what the online baskets are multiplied by at a visible share; for instance {@code
   *     d -> conversion.at(d).baskets()} of the package {@code recommend}
   * @param foreseen how much of the demand that was ordered ahead the stores prepare for, at full visibility
   * @param safety by how much of its length the time covered beyond mean demand may be cut, at full visibility
   */
  record Data(Share visible, ToDoubleFunction<Share> conversion, Share foreseen, Share safety)
      implements Lever {
    @Override
    public void check(Problems problems) {
      problems.given(foreseen, "foreseen");
      problems.given(safety, "safety");
      boolean given = problems.given(visible, "visible");
      if (problems.given(conversion, "conversion") && given) {
        double factor = conversion.applyAsDouble(visible);
        problems.require(
            factor >= 0 && factor <= 1_000,
            "conversion",
            factor,
            "must be 0 to 1000 at the visible share",
            "1 changes nothing");
      }
    }
  }

  /**
   * Room for baskets in the stores.
   *
   * @param slots what the capacity of slots is multiplied by, at least 1
   * @param places what the ready places are multiplied by, at least 1
   * @param pickers what the number of pickers is multiplied by, at least 1
   * @param pooled time between two stores of a catchment that send each other what a basket lacks; null if they do not
   */
  record Space(
      double slots, double places, double pickers, @Nullable Duration pooled) implements Lever {
    @Override
    public void check(Problems problems) {
      factor(problems, slots, "slots");
      factor(problems, places, "places");
      factor(problems, pickers, "pickers");
      if (pooled != null) {
        problems.time(pooled, "pooled", Duration.ZERO);
      }
    }
  }

  /**
   * Goods, sooner and cheaper.
   *
   * @param lead what the lead time from depot to store is multiplied by, above 0 and at most 1
   * @param service the share of review cycles without a stock-out that stores order for; null for no change
   * @param saving share of the cost of goods that joint purchasing saves
   */
  record Supply(double lead, @Nullable Share service, Share saving) implements Lever {
    @Override
    public void check(Problems problems) {
      problems.require(lead > 0 && lead <= 1, "lead", lead, "must be above 0, at most 1", "");
      problems.require(
          service == null || service.value() < 1, "service", service, "must be below 100 %", "");
      problems.given(saving, "saving");
    }
  }

  /**
   * Riders who bring baskets home. The shoppers of a chain without riders are those who collect; with riders those come too who
   * only order if it is brought.
   *
   * @param riders of a store of size 1
   * @param home share of all online shoppers who want to have it brought, below 1
   * @param collects share of these who collect where nobody brings it
   * @param promise from order to door
   */
  record Fleet(int riders, Share home, Share collects, Duration promise) implements Lever {
    /**
     * What the online baskets are multiplied by.
     *
     * @return all shoppers over those who come where nobody brings it
     */
    public double baskets() {
      return 1 / (1 - home.value() * (1 - collects.value()));
    }

    @Override
    public void check(Problems problems) {
      problems.require(riders >= 1 && riders <= 1 << 20, "riders", riders, "must be 1 to 2^20", "");
      problems.holds(home, "home", h -> h.value() < 1, "must be below 100 %");
      problems.given(collects, "collects");
      problems.time(promise, "promise", Duration.ZERO);
    }
  }

  /**
   * A way to pay that is quick and trusted.
   *
   * @param pays share of promised baskets that are paid in the end
   * @param delay mean time from promise to payment
   */
  record Wallet(Share pays, Duration delay) implements Lever {
    @Override
    public void check(Problems problems) {
      problems.given(pays, "pays");
      problems.time(delay, "delay", Duration.ZERO);
    }
  }

  private static void factor(Problems problems, double value, String step) {
    problems.require(
        value >= 1 && value <= 1_000, step, value, "must be 1 to 1000", "1 changes nothing");
  }
}
