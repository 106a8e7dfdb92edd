package dev.cfnperf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does the same to many items on several threads; results come in the items' order. */
final class Parallel {
  // Templates may be nested deep, and are read by recursion.
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  private final int jobs;

  Parallel(int jobs) {
    this.jobs = jobs;
  }

  <T, R> List<R> map(List<T> items, Function<T, R> work, Progress progress) {
    int count = items.size();
    // Each place is set by one thread, and read once that thread has ended.
    List<R> results = new ArrayList<>(Collections.nCopies(count, null));
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            results.set(i, work.apply(items.get(i)));
            progress.done(done.incrementAndGet(), count);
          }
        };
    run(worker, Math.min(jobs, count));
    return results;
  }

  private static void run(Runnable worker, int threads) {
    List<Thread> running = new ArrayList<>(threads);
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(null, worker, "lint-" + (i + 1), STACK_BYTES);
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
