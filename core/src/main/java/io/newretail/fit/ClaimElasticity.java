package io.newretail.fit;

import io.newretail.report.DealReport;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The elasticity of the next hour's cart adds in past claims, from hours of deals: the slope of {@code log(adds + 1/2)} on {@code log(1 +
 * claims before the hour)}, with an effect of each deal and of each hour of the clock (within transformation by alternating projections). The
 * half takes the first-order bias off the log of a Poisson count; the standard error is robust to whatever the hours of a deal have in
 * common (clustered by deal, Liang and Zeger 1986).
 *
 * <p>Deals must start at different hours: those that all start together tell claims from hours of the clock only by their curvature. Past
 * claims hold past surprises, which biases the slope by the order of one over adds an hour times hours of a deal (Nickell 1981): some ten adds an
 * hour are enough for a day's deal, one is not.
 *
 * @param elasticity the slope
 * @param standardError its standard error
 * @param deals how many deals were used
 * @param hours how many deal-hours were used
 */
public record ClaimElasticity(double elasticity, double standardError, int deals, int hours) {
  private static final double CLOSE = 1e-11;
  private static final int MOST_SWEEPS = 20_000;
  private static final int FEWEST_HOURS = 2;

  /**
   * The hours of a deal.
   *
   * @param from the start of the first hour
   * @param adds by hour, units put into carts, of the deal's start on
   */
  public record Deal(LocalDateTime from, List<Double> adds) {
    /** Copies the adds. */
    public Deal {
      adds = List.copyOf(adds);
    }
  }

  /**
   * What a growth of past claims brings in the next hour.
   *
   * @param growth of claims: 0.1 for a tenth more
   * @return the growth of the next hour's adds: 0.0208 for the published elasticity and a tenth
   */
  public double effect(double growth) {
    return StrictMath.pow(1 + growth, elasticity) - 1;
  }

  /**
   * The elasticity in simulated deals. Means over replications are no counts: use one replication a report, and as many reports as are
   * needed.
   *
   * @param reports deals of one replication
   * @return the estimate
   * @throws IllegalArgumentException if they tell nothing about the elasticity
   */
  public static ClaimElasticity ofReports(List<DealReport> reports) {
    return of(reports.stream().map(r -> new Deal(r.from(), r.claims())).toList());
  }

  /**
   * The elasticity in deals.
   *
   * @param deals the deals; those of a single hour are left out
   * @return the estimate
   * @throws IllegalArgumentException if they tell nothing about the elasticity
   */
  public static ClaimElasticity of(List<Deal> deals) {
    List<Deal> used =
        deals.stream().filter(d -> d.adds().size() >= FEWEST_HOURS).toList();
    Panel panel = new Panel(used);
    double[] x = panel.claims();
    double[] y = panel.adds();
    double before = squares(x);
    panel.sweep(x);
    panel.sweep(y);
    double within = squares(x);
    if (!(within > 1e-9 * before)) {
      throw new IllegalArgumentException("deals: " + used.size()
          + " of two hours or more: past claims must differ within deals and hours");
    }
    double slope = 0;
    for (int i = 0; i < x.length; i++) {
      slope += x[i] * y[i] / within;
    }
    double variance = panel.clustered(x, y, slope) / within / within;
    return new ClaimElasticity(slope, StrictMath.sqrt(variance), used.size(), x.length);
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  /** Rows of deal and hour of the clock. */
  private static final class Panel {
    private final List<Deal> deals;
    private final int[] deal;
    private final int[] hour;
    private final int clocks;

    Panel(List<Deal> deals) {
      this.deals = deals;
      int rows = deals.stream().mapToInt(d -> d.adds().size()).sum();
      deal = new int[rows];
      hour = new int[rows];
      Map<Long, Integer> known = new HashMap<>();
      int row = 0;
      for (int d = 0; d < deals.size(); d++) {
        long first = ChronoUnit.HOURS.between(
            LocalDateTime.of(1970, 1, 1, 0, 0), deals.get(d).from());
        for (int h = 0; h < deals.get(d).adds().size(); h++) {
          deal[row] = d;
          hour[row++] = known.computeIfAbsent(first + h, k -> known.size());
        }
      }
      clocks = known.size();
    }

    double[] claims() {
      List<Double> values = new ArrayList<>();
      for (Deal each : deals) {
        double claimed = 0;
        for (double adds : each.adds()) {
          values.add(StrictMath.log(1 + claimed));
          claimed += adds;
        }
      }
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] adds() {
      return deals.stream()
          .flatMap(d -> d.adds().stream())
          .mapToDouble(adds -> StrictMath.log(adds + 0.5))
          .toArray();
    }

    /** Takes the means of deals and of hours off, in turn, until both are gone. */
    void sweep(double[] values) {
      for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
        center(values, deal, deals.size());
        if (center(values, hour, clocks) < CLOSE) {
          return;
        }
      }
    }

    /** Takes the mean of each group off; gives the greatest that was taken. */
    private static double center(double[] values, int[] group, int groups) {
      double[] mean = new double[groups];
      int[] count = new int[groups];
      for (int i = 0; i < values.length; i++) {
        mean[group[i]] += values[i];
        count[group[i]]++;
      }
      double most = 0;
      for (int g = 0; g < groups; g++) {
        mean[g] /= count[g];
        most = Math.max(most, Math.abs(mean[g]));
      }
      for (int i = 0; i < values.length; i++) {
        values[i] -= mean[group[i]];
      }
      return most;
    }

    /** The sum over deals of the squared sum of scores, for few deals scaled up. */
    double clustered(double[] x, double[] y, double slope) {
      double[] score = new double[deals.size()];
      for (int i = 0; i < x.length; i++) {
        score[deal[i]] += x[i] * (y[i] - slope * x[i]);
      }
      return squares(score) * deals.size() / Math.max(1, deals.size() - 1);
    }
  }
}
