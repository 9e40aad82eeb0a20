package io.newretail.worth;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import io.newretail.alliance.Alliance;
import io.newretail.alliance.Contribution;
import io.newretail.alliance.Partner;
import io.newretail.report.Estimate;
import io.newretail.scenario.Scenario;
import io.newretail.theory.CoalitionGame;
import io.newretail.theory.Core;
import io.newretail.theory.Factorial;
import io.newretail.theory.NashBargaining;
import io.newretail.theory.Nucleolus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What an alliance is worth. All amounts are of the whole chain over the measured days, in whole units of its currency, and all intervals are over paired
 * replications: each replication has a game of its own, on the same shoppers. Immutable.
 */
public final class AllianceReport {
  /** The most partners for which the nucleolus is computed. */
  private static final int MOST_FOR_NUCLEOLUS = 8;

  private final Scenario scenario;
  private final long seed;
  private final List<List<Ledger>> books;
  private final String digest;
  private final List<Partner> partners;
  private final List<Contribution> contributions;
  private final int runs;

  AllianceReport(Scenario scenario, long seed, List<List<Ledger>> books, List<String> digests) {
    this.scenario = scenario;
    this.seed = seed;
    this.books = List.copyOf(books);
    partners = scenario.alliance().partners();
    contributions = scenario.alliance().contributions();
    runs = books.get(0).size();
    String all = String.join("\n", digests);
    digest = Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString();
  }

  /**
   * What was studied.
   *
   * @return the chain with its alliance
   */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * The seed.
   *
   * @return the seed of all runs
   */
  public long seed() {
    return seed;
  }

  /**
   * How often each setting was run.
   *
   * @return the replications
   */
  public int replications() {
    return runs;
  }

  /**
   * A fingerprint of all takings of all settings.
   *
   * @return SHA-256 in hexadecimal; the same for any number of threads
   */
  public String digest() {
    return digest;
  }

  /**
   * The books of a setting.
   *
   * @param setting the set of contributions that are on, bit i for the i-th
   * @param replication which, from 0
   * @return the books
   */
  public Ledger books(int setting, int replication) {
    return books.get(setting).get(replication);
  }

  /**
   * The books with everything switched on.
   *
   * @param replication which, from 0
   * @return the books
   */
  public Ledger allied(int replication) {
    return books(books.size() - 1, replication);
  }

  /**
   * Everybody who gets something in the end.
   *
   * @return partners first, then other owners, the free float last
   */
  public List<String> parties() {
    return Ledger.parties(scenario.alliance());
  }

  private double gain(int setting, int replication) {
    return (books(setting, replication).profit() - books(0, replication).profit()) / 100.0;
  }

  /**
   * The game of the contributions in one replication.
   *
   * @param replication which, from 0
   * @return the gain of each set of contributions over the chain alone
   */
  public CoalitionGame contributionGame(int replication) {
    return CoalitionGame.of(contributions.size(), s -> gain(s, replication));
  }

  /**
   * The game of the partners in one replication.
   *
   * @param replication which, from 0
   * @return the gain of each coalition with all that its members bring
   */
  public CoalitionGame partnerGame(int replication) {
    return CoalitionGame.of(partners.size(), c -> gain(setting(c), replication));
  }

  /** The contributions of a coalition of partners. */
  private int setting(int coalition) {
    int setting = 0;
    int place = 0;
    for (int p = 0; p < partners.size(); p++) {
      for (int c = 0; c < partners.get(p).contributions().size(); c++, place++) {
        setting |= (coalition >> p & 1) << place;
      }
    }
    return setting;
  }

  private Estimate estimate(IntToDoubleFunction value) {
    double[] values = new double[runs];
    for (int r = 0; r < runs; r++) {
      values[r] = value.applyAsDouble(r);
    }
    return Estimate.of(scenario.network().assortment().items().get(0).price().currency(), values);
  }

  private List<Estimate> estimates(int count, IntFunction<List<Double>> split) {
    return estimates(count, IntStream.range(0, runs).mapToObj(split).toList());
  }

  private List<Estimate> estimates(int count, List<List<Double>> all) {
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = i;
      estimates.add(estimate(r -> all.get(r).get(at)));
    }
    return estimates;
  }

  /**
   * The profit of the chain and its partners alone.
   *
   * @return the estimate with nothing switched on
   */
  public Estimate profitAlone() {
    return estimate(r -> books(0, r).profit() / 100.0);
  }

  /**
   * The profit of the chain and its partners allied.
   *
   * @return the estimate with everything switched on
   */
  public Estimate profitAllied() {
    return estimate(r -> allied(r).profit() / 100.0);
  }

  /**
   * What a coalition of partners gains over the chain alone.
   *
   * @param coalition bit i for the i-th partner
   * @return the estimate, paired
   */
  public Estimate worth(int coalition) {
    return estimate(r -> gain(setting(coalition), r));
  }

  /**
   * By which factor the pairing cut the variance of the gain.
   *
   * @return the variance had the runs been independent, over that as paired
   */
  public double varianceFactor() {
    double alone = profitAlone().halfWidth95();
    double allied = profitAllied().halfWidth95();
    double gain = worth((1 << partners.size()) - 1).halfWidth95();
    return (alone * alone + allied * allied) / (gain * gain);
  }

  /**
   * A split of the gain among the partners.
   *
   * @param how by which rule
   * @return one a partner
   */
  public List<Estimate> split(Split how) {
    return estimates(partners.size(), splits(how));
  }

  /** By replication, what each partner gets. */
  private List<List<Double>> splits(Split how) {
    return IntStream.range(0, runs).mapToObj(r -> split(how, r)).toList();
  }

  private List<Double> split(Split how, int replication) {
    return switch (how) {
      case BY_CONTRIBUTIONS -> brought(contributionGame(replication).shapley());
      case SHAPLEY -> partnerGame(replication).shapley();
      case NASH -> nash(partnerGame(replication));
      case CONTRACT ->
        partners.stream().map(p -> contract(p.name(), replication)).toList();
    };
  }

  /** The values of contributions, summed by partner. */
  private List<Double> brought(List<Double> values) {
    List<Double> sums = new ArrayList<>();
    int place = 0;
    for (Partner partner : partners) {
      double sum = 0;
      for (int c = 0; c < partner.contributions().size(); c++) {
        sum += values.get(place++);
      }
      sums.add(sum);
    }
    return sums;
  }

  private List<Double> nash(CoalitionGame game) {
    List<Double> alone = new ArrayList<>();
    for (int p = 0; p < partners.size(); p++) {
      alone.add(game.worth(1 << p));
    }
    List<Double> weights = partners.stream().map(Partner::weight).toList();
    return NashBargaining.estimate(game.total(), alone, weights);
  }

  /**
   * The Shapley value of the contributions.
   *
   * @return one a contribution
   */
  public List<Estimate> contributionValues() {
    return estimates(contributions.size(), r -> contributionGame(r).shapley());
  }

  /**
   * The nucleolus of the mean game, with an interval by the jackknife over replications.
   *
   * @return one a partner; none if there are more than eight
   */
  public List<Estimate> nucleolus() {
    if (partners.size() > MOST_FOR_NUCLEOLUS) {
      return List.of();
    }
    List<Double> all = Nucleolus.of(meanGame(-1));
    return estimates(partners.size(), r -> {
      List<Double> without = Nucleolus.of(meanGame(r));
      List<Double> pseudo = new ArrayList<>();
      for (int p = 0; p < all.size(); p++) {
        pseudo.add(runs * all.get(p) - (runs - 1) * without.get(p));
      }
      return pseudo;
    });
  }

  /**
   * The game of the partners with mean gains.
   *
   * @return the game
   */
  public CoalitionGame meanGame() {
    return meanGame(-1);
  }

  private CoalitionGame meanGame(int without) {
    int count = without < 0 ? runs : runs - 1;
    return CoalitionGame.of(partners.size(), c -> {
      double sum = 0;
      for (int r = 0; r < runs; r++) {
        sum += r == without ? 0 : gain(setting(c), r);
      }
      return sum / count;
    });
  }

  /**
   * What a partner or owner gains by the alliance as it is written: what the terms pay it, less what its contributions cost it, and
   * the change of its dividend.
   *
   * @param party one of {@link #parties}
   * @return the estimate; those of all parties sum to the gain
   */
  public Estimate contract(String party) {
    return estimate(r -> contract(party, r));
  }

  private double contract(String party, int replication) {
    return (allied(replication).net(party) - books(0, replication).net(party)) / 100.0;
  }

  /**
   * The part of {@link #contract} that comes of owning.
   *
   * @param party one of {@link #parties}
   * @return the estimate
   */
  public Estimate dividend(String party) {
    return estimate(r -> (allied(r).dividend(party) - books(0, r).dividend(party)) / 100.0);
  }

  /**
   * The coalition with the most reason to leave.
   *
   * @param coalition bit i for the i-th partner
   * @param excess what it gains alone, less what its members get, paired; above 0 it is better off alone
   */
  public record Leaving(int coalition, Estimate excess) {}

  /**
   * Which coalition of partners has the most reason to leave a split.
   *
   * @param how by which rule the gain is split; at least two partners
   * @return the coalition with the greatest mean excess
   */
  public Leaving leaving(Split how) {
    checkArgument(partners.size() >= 2, "partners: %s: must be at least 2", partners.size());
    List<List<Double>> all = splits(how);
    List<Double> means =
        estimates(partners.size(), all).stream().map(Estimate::mean).toList();
    int coalition = Core.objection(meanGame(), means).coalition();
    return new Leaving(coalition, estimate(r -> partnerGame(r).excess(all.get(r), coalition)));
  }

  /**
   * Effects and interactions of the contributions.
   *
   * @return by set of contributions, bit i for the i-th; those of one contribution are its main effect; nothing of the empty set
   */
  public List<Estimate> effects() {
    return sets(Factorial::effects);
  }

  /**
   * What each set of contributions adds beyond its parts.
   *
   * @return by set of contributions; they sum to the gain
   */
  public List<Estimate> dividends() {
    return sets(Factorial::dividends);
  }

  private List<Estimate> sets(Function<Factorial, List<Double>> part) {
    return estimates(
        books.size(), r -> part.apply(Factorial.of(contributions.size(), s -> gain(s, r))));
  }

  /**
   * What preparing a store may cost before the alliance gains nothing, if days are like those that were measured.
   *
   * @return the cost of a store of all contributions together
   */
  public Estimate breakEvenAStore() {
    double stores = scenario.network().storeCount() * scenario.alliance().scale();
    double days = scenario.days() - scenario.warmUpDays();
    double life = scenario.alliance().economics().life().toMillis() / 86_400_000.0;
    return estimate(r -> (gain(books.size() - 1, r) + preparation(r)) * life / (days * stores));
  }

  private double preparation(int replication) {
    return allied(replication).flows().stream()
            .filter(f -> f.from().equals(Alliance.CHAIN) && f.what().startsWith("preparation: "))
            .mapToLong(Flow::cents)
            .sum()
        / 100.0;
  }

  /**
   * The gain split in whole cents by the values of what is brought.
   *
   * @return one a partner, in cents, summing to the mean gain rounded to a cent
   */
  public List<Long> fairCents() {
    long total = Math.round(100 * worth((1 << partners.size()) - 1).mean());
    List<Double> exact =
        split(Split.BY_CONTRIBUTIONS).stream().map(e -> 100 * e.mean()).toList();
    return Arrays.stream(Cents.rounded(total, exact)).boxed().toList();
  }
}
