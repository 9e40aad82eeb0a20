package io.newretail.internal.flow;

import io.newretail.internal.plan.Plan;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.internal.tally.StoreSeriesTally;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs replications of a plan on any number of threads. Catchments are spread over threads first; threads that are left run other
 * replications at the same time, each lane of threads with an {@link Engine} of its own, as far as memory allows. Outcomes stand in
 * the order of replications, so the number of threads changes nothing but the time it takes. Used by one thread; close it in the
 * end.
 */
public final class Engines implements AutoCloseable {
  /** Bytes of state of an article in a store, roughly. */
  private static final long BYTES = 48;

  private static final int TELL_MILLIS = 100;
  private final Plan plan;
  private final int threads;
  private final long bucket;
  private final boolean checkEveryEvent;
  private final long storeWidth;
  private Tracer.@Nullable Wanted wanted;
  private final LongConsumer progress;
  private final @Nullable Engine[] lanes;
  private final AtomicLongArray done;
  private final ExecutorService pool;
  private volatile boolean stopped;

  /**
   * Engines for a plan; the first is built at once, others when there is work for them.
   *
   * @param bucket ticks of a bucket of the series
   * @param storeWidth ticks of a bucket of the stores' series; 0 for none
   * @param progress told on the calling thread how many catchment-epochs are done
   */
  public Engines(
      Plan plan,
      int threads,
      long bucket,
      long storeWidth,
      boolean checkEveryEvent,
      LongConsumer progress)
      throws InterruptedException {
    this.plan = plan;
    this.threads = Math.min(threads, Math.max(1, plan.shards.size()));
    this.bucket = bucket;
    this.storeWidth = storeWidth;
    this.checkEveryEvent = checkEveryEvent;
    this.progress = progress;
    lanes = new Engine[inMemory(stores(plan), plan.items, threads / this.threads)];
    done = new AtomicLongArray(lanes.length);
    lanes[0] = engine(0);
    pool = Executors.newFixedThreadPool(Math.max(1, lanes.length - 1), Engine::worker);
  }

  /** Follows one basket of the largest catchment through the first replication; to be called before it is run. */
  public void tell(Tracer.Wanted basket) {
    wanted = basket;
    first().tell(basket);
  }

  private static long stores(Plan plan) {
    return plan.shards.stream().mapToLong(s -> s.stores().size()).sum();
  }

  /** As many engines at once as a third of the heap has room for, at least 1 and at most those wanted. */
  public static int inMemory(long stores, int items, int wanted) {
    long bytes = Math.max(1, stores * items * BYTES);
    return (int) Math.max(1, Math.min(wanted, Runtime.getRuntime().maxMemory() / 3 / bytes));
  }

  private Engine engine(int lane) throws InterruptedException {
    Engine engine = new Engine(plan, threads, bucket, checkEveryEvent, n -> {
      done.set(lane, n);
      if (lane == 0) {
        tell();
      }
    });
    if (storeWidth > 0) {
      engine.sampleStores(storeWidth);
    }
    if (wanted != null) {
      engine.tell(wanted);
    }
    return engine;
  }

  private void tell() {
    long sum = 0;
    for (int lane = 0; lane < lanes.length; lane++) {
      sum += done.get(lane);
    }
    progress.accept(sum);
  }

  /** How many replications run side by side. */
  public int lanes() {
    return lanes.length;
  }

  /** How many catchment-epochs a replication has. */
  public long workOfReplication() {
    return first().workOfReplication();
  }

  private Engine first() {
    Engine first = lanes[0];
    if (first == null) {
      throw new IllegalStateException("no engine");
    }
    return first;
  }

  /**
   * Runs replications that follow those already in a list, and adds their outcomes to it in their order.
   *
   * @throws InterruptedException if the calling thread is interrupted; then the list holds those before the first that is missing,
   *     and the engines can only be closed
   */
  public void replicate(long seed, int count, List<Outcome> outcomes) throws InterruptedException {
    int from = outcomes.size();
    AtomicReferenceArray<@Nullable Outcome> made = new AtomicReferenceArray<>(count);
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> others = new ArrayList<>();
    for (int l = 1; l < Math.min(lanes.length, count); l++) {
      int lane = l;
      others.add(pool.submit(() -> {
        work(lane, seed, from, next, made);
        return lane;
      }));
    }
    try {
      work(0, seed, from, next, made);
      for (Future<?> other : others) {
        await(other);
      }
    } catch (ExecutionException e) {
      throw Engine.rethrown(e);
    } finally {
      addComplete(made, outcomes);
      if (outcomes.size() < from + count) {
        close();
      }
    }
  }

  private static void addComplete(
      AtomicReferenceArray<@Nullable Outcome> made, List<Outcome> outcomes) {
    for (int r = 0; r < made.length(); r++) {
      Outcome outcome = made.get(r);
      if (outcome == null) {
        return;
      }
      outcomes.add(outcome);
    }
  }

  private void work(
      int lane,
      long seed,
      int from,
      AtomicInteger next,
      AtomicReferenceArray<@Nullable Outcome> made)
      throws InterruptedException {
    Engine engine = lanes[lane];
    if (engine == null) {
      engine = engine(lane);
      lanes[lane] = engine;
    }
    for (int r = next.getAndIncrement(); r < made.length(); r = next.getAndIncrement()) {
      if (stopped) {
        engine.close();
        throw new InterruptedException("the run was interrupted");
      }
      made.set(r, engine.replicate(seed, from + r));
    }
  }

  /** Waits for a lane, and tells how far all have come. */
  private void await(Future<?> lane) throws InterruptedException, ExecutionException {
    while (true) {
      try {
        lane.get(TELL_MILLIS, TimeUnit.MILLISECONDS);
        tell();
        return;
      } catch (TimeoutException e) {
        tell();
      }
    }
  }

  /** A copy of the series of all replications so far; more may follow. */
  public SeriesTally seriesSoFar() {
    SeriesTally sum = first().seriesSoFar();
    for (int lane = 1; lane < lanes.length; lane++) {
      Engine engine = lanes[lane];
      if (engine != null) {
        sum.addAll(engine.seriesSoFar());
      }
    }
    return sum;
  }

  /** A copy of the series of the stores of all replications so far; null without any. */
  public @Nullable StoreSeriesTally storeSeriesSoFar() {
    StoreSeriesTally first = first().storeSeries();
    if (first == null) {
      return null;
    }
    StoreSeriesTally sum = first.empty();
    for (Engine engine : lanes) {
      StoreSeriesTally tally = engine == null ? null : engine.storeSeries();
      if (tally != null) {
        sum.addAll(tally);
      }
    }
    return sum;
  }

  /**
   * The story of the basket that was followed through the first replication.
   *
   * @return the story; null if none was asked for, or no such basket came
   */
  public @Nullable Story story() {
    for (Engine engine : lanes) {
      Story story = engine == null ? null : engine.story();
      if (story != null) {
        return story;
      }
    }
    return null;
  }

  @Override
  public void close() {
    stopped = true;
    pool.shutdownNow();
    for (Engine engine : lanes) {
      if (engine != null) {
        engine.close();
      }
    }
  }
}
