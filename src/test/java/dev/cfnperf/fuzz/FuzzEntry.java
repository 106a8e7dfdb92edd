package dev.cfnperf.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What Jazzer calls. An input's first byte names the target that the rest goes to: with a process
 * for each, a short run would do little but start them.
 */
public final class FuzzEntry {
  private static final List<Pipeline> PIPELINES = new ArrayList<>();
  private static final long[] EXECUTIONS = new long[FuzzTarget.values().length];

  private FuzzEntry() {}

  public static void fuzzerInitialize() throws IOException {
    for (FuzzTarget target : FuzzTarget.values()) {
      PIPELINES.add(Pipeline.of(target));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(FuzzEntry::sum));
  }

  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    int target = input.length == 0 ? 0 : (input[0] & 0xff) % PIPELINES.size();
    EXECUTIONS[target]++;
    PIPELINES.get(target).run(Arrays.copyOfRange(input, Math.min(1, input.length), input.length));
  }

  private static void sum() {
    FuzzTarget[] targets = FuzzTarget.values();
    for (int i = 0; i < targets.length; i++) {
      System.err.println("executed " + targets[i] + " " + EXECUTIONS[i]);
    }
  }
}
