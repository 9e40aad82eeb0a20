package io.newretail.examples.cli;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.newretail.examples.ready.Nearest;
import io.newretail.examples.ready.Parameter;
import io.newretail.examples.study.Journal;
import io.newretail.experiment.Simulation;
import io.newretail.file.ScenarioFiles;
import io.newretail.report.Estimate;
import io.newretail.report.Report;
import io.newretail.sim.Replicator;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A scenario at several points under one seed: the same shoppers at each. Every replication is looked up in the journal first, and written there once it is
 * done. Safe for several threads.
 */
final class Study {
  private static final int PLANS_KEPT = 4;
  private final String scenario;
  private final List<String> assignments;
  private final Journal journal;
  private final Map<String, Supplier<Replicator>> plans =
      new LinkedHashMap<>(PLANS_KEPT, 0.75f, true);

  Study(String scenario, List<String> assignments, Journal journal) {
    this.scenario = scenario;
    this.assignments = assignments;
    this.journal = journal;
  }

  Journal journal() {
    return journal;
  }

  /** The scenario at a point such as {@code stores.pickers=12,slots.capacity=60}. */
  static Choice choice(String scenario, List<String> assignments, String point) {
    return Choice.of(scenario + (scenario.indexOf(':') < 0 ? ":" : ",") + point, assignments);
  }

  /** The figures of some points, with their units; a point may lack some. */
  static Map<String, String> figures(
      String scenario, List<String> assignments, Collection<String> points) {
    Map<String, String> units = new LinkedHashMap<>();
    for (String point : points) {
      Simulator.figures(choice(scenario, assignments, point).scenario())
          .forEach(units::putIfAbsent);
    }
    return units;
  }

  /** Stops with the nearest name if there is no such figure. */
  static void checkFigure(String option, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw new UserError(option + ": " + name + ": is no figure of this scenario (did you mean "
          + Nearest.of(name, known) + "? summary.json of ./newretail run has all)");
    }
  }

  /** What must be the same when a study goes on: version, scenario with all of its settings and files, seed. */
  static Map<String, String> header(
      String command, Choice base, String text, long seed, List<String> assignments) {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("command", command);
    header.put("version", Main.version());
    header.put("scenario", text);
    header.put("settings", assignments.isEmpty() ? "none" : String.join(" ", assignments));
    header.put("fingerprint", fingerprint(base, text, assignments));
    header.put("seed", Long.toString(seed));
    return header;
  }

  /** What a file of results says first: which scenario, version and seed, and how many replications. */
  static Map<String, Object> tree(Choice base, long seed, int replications) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("scenario", base.label());
    tree.put("settings", base.settings().changed());
    tree.put("version", Main.version());
    tree.put("seed", seed);
    tree.put("replications", replications);
    return tree;
  }

  private static String fingerprint(Choice base, String text, List<String> assignments) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (Parameter p : base.settings().parameters()) {
      put(hasher, p.path() + "=" + base.settings().number(p.path()));
    }
    if (FileChoice.isFile(text)) {
      ScenarioFiles.texts(base.scenario(), "scenario.yaml").values().forEach(t -> put(hasher, t));
    }
    String all = String.join(",", assignments) + "," + text.substring(text.indexOf(':') + 1);
    for (String assignment : all.split(",", -1)) {
      Path file = Path.of(assignment.substring(assignment.indexOf('=') + 1));
      if (assignment.matches("(baskets\\.model|curve\\.file)=.*") && Files.isRegularFile(file)) {
        try {
          hasher.putBytes(Files.readAllBytes(file));
        } catch (IOException e) {
          throw new UserError("--set: " + assignment + ": cannot be read");
        }
      }
    }
    return hasher.hash().toString().substring(0, 16);
  }

  private static void put(Hasher hasher, String text) {
    hasher.putString(text, StandardCharsets.UTF_8).putChar('\n');
  }

  /** How a point is simulated, prepared once; the latest points are kept. */
  private Supplier<Replicator> plan(String point, long seed) {
    synchronized (plans) {
      Supplier<Replicator> plan = plans.computeIfAbsent(
          point + "#" + seed,
          p -> Replicator.of(
              choice(scenario, assignments, point).scenario(),
              RunOptions.seed(seed).withBucket(Duration.ofDays(1))));
      if (plans.size() > PLANS_KEPT) {
        plans.remove(plans.keySet().iterator().next());
      }
      return plan;
    }
  }

  /** The values of one point's figure in replications 0 to n - 1, all of which are done. */
  double[] samples(String point, String figure, int n) {
    int place = journal.outputs().indexOf(figure);
    double[] values = new double[n];
    for (int r = 0; r < n; r++) {
      values[r] = Objects.requireNonNull(journal.find(point, r))[place];
    }
    return values;
  }

  Estimate estimate(String point, String figure, String unit, int n) {
    return Estimate.of(unit, samples(point, figure, n));
  }

  /** What one thread simulates with. */
  Worker worker() {
    return new Worker();
  }

  /** One thread's simulations; keeps the tables of the point that it works at. */
  final class Worker implements AutoCloseable {
    private String open = "";
    private @Nullable Replicator replicator;

    /** A replication of a point, from the journal or simulated. */
    double[] run(String point, long seed, String name, int replication) {
      double[] known = journal.find(name, replication);
      if (known != null) {
        return known;
      }
      if (replicator == null || !open.equals(name)) {
        close();
        replicator = plan(point, seed).get();
        open = name;
      }
      double[] values = values(replicator.replicate(replication));
      journal.append(name, replication, values);
      return values;
    }

    private double[] values(Report report) {
      Map<String, Estimate> kpis = report.kpis();
      return journal.outputs().stream()
          .mapToDouble(o -> {
            Estimate kpi = kpis.get(o);
            return kpi == null ? Double.NaN : kpi.mean();
          })
          .toArray();
    }

    @Override
    public void close() {
      if (replicator != null) {
        replicator.close();
        replicator = null;
      }
    }
  }

  /** One thread's part of a study whose replications are numbered through, point by point. */
  Simulation simulation(List<String> points, int replications, long seed) {
    Worker worker = worker();
    return new Simulation() {
      @Override
      public double[] replicate(int number) {
        String point = points.get(number / replications);
        return worker.run(point, seed, point, number % replications);
      }

      @Override
      public void close() {
        worker.close();
      }
    };
  }
}
