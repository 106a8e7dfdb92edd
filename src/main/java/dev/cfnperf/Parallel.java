package dev.cfnperf;

import java.util.ArrayList;
import java.util.List;
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
    try (Work<T, R> begun = begin(work, progress)) {
      items.forEach(begun::add);
      return begun.results();
    }
  }

  /** Work on items that are still to come. */
  <T, R> Work<T, R> begin(Function<T, R> work, Progress progress) {
    return new Work<>(jobs, work, progress);
  }

  /** Work that goes on while items are added; it has a thread more for each, up to the limit. */
  static final class Work<T, R> implements AutoCloseable {
    private final int jobs;
    private final Function<T, R> work;
    private final Progress progress;
    private final List<Thread> threads = new ArrayList<>();
    private final List<T> items = new ArrayList<>();
    private final List<R> results = new ArrayList<>();
    private int next;
    private int done;
    private boolean complete;

    private Work(int jobs, Function<T, R> work, Progress progress) {
      this.jobs = jobs;
      this.work = work;
      this.progress = progress;
    }

    synchronized void add(T item) {
      items.add(item);
      results.add(null);
      if (threads.size() < jobs) {
        Thread thread = new Thread(null, this::goOn, "lint-" + (threads.size() + 1), STACK_BYTES);
        threads.add(thread);
        thread.start();
      }
      notifyAll();
    }

    /** What was added so far. */
    synchronized List<T> items() {
      return List.copyOf(items);
    }

    /** Waits for all that was added; nothing can be added after. */
    List<R> results() {
      end(false);
      for (Thread thread : threads) {
        join(thread);
      }
      return results;
    }

    /** Leaves out what nobody has begun with. */
    @Override
    public void close() {
      end(true);
    }

    private synchronized void end(boolean early) {
      complete = true;
      next = early ? items.size() : next;
      notifyAll();
    }

    private void goOn() {
      for (int i = take(); i >= 0; i = take()) {
        finish(i, work.apply(item(i)));
      }
    }

    // The next item's place; less than 0 when there will be none.
    private synchronized int take() {
      while (next == items.size() && !complete) {
        try {
          wait();
        } catch (InterruptedException stopped) {
          return -1;
        }
      }
      return next < items.size() ? next++ : -1;
    }

    private synchronized T item(int place) {
      return items.get(place);
    }

    private synchronized void finish(int place, R result) {
      results.set(place, result);
      done++;
      progress.done(done, items.size());
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
