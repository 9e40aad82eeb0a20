package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Poisson;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something arrives as time goes on: the rate of a Poisson process that is not the same at all times. Time starts at 0
 * and is in any one unit; rates are per that unit. Counts in stretches that do not overlap are independent and Poisson, with
 * mean and variance equal to the integral of the rate. Implementations are immutable and safe for any thread.
 */
public sealed interface ArrivalRate {

  /**
   * The rate at a time.
   *
   * @param time at least 0
   * @return arrivals a unit of time
   */
  double at(double time);

  /**
   * The mean number of arrivals from 0 to a time.
   *
   * @param time at least 0
   * @return the integral of the rate
   */
  double cumulative(double time);

  /**
   * The time at which the mean number of arrivals since 0 reaches a number.
   *
   * @param arrivals at least 0
   * @return the first such time; infinite if there is none
   */
  double reaches(double arrivals);

  /**
   * The law of the number of arrivals in a stretch.
   *
   * @param from start, at least 0
   * @param to end, at least {@code from}
   * @return Poisson; its mean is also its variance
   */
  default Poisson count(double from, double to) {
    checkArgument(from >= 0 && to >= from, "to: %s: must be >= from (%s)", to, from);
    return new Poisson(cumulative(to) - cumulative(from));
  }

  /**
   * The same rate at all times.
   *
   * @param rate above 0
   */
  record Constant(double rate) implements ArrivalRate {
    /** Checks the rate. */
    public Constant {
      Checks.positive("rate", rate);
    }

    @Override
    public double at(double time) {
      return rate;
    }

    @Override
    public double cumulative(double time) {
      return rate * time;
    }

    @Override
    public double reaches(double arrivals) {
      return arrivals / rate;
    }
  }

  /**
   * A rush that dies down: {@code rate exp(-time / scale)}. On average {@code rate scale} arrivals come in all.
   *
   * @param rate at time 0, above 0
   * @param scale the time in which the rate falls to 1/e, above 0
   */
  record Decaying(double rate, double scale) implements ArrivalRate {
    /** Checks the parts. */
    public Decaying {
      Checks.positive("rate", rate);
      Checks.positive("scale", scale);
    }

    @Override
    public double at(double time) {
      return rate * Math.exp(-time / scale);
    }

    @Override
    public double cumulative(double time) {
      return -rate * scale * Math.expm1(-time / scale);
    }

    @Override
    public double reaches(double arrivals) {
      double part = arrivals / rate / scale;
      return part >= 1 ? Double.POSITIVE_INFINITY : -scale * Math.log1p(-part);
    }
  }

  /**
   * A rate that jumps. The last rate holds forever.
   *
   * @param starts of the steps, rising, the first one 0
   * @param rates one for each step, at least 0
   */
  record Steps(List<Double> starts, List<Double> rates) implements ArrivalRate {
    /** Checks and copies the steps. */
    public Steps {
      checkArgument(
          !starts.isEmpty() && starts.get(0) == 0 && starts.size() == rates.size(),
          "starts: %s: must begin with 0, one for each rate",
          starts);
      for (int i = 0; i < rates.size(); i++) {
        Checks.notNegative("rate", rates.get(i));
        checkArgument(i == 0 || starts.get(i) > starts.get(i - 1), "starts: %s: must rise", starts);
      }
      starts = List.copyOf(starts);
      rates = List.copyOf(rates);
    }

    /**
     * Steps of the same length, and nobody after the last.
     *
     * @param length of a step, above 0
     * @param rates one for each step
     * @return the rate
     */
    public static Steps even(double length, List<Double> rates) {
      Checks.positive("length", length);
      List<Double> starts = new ArrayList<>();
      for (int i = 0; i <= rates.size(); i++) {
        starts.add(i * length);
      }
      List<Double> all = new ArrayList<>(rates);
      all.add(0.0);
      return new Steps(starts, all);
    }

    /** The end of a step. */
    double end(int step) {
      return step + 1 < starts.size() ? starts.get(step + 1) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double at(double time) {
      int step = 0;
      while (time >= end(step)) {
        step++;
      }
      return rates.get(step);
    }

    @Override
    public double cumulative(double time) {
      double sum = 0;
      for (int i = 0; i < rates.size() && starts.get(i) < time; i++) {
        sum += rates.get(i) * (Math.min(time, end(i)) - starts.get(i));
      }
      return sum;
    }

    @Override
    public double reaches(double arrivals) {
      double left = arrivals;
      for (int i = 0; i < rates.size(); i++) {
        double within = rates.get(i) == 0 ? 0 : rates.get(i) * (end(i) - starts.get(i));
        if (left <= within) {
          return starts.get(i) + (left == 0 ? 0 : left / rates.get(i));
        }
        left -= within;
      }
      return Double.POSITIVE_INFINITY;
    }
  }
}
