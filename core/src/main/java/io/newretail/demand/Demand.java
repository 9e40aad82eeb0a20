package io.newretail.demand;

import io.newretail.network.Assortment;
import io.newretail.network.Item;
import io.newretail.unit.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that shoppers want: baskets ordered online, baskets filled in the store, counts by item and period, and the days
 * on which online demand spikes. Each part may be missing.
 *
 * @param online baskets ordered online; null for none
 * @param walkIn baskets filled in the store; null for none
 * @param items counts by item and period; null for none
 * @param spikes days of online demand unlike the others
 * @param shoppers who the shoppers are and how they choose
 * @param baskets what lies in the baskets
 * @param trace a log of online orders, replayed as it was; null for none
 * @param promotions what is promoted, and when
 */
public record Demand(
    @Nullable OnlineDemand online,
    @Nullable WalkInDemand walkIn,
    @Nullable ItemDemand items,
    List<Spike> spikes,
    Shoppers shoppers,
    Baskets baskets,
    @Nullable TraceDemand trace,
    List<Promotion> promotions) {

  /** Copies the lists. */
  public Demand {
    spikes = Problems.copy(spikes);
    promotions = Problems.copy(promotions);
  }

  /**
   * Demand of shoppers without choices.
   *
   * @param online baskets ordered online; null for none
   * @param walkIn baskets filled in the store; null for none
   * @param items counts by item and period; null for none
   * @param spikes days of online demand unlike the others
   */
  public Demand(
      @Nullable OnlineDemand online,
      @Nullable WalkInDemand walkIn,
      @Nullable ItemDemand items,
      List<Spike> spikes) {
    this(online, walkIn, items, spikes, Shoppers.plain(), Baskets.none(), null, List.of());
  }

  /**
   * No demand at all.
   *
   * @return the demand, to be added to
   */
  public static Demand none() {
    return new Demand(null, null, null, List.of());
  }

  /**
   * The same demand with these online baskets.
   *
   * @param value the online demand
   * @return a copy
   */
  public Demand withOnline(OnlineDemand value) {
    return new Demand(value, walkIn, items, spikes, shoppers, baskets, trace, promotions);
  }

  /**
   * The same demand with these walk-in baskets.
   *
   * @param value the walk-in demand
   * @return a copy
   */
  public Demand withWalkIn(WalkInDemand value) {
    return new Demand(online, value, items, spikes, shoppers, baskets, trace, promotions);
  }

  /**
   * The same demand with these counts by item.
   *
   * @param value the item demand
   * @return a copy
   */
  public Demand withItems(ItemDemand value) {
    return new Demand(online, walkIn, value, spikes, shoppers, baskets, trace, promotions);
  }

  /**
   * The same demand with these models of what lies in the baskets. How many lines and units a basket has comes from the model,
   * no longer from the basket size of the channel.
   *
   * @param value the models by channel
   * @return a copy
   */
  public Demand withBaskets(Baskets value) {
    return new Demand(online, walkIn, items, spikes, shoppers, value, trace, promotions);
  }

  /**
   * The same demand of other shoppers.
   *
   * @param value who the shoppers are and how they choose
   * @return a copy
   */
  public Demand withShoppers(Shoppers value) {
    return new Demand(online, walkIn, items, spikes, value, baskets, trace, promotions);
  }

  /**
   * The same demand with one more spike.
   *
   * @param spike the spike
   * @return a copy
   */
  public Demand plus(Spike spike) {
    List<Spike> more = new ArrayList<>(spikes);
    more.add(spike);
    return new Demand(online, walkIn, items, more, shoppers, baskets, trace, promotions);
  }

  /**
   * The same demand with a log of online orders on top.
   *
   * @param value the log
   * @return a copy
   */
  public Demand withTrace(TraceDemand value) {
    return new Demand(online, walkIn, items, spikes, shoppers, baskets, value, promotions);
  }

  /**
   * The same with other spikes.
   *
   * @param value the spikes
   * @return a copy
   */
  public Demand withSpikes(List<Spike> value) {
    return new Demand(online, walkIn, items, value, shoppers, baskets, trace, promotions);
  }

  /**
   * The same demand under these promotions, in place of those it has.
   *
   * @param value the promotions
   * @return a copy
   */
  public Demand withPromotions(List<Promotion> value) {
    return new Demand(online, walkIn, items, spikes, shoppers, baskets, trace, value);
  }

  /**
   * The spike of a day.
   *
   * @param date the day
   * @return the spike, or null on an ordinary day
   */
  public @Nullable Spike spikeOn(LocalDate date) {
    return spikes.stream().filter(s -> s.date().equals(date)).findFirst().orElse(null);
  }

  /**
   * Says what does not fit the days of a run, if anything.
   *
   * @param problems where to say it
   * @param from the first day
   * @param to the day after the last
   */
  public void checkDays(Problems problems, LocalDate from, LocalDate to) {
    if (trace != null) {
      trace.checkDays(problems.at("trace"), from, to);
    }
    if (online != null && online.sources() != null) {
      online.sources().checkDays(problems.at("online.sources"), from, to);
    }
    for (int i = 0; i < promotions.size(); i++) {
      if (promotions.get(i) != null) {
        promotions.get(i).checkDays(problems.at("promotions[" + i + "]"), from, to);
      }
    }
  }

  /**
   * Says what does not fit the range of articles, if anything.
   *
   * @param problems where to say it
   * @param range the articles
   */
  public void checkRange(Problems problems, Assortment range) {
    List<String> known = range.items().stream()
        .filter(Objects::nonNull)
        .map(Item::category)
        .distinct()
        .sorted()
        .toList();
    for (int i = 0; i < promotions.size(); i++) {
      Promotion promotion = promotions.get(i);
      String category = promotion == null ? null : promotion.category();
      problems.require(
          category == null || known.contains(category),
          "promotions[" + i + "].category",
          category,
          "must be a category of network.assortment",
          "one of " + known + ", or null for all articles");
    }
    if (online != null && online.sources() != null && online.sources().herding() != null) {
      Set<String> articles = new HashSet<>();
      range.items().stream().filter(Objects::nonNull).forEach(i -> articles.add(i.name()));
      online.sources().herding().checkRange(problems.at("online.sources.herding"), articles);
    }
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    if (online != null) {
      online.check(problems.at("online"));
    }
    if (walkIn != null) {
      walkIn.check(problems.at("walkIn"));
    }
    if (items != null) {
      items.check(problems.at("items"));
    }
    if (trace != null) {
      trace.check(problems.at("trace"));
    }
    problems.within(shoppers, "shoppers", Shoppers::check);
    problems.within(baskets, "baskets", Baskets::check);
    problems.require(
        online != null || shoppers == null || shoppers.channels() == null,
        "shoppers.channels",
        "given",
        "need visits",
        "give online demand: its baskets are the visits");
    checkPromotions(problems);
    checkSpikes(problems);
  }

  private void checkPromotions(Problems problems) {
    for (int i = 0; i < promotions.size(); i++) {
      problems.within(promotions.get(i), "promotions[" + i + "]", Promotion::check);
    }
    if (promotions.isEmpty()) {
      return;
    }
    problems.require(
        online != null || walkIn != null,
        "promotions",
        "given",
        "need baskets to move",
        "give online or walk-in demand");
    boolean modelled = baskets != null && (baskets.online() != null || baskets.walkIn() != null);
    boolean segmented = shoppers != null
        && !(shoppers.segments().isEmpty() && shoppers.walkInSegments().isEmpty());
    problems.require(
        !modelled && !segmented,
        "promotions",
        "given",
        "must not come with basket models or segments, which have a mix of articles of their own",
        "leave one of the two out");
  }

  private void checkSpikes(Problems problems) {
    Set<LocalDate> dates = new HashSet<>();
    for (int i = 0; i < spikes.size(); i++) {
      Problems here = problems.at("spikes[" + i + "]");
      problems.within(spikes.get(i), "spikes[" + i + "]", Spike::check);
      if (spikes.get(i) == null) {
        continue;
      }
      here.require(
          dates.add(spikes.get(i).date()),
          "date",
          spikes.get(i).date(),
          "must have one spike a day",
          "merge the two");
    }
  }
}
