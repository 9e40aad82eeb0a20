package io.newretail.experiment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.newretail.internal.crew.Crew;
import io.newretail.report.Estimate;
import io.newretail.sim.RunInterruptedException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Independent replications of a model, on several threads at the same time. They can be extended: more may be run at any time, none
 * is run twice, and in however many calls and on however many threads, the outputs and their digest are the same.
 *
 * <p>For one thread at a time; close it to give back its threads. A call ends within a second of the interruption of its thread;
 * what was complete is kept, and the experiment can go on.
 */
public final class Replications implements AutoCloseable {
  /** The most replications of one experiment. */
  public static final int MOST = 10_000_000;

  private final Model model;
  private final Crew crew;
  private @Nullable Simulation[] simulations;
  /** By replication, its outputs; null where it was not run. */
  private double[][] rows = new double[16][];

  private int size;
  private int wanted;
  private Consumer<? super Replications> watcher = r -> {};

  /**
   * An experiment without replications yet.
   *
   * @param model what is replicated
   * @param threads how many replications run at a time, 1 to 1024; results do not depend on it
   */
  public Replications(Model model, int threads) {
    checkArgument(threads >= 1 && threads <= 1_024, "threads: %s: must be 1 to 1024", threads);
    this.model = model;
    crew = new Crew(threads);
    simulations = new Simulation[threads];
  }

  /**
   * An experiment on all processors.
   *
   * @param model what is replicated
   * @return an experiment without replications yet
   */
  public static Replications of(Model model) {
    return new Replications(model, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Lets somebody follow the experiment: told on the calling thread whenever more replications are complete. It may read sizes and
   * estimates so far, and should return at once.
   *
   * @param follower is told
   * @return this
   */
  public Replications watchedBy(Consumer<? super Replications> follower) {
    watcher = follower;
    return this;
  }

  /**
   * Runs some more replications.
   *
   * @param count how many, at least 1
   * @return this
   * @throws RunInterruptedException if the calling thread is interrupted; complete replications are kept
   * @throws RuntimeException what a replication threw
   */
  public Replications more(int count) {
    checkArgument(
        count >= 1 && count <= MOST - size,
        "count: %s: must be at least 1 and at most %s in all",
        count,
        MOST);
    int from = size;
    wanted = from + count;
    run(wanted, count, done -> {
      size = from + done;
      watcher.accept(this);
      return true;
    });
    return this;
  }

  /**
   * Runs until estimates are sure enough. Looks are at fixed numbers of replications, in their order: the answer is the same for any
   * number of threads. What threads ran beyond the last look is kept for later, and not counted.
   *
   * @param stopping when to look, and the most replications
   * @param precisions what is wanted, at least one; all must be reached
   * @return how it ended; every interval at the end is as narrow as wanted unless the most were spent
   * @throws RunInterruptedException if the calling thread is interrupted; complete replications are kept
   */
  public Attained until(Stopping stopping, Precision... precisions) {
    List<Precision> all = List.of(precisions);
    checkArgument(!all.isEmpty(), "precisions: none: must be at least one");
    all.forEach(p -> p.statistic().outputs().forEach(model::place));
    wanted = Math.max(size, stopping.most());
    int look = stopping.lookFrom(size);
    while (true) {
      advance(look, stopping.most());
      Attained now = Attained.of(all, look, this::samples);
      if (now.reached() || look >= stopping.most()) {
        return now;
      }
      look = stopping.after(look);
    }
  }

  /** Runs on until there are so many; threads that find nothing left to do before that run ahead, a replication each. */
  private void advance(int look, int most) {
    if (size == look) {
      return;
    }
    int from = size;
    int ahead = Math.max(look, Math.min(most, look + crew.threads()));
    run(ahead, ahead - from, done -> {
      size = Math.min(look, from + done);
      watcher.accept(this);
      return size < look;
    });
  }

  /** Runs from the present size to an end; those that were run before are not run again. */
  private void run(int end, int window, IntPredicate goOn) {
    int from = size;
    if (rows.length < end) {
      rows = Arrays.copyOf(rows, Math.max(end, (int) Math.min(MOST, 2L * rows.length)));
    }
    double[][] table = rows;
    @Nullable Simulation[] open = simulations;
    boolean complete = false;
    try {
      crew.run(end - from, window, (w, i) -> replicate(open, w, from + i, table), goOn);
      complete = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterruptedException(size, e);
    } finally {
      if (!complete) {
        forget();
      }
    }
  }

  private void replicate(@Nullable Simulation[] open, int worker, int replication, double[][] table)
      throws InterruptedException {
    if (table[replication] != null) {
      return;
    }
    Simulation simulation = open[worker];
    if (simulation == null) {
      simulation = model.open();
      open[worker] = simulation;
    }
    try {
      table[replication] = row(simulation.replicate(replication));
    } catch (RunInterruptedException e) {
      InterruptedException interrupted = new InterruptedException("a replication was interrupted");
      interrupted.initCause(e);
      throw interrupted;
    } catch (RuntimeException e) {
      e.addSuppressed(new IllegalStateException("in replication " + replication));
      throw e;
    }
  }

  private double[] row(double[] values) {
    checkArgument(
        values.length == model.outputs().size(),
        "outputs: %s values: must be one for each of %s",
        values.length,
        model.outputs());
    return values.clone();
  }

  /**
   * After an interruption or a failure: what the leader has not heard of is not kept, and those who still write, write where nobody
   * reads.
   */
  private void forget() {
    closeSimulations();
    rows = Arrays.copyOf(Arrays.copyOf(rows, size), rows.length);
  }

  private void closeSimulations() {
    @Nullable Simulation[] open = simulations;
    simulations = new Simulation[open.length];
    for (Simulation simulation : open) {
      if (simulation != null) {
        simulation.close();
      }
    }
  }

  /**
   * What is replicated.
   *
   * @return the model
   */
  public Model model() {
    return model;
  }

  /**
   * How many replications there are.
   *
   * @return the count
   */
  public int size() {
    return size;
  }

  /**
   * How many replications the present call wants to come to.
   *
   * @return the count; for a sequential experiment the most it may run
   */
  public int wanted() {
    return wanted;
  }

  /**
   * The values of an output.
   *
   * @param output its name
   * @return a copy, one value a replication in the order of replications
   */
  public double[] samples(String output) {
    int place = model.place(output);
    double[] values = new double[size];
    for (int r = 0; r < size; r++) {
      values[r] = Objects.requireNonNull(rows[r])[place];
    }
    return values;
  }

  /**
   * The mean of an output with its t interval.
   *
   * @param output its name
   * @return the estimate
   */
  public Estimate estimate(String output) {
    return Estimate.of(output, samples(output));
  }

  /**
   * The ratio of the sums of two outputs with its jackknife interval.
   *
   * @param part the numerator
   * @param whole the denominator
   * @return the estimate
   */
  public Estimate ratio(String part, String whole) {
    return Estimate.ofRatio(part + " / " + whole, samples(part), samples(whole));
  }

  /**
   * A fingerprint of all outputs: the same for any number of threads and calls.
   *
   * @return SHA-256 in hexadecimal
   */
  public String digest() {
    Hasher hasher = Hashing.sha256().newHasher();
    for (int r = 0; r < size; r++) {
      for (double value : Objects.requireNonNull(rows[r])) {
        hasher.putLong(Double.doubleToLongBits(value));
      }
    }
    return hasher.hash().toString();
  }

  @Override
  public void close() {
    crew.close();
    closeSimulations();
  }
}
