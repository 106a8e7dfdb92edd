package dev.cfnperf.fuzz;

import java.io.IOException;

/** What Jazzer calls: the target's name first, then one input after the other. */
public final class FuzzEntry {
  private static Pipeline pipeline;

  private FuzzEntry() {}

  public static void fuzzerInitialize(String[] args) throws IOException {
    pipeline = Pipeline.of(FuzzTarget.valueOf(args[0]));
  }

  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    pipeline.run(input);
  }
}
