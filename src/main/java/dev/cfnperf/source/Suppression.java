package dev.cfnperf.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A place where an author asks not to hear of a rule.
 *
 * @param rule the rule's id, as written
 * @param reason why, in the author's words
 * @param until the last day on which it holds
 * @param range where it's written
 * @param scope what it covers
 */
public record Suppression(
    String rule, Optional<String> reason, Optional<LocalDate> until, Range range, Scope scope) {

  /** In place of a rule where something is written that suppresses nothing. */
  public static final String NO_RULE = "";

  /** An end that can't be read: long ago, so that nothing is silenced. */
  public static final LocalDate NO_DATE = LocalDate.EPOCH;

  /** What a suppression covers. */
  public sealed interface Scope {}

  /**
   * Findings on a line of the file it's written in.
   *
   * @param line 1-based
   */
  public record OnLine(int line) implements Scope {}

  /**
   * Findings about a resource of the file.
   *
   * @param id as findings name it, with the nested stacks it's in
   */
  public record OnResource(String id) implements Scope {}

  /** Findings in the whole file. */
  public record OnFile() implements Scope {}

  /** Whether it no longer holds; the day is asked for only if it has an end. */
  public boolean isExpired(Supplier<LocalDate> today) {
    return until.isPresent() && today.get().isAfter(until.get());
  }
}
