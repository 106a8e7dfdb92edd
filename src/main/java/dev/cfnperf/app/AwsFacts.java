package dev.cfnperf.app;

/** Every AWS default, limit and dated list that the linter relies on, each with its source. */
public final class AwsFacts {
  private AwsFacts() {}
}
