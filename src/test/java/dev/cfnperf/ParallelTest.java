package dev.cfnperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParallelTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 200})
  void resultsComeInTheOrderOfTheItems(int jobs) {
    List<Integer> items = IntStream.range(0, 100).boxed().toList();

    List<Integer> doubled = new Parallel(jobs).map(items, item -> item * 2, Progress.NONE);

    assertThat(doubled).isEqualTo(items.stream().map(item -> item * 2).toList());
  }

  @Test
  void eachItemIsCountedOnce() {
    List<Integer> counts = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger worked = new AtomicInteger();

    new Parallel(3)
        .map(List.of(1, 2, 3, 4), item -> worked.addAndGet(item), (done, of) -> counts.add(done));

    assertThat(worked).hasValue(10);
    assertThat(counts).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void nothingToDoIsDone() {
    assertThat(new Parallel(4).map(List.<Integer>of(), item -> item, Progress.NONE)).isEmpty();
  }

  @Test
  void workBeginsBeforeAllIsKnown() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    List<Integer> results;
    try (Parallel.Work<Integer, Integer> work =
        new Parallel(2)
            .begin(
                item -> {
                  begun.countDown();
                  return -item;
                },
                Progress.NONE)) {
      work.add(1);
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      work.add(2);
      work.add(3);
      results = work.results();
    }
    assertThat(results).containsExactly(-1, -2, -3);
  }

  @Test
  void whatIsClosedEarlyLeavesOutWhatHasNotBegun() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    List<Integer> worked = Collections.synchronizedList(new ArrayList<>());
    Parallel.Work<Integer, Integer> work =
        new Parallel(1)
            .begin(
                item -> {
                  begun.countDown();
                  await(closed);
                  worked.add(item);
                  return item;
                },
                Progress.NONE);
    work.add(1);
    work.add(2);
    begun.await();
    work.close();
    closed.countDown();
    work.results();
    assertThat(worked).containsExactly(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
