package dev.cfnperf.template;

/**
 * How far a template is followed, all of it far beyond what people write. {@code docs/security.md}
 * tells what happens beyond.
 */
public final class Limits {
  /** Nested stacks one in the other. */
  public static final int STACK_DEPTH = 8;

  /** Nested stacks of one template in all; they may multiply. */
  public static final int STACKS = 500;

  /** Nodes that the loops of one stack may make; a stack of 500 resources has some 50,000. */
  public static final int LOOP_NODES = 200_000;

  /** Characters of one text that a loop makes. */
  public static final int LOOP_TEXT = 5_000_000;

  /** Characters of one text that functions make. */
  public static final int TEXT_LENGTH = 1_000_000;

  /** Functions inside each other, also through parameters and outputs. */
  public static final int EVALUATION_DEPTH = 400;

  /** Conditions and parameters that refer to each other one after the other. */
  public static final int CONDITION_DEPTH = 250;

  /** Parameters and comparisons that one resource is said to depend on. */
  public static final int VARIABLES = 64;

  /** Values of one parameter that are looked at. */
  public static final int VALUES = 12;

  /** Combinations looked at for one resource; beyond, its variables are varied one at a time. */
  public static final int COMBINATIONS = 32;

  /** Scenarios looked at for one template. */
  public static final int SCENARIOS = 48;

  private Limits() {}
}
