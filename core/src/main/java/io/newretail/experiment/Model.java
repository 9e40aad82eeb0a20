package io.newretail.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.newretail.report.Report;
import io.newretail.report.StationReport;
import io.newretail.report.StockReport;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Replicator;
import io.newretail.sim.RunOptions;
import io.newretail.sim.StationSimulator;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.station.Station;
import io.newretail.stock.StockSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What is experimented on: named outputs, and a simulation that computes them replication by replication. Every thread of an
 * experiment opens a simulation of its own. Immutable; any thread.
 */
public final class Model {
  private final ImmutableList<String> outputs;
  private final Supplier<? extends Simulation> simulations;

  private Model(List<String> outputs, Supplier<? extends Simulation> simulations) {
    this.outputs = ImmutableList.copyOf(outputs);
    this.simulations = simulations;
    checkArgument(!outputs.isEmpty(), "outputs: none: must be at least one");
    checkArgument(
        outputs.stream().distinct().count() == outputs.size(),
        "outputs: %s: names must differ",
        outputs);
  }

  /**
   * A function of the number of the replication.
   *
   * @param output what it computes
   * @param function called by several threads at a time
   * @return the model
   */
  public static Model of(String output, IntToDoubleFunction function) {
    return of(List.of(output), r -> new double[] {function.applyAsDouble(r)});
  }

  /**
   * A simulation without memory.
   *
   * @param outputs what it computes
   * @param simulation called by several threads at a time; never closed
   * @return the model
   */
  public static Model of(List<String> outputs, Simulation simulation) {
    return new Model(outputs, () -> new Shared(simulation));
  }

  /**
   * Simulations that keep tables between replications, one a thread.
   *
   * @param outputs what each computes
   * @param simulations makes one; called by several threads at a time. Each is used by one thread at a time and closed in the end
   * @return the model
   */
  public static Model perThread(List<String> outputs, Supplier<? extends Simulation> simulations) {
    return new Model(outputs, simulations);
  }

  /**
   * Key figures of a scenario, each with the value that {@link Report#samples} has for the replication.
   *
   * @param scenario the scenario
   * @param seed the seed
   * @param kpis names of key figures; an unknown one is told by the first replication
   * @return the model
   */
  public static Model of(Scenario scenario, long seed, List<String> kpis) {
    Supplier<Replicator> source = Replicator.of(scenario, RunOptions.seed(seed));
    return perThread(kpis, () -> new ScenarioSimulation(source.get(), kpis));
  }

  /**
   * Figures of a stock system.
   *
   * @param system the system
   * @param run its seed, warm-up and length
   * @param figures by output, what is read from the report of a replication; called by several threads at a time
   * @return the model
   */
  public static Model of(
      StockSystem system, StockRun run, Map<String, ToDoubleFunction<StockReport>> figures) {
    return ofReports(figures, () -> StockSimulator.replicator(system, run));
  }

  /**
   * Figures of a station.
   *
   * @param station the station
   * @param run its seed, warm-up and length
   * @param figures by output, what is read from the report of a replication; called by several threads at a time
   * @return the model
   */
  public static Model of(
      Station station, StockRun run, Map<String, ToDoubleFunction<StationReport>> figures) {
    return ofReports(figures, () -> StationSimulator.replicator(station, run));
  }

  /**
   * Figures of anything that makes a report a replication.
   *
   * @param <R> the reports
   * @param figures by output, what is read from a report; called by several threads at a time
   * @param replicators makes one for a thread: from the number of a replication to its report
   * @return the model
   */
  public static <R> Model ofReports(
      Map<String, ToDoubleFunction<R>> figures, Supplier<IntFunction<R>> replicators) {
    Map<String, ToDoubleFunction<R>> kept = ImmutableMap.copyOf(figures);
    return perThread(List.copyOf(kept.keySet()), () -> {
      IntFunction<R> replicator = replicators.get();
      return r -> {
        R report = replicator.apply(r);
        return kept.values().stream().mapToDouble(f -> f.applyAsDouble(report)).toArray();
      };
    });
  }

  /**
   * The names of what is computed.
   *
   * @return in their order
   */
  public List<String> outputs() {
    return outputs;
  }

  /**
   * Where an output stands.
   *
   * @param output its name
   * @return its place, from 0
   * @throws IllegalArgumentException if there is none of that name
   */
  public int place(String output) {
    int place = outputs.indexOf(output);
    checkArgument(place >= 0, "output: %s: there is none; known: %s", output, outputs);
    return place;
  }

  /**
   * A simulation for a thread.
   *
   * @return a simulation; close it in the end
   */
  public Simulation open() {
    return simulations.get();
  }

  /**
   * The difference from another model, replication by replication. Where equal numbers mean equal draws (the same seed, streams
   * keyed by what they are for) these are common random numbers.
   *
   * @param other a model with the same outputs
   * @return a model of the same outputs, each this less the other
   */
  public Model minus(Model other) {
    checkArgument(
        outputs.equals(other.outputs), "outputs: %s and %s: must agree", outputs, other.outputs);
    return perThread(outputs, () -> new Pair(open(), other.open()));
  }

  /** A simulation that several threads use, and that is not theirs to close. */
  private record Shared(Simulation simulation) implements Simulation {
    @Override
    public double[] replicate(int replication) {
      return simulation.replicate(replication);
    }
  }

  /** A model less another. */
  private record Pair(Simulation first, Simulation second) implements Simulation {
    @Override
    public double[] replicate(int replication) {
      double[] a = first.replicate(replication);
      double[] b = second.replicate(replication);
      double[] difference = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        difference[i] = a[i] - b[i];
      }
      return difference;
    }

    @Override
    public void close() {
      first.close();
      second.close();
    }
  }

  /** Key figures of a scenario. */
  private record ScenarioSimulation(Replicator replicator, List<String> kpis)
      implements Simulation {
    @Override
    public double[] replicate(int replication) {
      Report report = replicator.replicate(replication);
      List<Double> values = new ArrayList<>();
      kpis.forEach(kpi -> values.add(report.kpi(kpi).mean()));
      return values.stream().mapToDouble(v -> v).toArray();
    }

    @Override
    public void close() {
      replicator.close();
    }
  }
}
