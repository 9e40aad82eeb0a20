package io.newretail.internal.plan;

import io.newretail.demand.CartLoading;
import io.newretail.demand.OnlineSources;
import io.newretail.demand.Presale;
import io.newretail.internal.clock.Ticks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The sources of online baskets besides the day curve, in numbers. Immutable; any thread. */
public final class SourcesPlan {
  /**
   * Carts of one release.
   *
   * @param release its tick
   * @param carts how many for a store of size 1
   * @param law how the number varies
   * @param shape of the gamma factor; 0 for none
   * @param checksOut the share that is sent off
   * @param reaction when
   * @param identity what tells its draws from those of other releases
   */
  public record Carts(
      long release,
      double carts,
      CartLoading.Law law,
      double shape,
      double checksOut,
      ReactionPlan reaction,
      long identity) {}

  /**
   * A presale. Ticks before the start of the run are negative.
   *
   * @param opens when deposits start
   * @param closes when they end
   * @param due when balances fall due
   * @param end when they are forfeit
   * @param day the day on which balances fall due
   * @param baskets expected deposits of a store of size 1, on a day of factor 1
   * @param deposit share of the worth
   * @param converts share of the depositors who would pay
   * @param reaction when
   * @param identity what tells its draws from those of others
   */
  public record Advance(
      long opens,
      long closes,
      long due,
      long end,
      int day,
      double baskets,
      double deposit,
      double converts,
      ReactionPlan reaction,
      long identity) {

    /** The probability that a depositor pays in time. */
    public double paysInTime() {
      return converts * within();
    }

    /** The probability that somebody who would pay does so in time. */
    public double within() {
      return reaction.within(end - due);
    }
  }

  /** Loaded carts. */
  public final List<Carts> carts;

  /** Presales. */
  public final List<Advance> presales;

  /** Mean number of baskets that one causes directly; 0 for none. */
  public final double branching;

  /** Mean ticks from a basket to one that it causes. */
  public final double excitementDelay;

  /** Takes from the day masses what is ordered ahead. */
  SourcesPlan(OnlineSources sources, LocalDate from, double[] mass) {
    List<Carts> allCarts = new ArrayList<>();
    for (CartLoading c : sources.carts()) {
      allCarts.add(new Carts(
          tick(from, c.release()),
          c.carts(),
          c.law(),
          c.cv() > 0 ? 1 / (c.cv() * c.cv()) : 0,
          c.checksOut().value(),
          new ReactionPlan(c.reaction()),
          identity(c.release())));
    }
    List<Advance> advances = new ArrayList<>();
    for (Presale p : sources.presales()) {
      int day = (int) (p.balances().from().toLocalDate().toEpochDay() - from.toEpochDay());
      double ahead = mass[day] * p.share().value();
      mass[day] -= ahead;
      advances.add(new Advance(
          tick(from, p.deposits().from()),
          tick(from, p.deposits().until()),
          tick(from, p.balances().from()),
          tick(from, p.balances().until()),
          day,
          ahead,
          p.deposit().value(),
          p.converts().value(),
          new ReactionPlan(p.reaction()),
          identity(p.balances().from())));
    }
    branching = sources.excitement().branching();
    excitementDelay = Ticks.of(sources.excitement().meanDelay());
    carts = List.copyOf(allCarts);
    presales = List.copyOf(advances);
  }

  static long tick(LocalDate from, LocalDateTime time) {
    return ChronoUnit.MICROS.between(from.atStartOfDay(), time);
  }

  private static long identity(LocalDateTime time) {
    return tick(LocalDate.EPOCH, time);
  }
}
