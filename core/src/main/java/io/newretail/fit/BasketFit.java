package io.newretail.fit;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.internal.clock.RandomStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Fits a {@link BasketModel} to baskets: size law by Akaike's criterion, the number of trip types by the likelihood of baskets held
 * out, types by expectation and maximisation, lifts of the strongest pairs by moments.
 *
 * <p>The same baskets in the same order give the same model. Cost: about four seconds of two threads for 280,000 lines of 3,000 articles. Immutable; any
 * thread.
 */
public final class BasketFit {
  private static final int[] TYPES = {1, 4, 8, 12};
  private static final double PICKS = 0.015;
  private static final long SEED = 0x7E1E5L;
  private static final int FOLD = 5;
  private static final int LEAST_HELD_OUT = 500;
  private static final int TRIAL_LINES = 70_000;
  private static final int TRIAL_STEPS = 25;
  private static final int DRAWN_LINES = 600_000;
  private static final int TRIAL_DRAWN_LINES = 120_000;
  private static final int LEAST_FOR_TYPES = 200;
  private final int types;
  private final boolean pairs;
  private final SizeLaw.@Nullable Family family;

  private BasketFit(int types, boolean pairs, SizeLaw.@Nullable Family family) {
    this.types = types;
    this.pairs = pairs;
    this.family = family;
  }

  /**
   * A fit that chooses all by itself.
   *
   * @return the fit
   */
  public static BasketFit standard() {
    return new BasketFit(0, true, null);
  }

  /**
   * The same with a given number of trip types.
   *
   * @param count how many, at least 1
   * @return a copy
   */
  public BasketFit withTypes(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("types: " + count + ": must be at least 1");
    }
    return new BasketFit(count, pairs, family);
  }

  /**
   * The same without pair lifts.
   *
   * @return a copy
   */
  public BasketFit withoutPairs() {
    return new BasketFit(types, false, family);
  }

  /**
   * The same with a given family of size laws.
   *
   * @param value the family
   * @return a copy
   */
  public BasketFit withSizeLaw(SizeLaw.Family value) {
    return new BasketFit(types, pairs, value);
  }

  /**
   * Fits.
   *
   * @param data the baskets, at least one
   * @return the model and what is known about it
   * @throws IllegalArgumentException if there is no basket, or one has more than 2,000 lines
   */
  public FittedBaskets fit(BasketData data) {
    if (data.baskets() == 0 || data.largest() > BasketSize.MAX_UNITS) {
      throw new IllegalArgumentException("baskets: " + data.baskets() + ", largest "
          + data.largest() + " lines: must be at least one basket of at most "
          + BasketSize.MAX_UNITS + " lines");
    }
    int count = types > 0 ? types : chooseTypes(data);
    List<SizeLaw> sizes = sizes(data);
    SizeLaw units = data.units().length == 0 ? null : units(data);
    BasketSize perLine = units == null ? BasketSize.fixed(1) : units.size();
    TripTypes trips = trips(data, count);
    BasketModel model = BasketModels.of(data, trips, sizes.get(0).size(), perLine);
    List<Double> errors = List.of();
    if (pairs) {
      PairLifts lifts = new PairLifts(data, model, DRAWN_LINES);
      model = lifts.fit();
      errors = lifts.standardErrors();
    }
    return new FittedBaskets(
        model,
        data.baskets(),
        data.lines(),
        sizes,
        Popularity.fit(data.counts()),
        typeShares(data, trips),
        errors,
        units,
        loyalty(data),
        data.baskets() < LEAST_HELD_OUT ? null : heldOut(data, count));
  }

  private static TripTypes trips(BasketData data, int count) {
    return new TripTypes(data, TripTypes.common(data), count, PICKS * data.lines()).fit(SEED);
  }

  private List<SizeLaw> sizes(BasketData data) {
    long[] all = data.sizes();
    long[] baskets = java.util.Arrays.copyOfRange(all, 1, all.length);
    List<SizeLaw> laws = new ArrayList<>(SizeLaws.fit(baskets));
    if (family != null) {
      laws.sort(java.util.Comparator.comparing(l -> l.family() != family));
    }
    return laws;
  }

  /** Tries growing numbers of types on four fifths of some baskets; stops when the rest likes it no better. */
  private int chooseTypes(BasketData data) {
    if (data.baskets() < LEAST_FOR_TYPES) {
      return 1;
    }
    int step = Math.max(1, (int) Math.ceil(data.lines() / (double) TRIAL_LINES));
    BasketData fitted = data.where(b -> b % step == 0 && !out(b / step));
    BasketData rest = data.where(b -> b % step == 0 && out(b / step));
    double[] common = TripTypes.common(fitted);
    int best = 1;
    double most = Double.NEGATIVE_INFINITY;
    for (int count : TYPES) {
      double log = new TripTypes(fitted, common, count, PICKS * fitted.lines())
          .fit(SEED, TRIAL_STEPS)
          .logLikelihood(rest);
      if (log > most) {
        best = count;
        most = log;
      }
    }
    return best;
  }

  /** Whether a basket is held out: one of five, spread by a hash so that no rhythm in the file matters. */
  private static boolean out(int basket) {
    return Long.remainderUnsigned(RandomStream.part(SEED, basket), FOLD) == 0;
  }

  private FittedBaskets.HeldOut heldOut(BasketData data, int count) {
    int step = Math.max(1, (int) Math.ceil(data.lines() / (double) TRIAL_LINES));
    IntPredicate trial = b -> b % step == 0;
    BasketData fitted = data.where(b -> trial.test(b) && !out(b / step));
    BasketData rest = data.where(b -> trial.test(b) && out(b / step));
    BasketSize size = sizes(fitted).get(0).size();
    BasketSize one = BasketSize.fixed(1);
    BasketModel plain = BasketModels.of(fitted, trips(fitted, 1), size, one);
    BasketModel typed = BasketModels.of(fitted, trips(fitted, count), size, one);
    BasketModel whole = pairs ? new PairLifts(fitted, typed, TRIAL_DRAWN_LINES).fit() : typed;
    DrawnBaskets drawn = new DrawnBaskets(whole, 4 * rest.baskets(), SEED);
    return new FittedBaskets.HeldOut(
        rest.baskets(),
        independent(fitted, rest),
        BasketLikelihood.of(plain, rest).mean(),
        BasketLikelihood.of(typed, rest).mean(),
        BasketLikelihood.of(whole, rest).mean(),
        drawn.liftCorrelation(rest),
        drawn.sizeDistance(rest));
  }

  private static double independent(BasketData fitted, BasketData rest) {
    double[] count = fitted.counts();
    double none = 0;
    for (int i = 0; i < count.length; i++) {
      count[i] = (count[i] + 0.5) / (fitted.baskets() + 1);
      none += Math.log1p(-count[i]);
    }
    double sum = none * rest.baskets();
    for (int i : rest.flat()) {
      sum += Math.log(count[i]) - Math.log1p(-count[i]);
    }
    return sum / rest.baskets();
  }

  private static SizeLaw units(BasketData data) {
    int most = 1;
    for (int u : data.units()) {
      most = Math.max(most, Math.min(BasketSize.MAX_UNITS, u));
    }
    long[] lines = new long[most];
    for (int u : data.units()) {
      lines[Math.max(1, Math.min(most, u)) - 1]++;
    }
    return SizeLaws.fit(SizeLaw.Family.SHIFTED_NEGATIVE_BINOMIAL, lines);
  }

  /** Shares over all baskets; errors from the outer products of the scores (Louis 1982). */
  private static List<Parameter> typeShares(BasketData data, TripTypes trips) {
    int n = trips.count();
    double[] share = new double[n];
    double[] r = new double[n];
    for (int b = 0; b < data.baskets(); b++) {
      trips.posterior(data, b, r);
      for (int t = 0; t < n; t++) {
        share[t] += r[t] / data.baskets();
      }
    }
    double[][] information = new double[Math.max(0, n - 1)][Math.max(0, n - 1)];
    double[] score = new double[n];
    for (int b = 0; b < data.baskets(); b++) {
      trips.posterior(data, b, r);
      for (int t = 0; t < n; t++) {
        score[t] = r[t] / Math.max(1e-12, share[t]);
      }
      for (int t = 0; t + 1 < n; t++) {
        for (int u = 0; u + 1 < n; u++) {
          information[t][u] += (score[t] - score[n - 1]) * (score[u] - score[n - 1]);
        }
      }
    }
    return parameters(share, n == 1 ? new double[0] : Likelihood.roots(information));
  }

  private static List<Parameter> parameters(double[] share, double[] errors) {
    List<Parameter> shares = new ArrayList<>();
    for (int t = 0; t < share.length; t++) {
      double error = share.length == 1 ? 0 : t < errors.length ? errors[t] : Double.NaN;
      shares.add(new Parameter("type-" + (t + 1), share[t], error));
    }
    return shares;
  }

  private static @Nullable Parameter loyalty(BasketData data) {
    if (data.customers().length == 0) {
      return null;
    }
    Map<Integer, Set<Integer>> bought = new HashMap<>();
    long again = 0;
    long lines = 0;
    for (int b = 0; b < data.baskets(); b++) {
      Set<Integer> before = bought.get(data.customers()[b]);
      for (int line = 0; before != null && line < data.size(b); line++) {
        lines++;
        again += before.contains(data.item(b, line)) ? 1 : 0;
      }
      Set<Integer> all = bought.computeIfAbsent(data.customers()[b], c -> new HashSet<>());
      for (int line = 0; line < data.size(b); line++) {
        all.add(data.item(b, line));
      }
    }
    double p = again / (double) lines;
    return lines == 0 ? null : new Parameter("again", p, Math.sqrt(p * (1 - p) / lines));
  }
}
