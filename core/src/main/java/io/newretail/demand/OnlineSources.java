package io.newretail.demand;

import io.newretail.unit.Problems;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where online baskets come from besides the day curve.
 *
 * @param carts carts loaded beforehand and released at a moment
 * @param presales baskets ordered ahead with a deposit
 * @param excitement baskets that come of others
 * @param herding units that come of visible claims
 */
public record OnlineSources(
    List<CartLoading> carts, List<Presale> presales, Excitement excitement, Herding herding) {

  /** Copies the lists. */
  public OnlineSources {
    carts = Problems.copy(carts);
    presales = Problems.copy(presales);
  }

  /**
   * Nothing besides the day curve.
   *
   * @return no sources
   */
  public static OnlineSources none() {
    return new OnlineSources(List.of(), List.of(), Excitement.none(), Herding.none());
  }

  /**
   * The same with more carts.
   *
   * @param more the carts of one release
   * @return a copy
   */
  public OnlineSources plus(CartLoading more) {
    List<CartLoading> all = new ArrayList<>(carts);
    all.add(more);
    return new OnlineSources(all, presales, excitement, herding);
  }

  /**
   * The same with another presale.
   *
   * @param more the presale
   * @return a copy
   */
  public OnlineSources plus(Presale more) {
    List<Presale> all = new ArrayList<>(presales);
    all.add(more);
    return new OnlineSources(carts, all, excitement, herding);
  }

  /**
   * The same with shoppers who bring others.
   *
   * @param value how many, and when
   * @return a copy
   */
  public OnlineSources with(Excitement value) {
    return new OnlineSources(carts, presales, value, herding);
  }

  /**
   * The same with shoppers who follow visible claims.
   *
   * @param value how strongly, and which claims
   * @return a copy
   */
  public OnlineSources with(Herding value) {
    return new OnlineSources(carts, presales, excitement, value);
  }

  /**
   * Says what does not fit the days of a run, if anything.
   *
   * @param problems where to say it
   * @param from the first day
   * @param to the day after the last
   */
  public void checkDays(Problems problems, LocalDate from, LocalDate to) {
    for (int i = 0; i < carts.size(); i++) {
      CartLoading loading = carts.get(i);
      inside(
          problems,
          loading == null ? null : loading.release(),
          "carts[" + i + "].release",
          from,
          to);
    }
    for (int i = 0; i < presales.size(); i++) {
      Presale presale = presales.get(i);
      LocalDateTime due = presale == null || presale.balances() == null
          ? null
          : presale.balances().from();
      inside(problems, due, "presales[" + i + "].balances.from", from, to);
    }
    if (herding != null) {
      herding.checkDays(problems.at("herding"), from, to);
    }
  }

  private static void inside(
      Problems problems, @Nullable LocalDateTime time, String step, LocalDate from, LocalDate to) {
    boolean in =
        time == null || (!time.isBefore(from.atStartOfDay()) && time.isBefore(to.atStartOfDay()));
    String rule = "must lie in the run, " + from + " to " + to;
    problems.require(in, step, time, rule, "change the days of the scenario or this time");
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(excitement, "excitement", Excitement::check);
    problems.within(herding, "herding", Herding::check);
    Set<Object> moments = new HashSet<>();
    for (int i = 0; i < carts.size(); i++) {
      CartLoading loading = carts.get(i);
      problems.within(loading, "carts[" + i + "]", CartLoading::check);
      problems.require(
          loading == null || loading.release() == null || moments.add(loading.release()),
          "carts[" + i + "].release",
          loading == null ? null : loading.release(),
          "must have one loading a moment",
          "merge the two");
    }
    Set<Object> dates = new HashSet<>();
    for (int i = 0; i < presales.size(); i++) {
      Presale presale = presales.get(i);
      problems.within(presale, "presales[" + i + "]", Presale::check);
      if (presale == null || presale.balances() == null || presale.balances().from() == null) {
        continue;
      }
      problems.require(
          dates.add(presale.balances().from().toLocalDate()),
          "presales[" + i + "].balances.from",
          presale.balances().from(),
          "must have one presale a balance day",
          "merge the two");
    }
  }
}
