package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/** How long a lane takes from dispatch to receipt, in periods or in units of time. Every shipment draws its own time. */
public sealed interface LeadTime {

  /**
   * The mean.
   *
   * @return periods or units of time
   */
  double mean();

  /**
   * Always the same time.
   *
   * @param time at least 0
   * @return the lead time
   */
  static LeadTime of(double time) {
    return new Constant(time);
  }

  /**
   * Any time between two limits, all equally likely.
   *
   * @param least at least 0
   * @param most at least the least
   * @return the lead time
   */
  static LeadTime between(double least, double most) {
    return new Uniform(least, most);
  }

  /**
   * An exponential time.
   *
   * @param mean above 0
   * @return the lead time
   */
  static LeadTime exponential(double mean) {
    return new Exponential(mean);
  }

  /**
   * 0, 1, 2, ... with these weights.
   *
   * @param weights at least 0, not all 0
   * @return the lead time
   */
  static LeadTime weighted(List<Double> weights) {
    return new Weighted(weights);
  }

  /**
   * Always the same.
   *
   * @param time at least 0; a whole number in a system of periods
   */
  record Constant(double time) implements LeadTime {
    /** Checks the time. */
    public Constant {
      checkArgument(time >= 0 && time <= 1e6, "lead time: %s: must be 0 to 1e6", time);
    }

    @Override
    public double mean() {
      return time;
    }
  }

  /**
   * Uniform; in a system of periods the whole numbers from the least to the most.
   *
   * @param least at least 0
   * @param most at least the least
   */
  record Uniform(double least, double most) implements LeadTime {
    /** Checks the limits. */
    public Uniform {
      checkArgument(
          least >= 0 && most >= least && most <= 1e6,
          "lead time: %s to %s: must be 0 <= least <= most <= 1e6",
          (Object) least,
          most);
    }

    @Override
    public double mean() {
      return (least + most) / 2;
    }
  }

  /**
   * Exponential; for continuous time only.
   *
   * @param mean above 0
   */
  record Exponential(double mean) implements LeadTime {
    /** Checks the mean. */
    public Exponential {
      checkArgument(
          mean > 0 && mean <= 1e6, "lead time: mean %s: must be above 0, at most 1e6", mean);
    }
  }

  /**
   * Whole numbers from 0 with weights.
   *
   * @param weights of 0, 1, 2, ...
   */
  record Weighted(List<Double> weights) implements LeadTime {
    /** Checks the weights. */
    public Weighted {
      weights = List.copyOf(weights);
      checkArgument(
          weights.size() <= 10_000
              && weights.stream().allMatch(w -> w >= 0)
              && weights.stream().anyMatch(w -> w > 0),
          "lead time: weights %s: must be at least 0, not all 0",
          weights);
    }

    @Override
    public double mean() {
      double sum = 0;
      double total = 0;
      for (int k = 0; k < weights.size(); k++) {
        sum += k * weights.get(k);
        total += weights.get(k);
      }
      return sum / total;
    }
  }
}
