package dev.cfnperf.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People's files, and what fuzzing once found, go through the program without trouble. */
final class FuzzRegressionTest {
  /** How many of a target's seeds to run; fuzzing begins with all. */
  private static final int SEEDS = 12;

  @ParameterizedTest
  @EnumSource
  void whatFuzzingFoundStaysMended(FuzzTarget target) throws IOException {
    Pipeline pipeline = Pipeline.of(target);
    try {
      pipeline.runAll(new byte[0]);
      List<byte[]> seeds = target.seeds();
      for (int i = 0; i < seeds.size(); i += Math.max(1, seeds.size() / SEEDS)) {
        pipeline.runAll(seeds.get(i));
      }
      for (Path found : target.found()) {
        pipeline.runAll(Files.readAllBytes(found));
      }
    } finally {
      pipeline.delete();
    }
  }
}
