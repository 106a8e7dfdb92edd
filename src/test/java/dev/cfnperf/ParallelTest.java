package dev.cfnperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
}
