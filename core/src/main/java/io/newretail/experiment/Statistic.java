package io.newretail.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.experiment.output.Interval;
import io.newretail.experiment.output.Intervals;
import java.util.List;
import java.util.function.Function;

/** What is estimated from the outputs of replications. */
public sealed interface Statistic {

  /**
   * The mean of an output.
   *
   * @param output its name
   * @return the statistic
   */
  static Statistic mean(String output) {
    return new Mean(output);
  }

  /**
   * The ratio of the means of two outputs.
   *
   * @param part the numerator
   * @param whole the denominator
   * @return the statistic
   */
  static Statistic ratio(String part, String whole) {
    return new Ratio(part, whole);
  }

  /**
   * A quantile of an output over replications.
   *
   * @param output its name
   * @param p the quantile's level, in (0, 1)
   * @return the statistic
   */
  static Statistic quantile(String output, double p) {
    return new Quantile(output, p);
  }

  /**
   * Estimates it.
   *
   * @param samples from the name of an output to its values, such as {@code runs::samples}
   * @param confidence in (0, 1)
   * @return its interval
   */
  Interval interval(Function<String, double[]> samples, double confidence);

  /**
   * What it reads.
   *
   * @return names of outputs
   */
  List<String> outputs();

  /**
   * A mean.
   *
   * @param output its name
   */
  record Mean(String output) implements Statistic {
    @Override
    public Interval interval(Function<String, double[]> samples, double confidence) {
      return Intervals.mean(confidence, samples.apply(output));
    }

    @Override
    public List<String> outputs() {
      return List.of(output);
    }
  }

  /**
   * A ratio.
   *
   * @param part the numerator
   * @param whole the denominator
   */
  record Ratio(String part, String whole) implements Statistic {
    @Override
    public Interval interval(Function<String, double[]> samples, double confidence) {
      return Intervals.ratio(confidence, samples.apply(part), samples.apply(whole));
    }

    @Override
    public List<String> outputs() {
      return List.of(part, whole);
    }
  }

  /**
   * A quantile.
   *
   * @param output its name
   * @param p its level
   */
  record Quantile(String output, double p) implements Statistic {
    /** Checks the level. */
    public Quantile {
      checkArgument(p > 0 && p < 1, "p: %s: must be between 0 and 1", p);
    }

    @Override
    public Interval interval(Function<String, double[]> samples, double confidence) {
      return Intervals.quantile(confidence, p, samples.apply(output));
    }

    @Override
    public List<String> outputs() {
      return List.of(output);
    }
  }
}
