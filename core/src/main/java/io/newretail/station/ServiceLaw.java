package io.newretail.station;

import static com.google.common.base.Preconditions.checkArgument;

/** How long a service or a stay takes. */
public sealed interface ServiceLaw {

  /**
   * Exponential.
   *
   * @param mean above 0
   * @return the law
   */
  static ServiceLaw exponential(double mean) {
    return new Exponential(mean);
  }

  /**
   * Always the same.
   *
   * @param time at least 0
   * @return the law
   */
  static ServiceLaw constant(double time) {
    return new Uniform(time, time);
  }

  /**
   * Any time between two limits.
   *
   * @param least at least 0
   * @param most at least the least
   * @return the law
   */
  static ServiceLaw between(double least, double most) {
    return new Uniform(least, most);
  }

  /**
   * Gamma with a mean and a squared coefficient of variation.
   *
   * @param mean above 0
   * @param variability above 0
   * @return the law
   */
  static ServiceLaw gamma(double mean, double variability) {
    return new Gamma(mean, variability);
  }

  /**
   * Lognormal with a mean and a squared coefficient of variation.
   *
   * @param mean above 0
   * @param variability above 0
   * @return the law
   */
  static ServiceLaw lognormal(double mean, double variability) {
    return new LogNormal(mean, variability);
  }

  /**
   * The same, but never longer than a limit: a hold that expires.
   *
   * @param limit above 0
   * @return the law
   */
  default ServiceLaw atMost(double limit) {
    return new Limited(this, limit);
  }

  /**
   * Exponential.
   *
   * @param mean above 0
   */
  record Exponential(double mean) implements ServiceLaw {
    /** Checks the mean. */
    public Exponential {
      checkArgument(mean > 0, "service: mean %s: must be above 0", mean);
    }
  }

  /**
   * Uniform.
   *
   * @param least at least 0
   * @param most at least the least
   */
  record Uniform(double least, double most) implements ServiceLaw {
    /** Checks the limits. */
    public Uniform {
      checkArgument(least >= 0 && most >= least, "service: must be 0 <= least <= most");
    }
  }

  /**
   * Gamma.
   *
   * @param mean above 0
   * @param variability squared coefficient of variation, above 0
   */
  record Gamma(double mean, double variability) implements ServiceLaw {
    /** Checks the figures. */
    public Gamma {
      checkArgument(mean > 0 && variability > 0, "service: must be above 0");
    }
  }

  /**
   * Lognormal.
   *
   * @param mean above 0
   * @param variability squared coefficient of variation, above 0
   */
  record LogNormal(double mean, double variability) implements ServiceLaw {
    /** Checks the figures. */
    public LogNormal {
      checkArgument(mean > 0 && variability > 0, "service: must be above 0");
    }
  }

  /**
   * Cut off.
   *
   * @param law before the cut
   * @param limit above 0
   */
  record Limited(ServiceLaw law, double limit) implements ServiceLaw {
    /** Checks the limit. */
    public Limited {
      checkArgument(limit > 0, "service: limit %s: must be above 0", limit);
    }
  }
}
