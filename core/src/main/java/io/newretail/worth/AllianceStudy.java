package io.newretail.worth;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.alliance.Alliance;
import io.newretail.alliance.Contribution;
import io.newretail.experiment.Model;
import io.newretail.experiment.Replications;
import io.newretail.experiment.Simulation;
import io.newretail.network.Item;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Replicator;
import io.newretail.sim.RunOptions;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs a chain with every set of the contributions of its alliance switched on, all under the same shoppers: {@code 2^k} settings of k
 * contributions, each with the same seed and replications. The results do not depend on the number of threads.
 */
public final class AllianceStudy {
  private AllianceStudy() {}

  /**
   * Runs all settings.
   *
   * @param scenario a chain whose alliance brings something
   * @param options seed, replications (at least 2), threads and progress
   * @return what came out
   * @throws io.newretail.scenario.ScenarioException if the chain and what is brought do not go together
   * @throws io.newretail.sim.RunInterruptedException if the calling thread is interrupted
   */
  public static AllianceReport run(Scenario scenario, RunOptions options) {
    Alliance alliance = scenario.alliance();
    List<Contribution> brought = alliance.contributions();
    checkArgument(!brought.isEmpty(), "alliance: no contributions: must bring at least one");
    checkArgument(options.replications() >= 2, "replications: 1: must be at least 2");
    int settings = 1 << brought.size();
    int runs = options.replications();
    List<List<Ledger>> books = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    for (int setting = 0; setting < settings; setting++) {
      Alliance some = alliance.keeping(names(brought, setting));
      Scenario chain = scenario.toBuilder().alliance(some).build();
      long before = (long) setting * runs;
      Supplier<Replicator> source =
          Replicator.of(chain, RunOptions.seed(options.seed()).withReplications(1));
      Model model = Model.perThread(Takings.NAMES, () -> new Cell(source.get()));
      try (Replications replications = new Replications(model, options.threads())) {
        replications.watchedBy(
            r -> options.progress().update(before + r.size(), (long) settings * runs));
        replications.more(runs);
        books.add(ledgers(setting == 0 ? bare(alliance, some) : some, chain, replications));
        digests.add(replications.digest());
      }
    }
    return new AllianceReport(scenario, options.seed(), books, digests);
  }

  private static Set<String> names(List<Contribution> brought, int setting) {
    Set<String> names = new LinkedHashSet<>();
    for (int c = 0; c < brought.size(); c++) {
      if ((setting >> c & 1) != 0) {
        names.add(brought.get(c).name());
      }
    }
    return names;
  }

  /** Where nothing is brought, nothing is paid for it; the owners stay. */
  private static Alliance bare(Alliance alliance, Alliance some) {
    Alliance.Builder builder =
        Alliance.builder().economics(some.economics()).scaledBy(some.scale());
    alliance
        .partners()
        .forEach(p ->
            builder.partner(new io.newretail.alliance.Partner(p.name(), List.of(), p.weight())));
    alliance.stakes().forEach(builder::stake);
    return builder.build();
  }

  private static List<Ledger> ledgers(Alliance alliance, Scenario chain, Replications runs) {
    List<Item> items = chain.network().assortment().items();
    String currency = items.get(0).price().currency();
    double cents = Math.pow(10, Currency.getInstance(currency).getDefaultFractionDigits());
    double weight = items.stream().mapToDouble(Item::popularity).sum();
    double price = items.stream()
        .mapToDouble(i -> i.price().minor() * i.popularity() / weight)
        .sum();
    Ledger.Ground ground = new Ledger.Ground(
        chain.network().storeCount() * alliance.scale(), chain.days() - chain.warmUpDays(), price);
    List<Ledger> ledgers = new ArrayList<>();
    List<double[]> columns = Takings.NAMES.stream().map(runs::samples).toList();
    for (int r = 0; r < runs.size(); r++) {
      int row = r;
      double[] values = columns.stream().mapToDouble(c -> c[row]).toArray();
      ledgers.add(Ledger.of(alliance, ground, Takings.of(values, alliance.scale(), cents)));
    }
    return ledgers;
  }

  private record Cell(Replicator replicator) implements Simulation {
    @Override
    public double[] replicate(int replication) {
      Report report = replicator.replicate(replication);
      return Takings.read(report);
    }

    @Override
    public void close() {
      replicator.close();
    }
  }
}
