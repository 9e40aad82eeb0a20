package io.newretail.internal.station;

import io.newretail.internal.clock.RandomStream;
import io.newretail.station.ServiceLaw;

/** Draws of services and stays. */
final class ServiceDraw {
  private ServiceDraw() {}

  static double of(ServiceLaw law, RandomStream random) {
    if (law instanceof ServiceLaw.Exponential e) {
      return e.mean() * random.nextExponential();
    }
    if (law instanceof ServiceLaw.Uniform u) {
      return u.least() + (u.most() - u.least()) * random.nextUniform();
    }
    if (law instanceof ServiceLaw.Gamma g) {
      return g.mean() * g.variability() * random.nextGamma(1 / g.variability());
    }
    if (law instanceof ServiceLaw.LogNormal n) {
      double variance = StrictMath.log1p(n.variability());
      double normal = StrictMath.sqrt(variance) * random.nextNormal();
      return n.mean() * StrictMath.exp(normal - variance / 2);
    }
    ServiceLaw.Limited l = (ServiceLaw.Limited) law;
    return Math.min(l.limit(), of(l.law(), random));
  }
}
