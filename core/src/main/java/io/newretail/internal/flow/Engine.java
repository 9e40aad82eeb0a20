package io.newretail.internal.flow;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.DepotPlan;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.internal.tally.StoreSeriesTally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs replications of a plan: catchments on any number of threads through each epoch, the depots between epochs. The
 * number of threads changes nothing but the time it takes. Used by one thread; close it in the end.
 */
public final class Engine implements AutoCloseable {
  private final Plan plan;
  private final int threads;
  private final List<EventLoop> loops;
  private final List<EventLoop> bySize;
  private final List<DepotDesk> depots;
  private final SeriesTally[] series;
  private final SlotStarts slots;
  private @Nullable StoreSeriesTally storeSeries;
  private @Nullable Tracer tracer;
  private final ExecutorService pool;
  private final AtomicLong done = new AtomicLong();
  private final LongConsumer progress;
  private volatile boolean stopped;

  /** One piece of work of a phase. */
  private interface Task {
    void run(int worker, int i);
  }

  /**
   * An engine for a plan.
   *
   * @param bucket ticks of a bucket of the series
   * @param progress told on the calling thread how many catchment-epochs are done
   */
  public Engine(Plan plan, int threads, long bucket, boolean checkEveryEvent, LongConsumer progress)
      throws InterruptedException {
    this.plan = plan;
    this.threads = threads;
    this.progress = progress;
    pool = Executors.newFixedThreadPool(Math.max(1, threads - 1), Engine::worker);
    series = new SeriesTally[threads];
    for (int w = 0; w < threads; w++) {
      series[w] = new SeriesTally(bucket, plan.end);
    }
    slots = new SlotStarts(plan);
    loops = build(checkEveryEvent);
    bySize = new ArrayList<>(loops);
    bySize.sort(Comparator.comparingInt(l -> -l.shard().stores.length));
    depots = new ArrayList<>();
    for (int d = 0; d < plan.depots.size(); d++) {
      depots.add(depot(plan.depots.get(d), d));
    }
  }

  /** Builds the loops; a failure or an interruption ends the workers, since nobody else can. */
  private List<EventLoop> build(boolean checkEveryEvent) throws InterruptedException {
    EventLoop[] built = new EventLoop[plan.shards.size()];
    boolean complete = false;
    try {
      parallel(
          built.length,
          (worker, i) -> built[i] = new EventLoop(plan, plan.shards.get(i), checkEveryEvent));
      complete = true;
    } finally {
      if (!complete) {
        close();
      }
    }
    return List.of(built);
  }

  /** A thread that keeps no program alive. */
  static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "newretail-worker");
    thread.setDaemon(true);
    return thread;
  }

  private DepotDesk depot(DepotPlan depot, int place) {
    List<EventLoop> served = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      ShardPlan shard = plan.shards.get(i);
      if (shard.depot() == place) {
        served.add(loops.get(i));
      }
    }
    return new DepotDesk(depot, served);
  }

  /** Keeps a series of every store over the measured time, from the next replication on. */
  void sampleStores(long width) {
    StoreSeriesTally tally = new StoreSeriesTally(storeCount(), plan.warmUp, plan.end, width);
    loops.forEach(loop -> loop.sample(tally));
    storeSeries = tally;
  }

  /** The series of the stores, of all replications so far; null without any. It goes on. */
  @Nullable
  StoreSeriesTally storeSeries() {
    return storeSeries;
  }

  /** Follows one basket of the largest catchment through the first replication. */
  void tell(Tracer.Wanted wanted) {
    Shard shard = bySize.get(0).shard();
    Tracer follower = new Tracer(shard, wanted);
    shard.watch(follower);
    tracer = follower;
  }

  /** The story of the basket that was followed; null if there is none. */
  @Nullable
  Story story() {
    return tracer == null ? null : tracer.story();
  }

  /** Lets somebody follow the baskets of every catchment, from the next replication on. */
  void watch(Watch.Source source) {
    for (EventLoop loop : loops) {
      loop.shard().watch(source.over(loop.shard()));
    }
  }

  /**
   * Runs the first replication and follows one basket. An engine traces once.
   *
   * @return its story, or null if there was no such basket
   * @throws InterruptedException if the calling thread is interrupted; the engine can then only be closed
   */
  public @Nullable Story trace(long seed, Tracer.Wanted wanted) throws InterruptedException {
    List<Tracer> tracers = new ArrayList<>();
    watch(shard -> {
      Tracer tracer = new Tracer(shard, wanted);
      tracers.add(tracer);
      return tracer;
    });
    replicate(seed, 0);
    Story first = null;
    for (Tracer tracer : tracers) {
      Story story = tracer.story();
      if (story != null && (first == null || story.found() < first.found())) {
        first = story;
      }
    }
    return first;
  }

  /**
   * Runs the first replication and follows many baskets. An engine traces once, and on one thread the stories come in the same order
   * always: as they end, catchment by catchment within an epoch, at last those that have not ended.
   *
   * @param store the place of their store among all stores, or -1 for any
   * @param first how many of each store, or 0 for all
   * @throws InterruptedException if the calling thread is interrupted; the engine can then only be closed
   */
  public void trace(long seed, int store, long first, Consumer<Story> reader)
      throws InterruptedException {
    List<Chronicle> chronicles = new ArrayList<>();
    watch(shard -> {
      Chronicle one = new Chronicle(shard, new Chronicle.Wanted(store, first), reader);
      chronicles.add(one);
      return one;
    });
    replicate(seed, 0);
    chronicles.forEach(Chronicle::finish);
  }

  /** How many catchment-epochs a replication has. */
  public long workOfReplication() {
    return (plan.end + plan.epoch - 1) / plan.epoch * loops.size();
  }

  /**
   * Runs a replication.
   *
   * @throws InterruptedException if the calling thread is interrupted; the engine can then only be closed
   */
  public Outcome replicate(long seed, int replication) throws InterruptedException {
    parallel(loops.size(), (worker, i) -> loops.get(i).reset(seed, replication));
    depots.forEach(DepotDesk::reset);
    for (long start = 0; start < plan.end; start += plan.epoch) {
      long limit = Math.min(plan.end, start + plan.epoch);
      parallel(bySize.size(), (worker, i) -> {
        bySize.get(i).run(limit, series[worker], this::isStopped);
        done.incrementAndGet();
      });
      parallel(depots.size(), (worker, i) -> depots.get(i).exchange(limit));
    }
    parallel(bySize.size(), (worker, i) -> bySize.get(i).finish());
    Outcome outcome =
        new Outcome(storeCount(), loops.size(), Math.toIntExact(plan.end / Ticks.DAY), slots);
    for (int i = 0; i < loops.size(); i++) {
      outcome.add(loops.get(i), i);
    }
    for (DepotDesk depot : depots) {
      outcome.unitResidual += depot.residual();
    }
    return outcome;
  }

  private boolean isStopped() {
    return stopped || Thread.currentThread().isInterrupted();
  }

  private int storeCount() {
    return plan.shards.stream().mapToInt(s -> s.stores().size()).sum();
  }

  /** A copy of the series of all replications so far; more may follow. */
  public SeriesTally seriesSoFar() {
    SeriesTally sum = new SeriesTally(series[0].width(), plan.end);
    for (SeriesTally worker : series) {
      sum.addAll(worker);
    }
    return sum;
  }

  /** Forgets the series of the replications so far. */
  public void forgetSeries() {
    for (int w = 0; w < threads; w++) {
      series[w] = new SeriesTally(series[w].width(), plan.end);
    }
  }

  private void parallel(int count, Task task) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> others = new ArrayList<>();
    for (int w = 1; w < threads; w++) {
      int worker = w;
      others.add(pool.submit(() -> work(worker, count, next, task)));
    }
    try {
      work(0, count, next, task);
      for (Future<?> other : others) {
        other.get();
      }
    } catch (ExecutionException e) {
      throw rethrown(e);
    } finally {
      stopped |= Thread.currentThread().isInterrupted();
    }
    if (Thread.interrupted() || stopped) {
      stopped = true;
      throw new InterruptedException("the run was interrupted");
    }
  }

  /** The cause of a failure, to be thrown. */
  static RuntimeException rethrown(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e.getCause());
  }

  private void work(int worker, int count, AtomicInteger next, Task task) {
    int i = next.getAndIncrement();
    while (i < count && !isStopped()) {
      task.run(worker, i);
      if (worker == 0) {
        progress.accept(done.get());
      }
      i = next.getAndIncrement();
    }
  }

  @Override
  public void close() {
    stopped = true;
    pool.shutdownNow();
  }
}
