package io.newretail.examples.cli;

/** Turns Ctrl-C into an interruption of the thread that does the work, and gives it a moment to say how far it came. */
final class Interrupts {
  private static final long PATIENCE_MILLIS = 900;
  private static volatile boolean done;

  private Interrupts() {}

  static void watch(Thread worker) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker), "newretail-interrupt"));
  }

  /** Says that the work has ended by itself. */
  static void done() {
    done = true;
  }

  private static void stop(Thread worker) {
    if (done) {
      return;
    }
    worker.interrupt();
    long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (!done && System.nanoTime() < until) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
