package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.List;

/**
 * What the handler does with its event and its answer.
 *
 * @param decisions the places where it chooses between actions. Input guards, not-found and error
 *     handling, logging, and building the request or the answer aren't decisions
 * @param computations where it multiplies, divides or subtracts what it's given or has read
 * @param readsFirstRecordOnly whether it takes record 0 of the batch and never another
 * @param postsToConnections where it sends to WebSocket connections
 * @param streamsResponse whether it writes its answer as a stream
 * @param outsideCalls where it talks to something other than AWS: HTTP requests, database
 *     statements
 * @param facilities the libraries it uses that answer a rule's advice
 */
public record Behaviour(
    List<Range> decisions,
    List<Range> computations,
    BatchFailures batchItemFailures,
    Truth readsFirstRecordOnly,
    List<Range> postsToConnections,
    boolean streamsResponse,
    List<Range> outsideCalls,
    List<Facility> facilities) {
  /** Nothing is known of it. */
  public static final Behaviour UNKNOWN =
      new Behaviour(
          List.of(),
          List.of(),
          BatchFailures.UNKNOWN,
          Truth.UNKNOWN,
          List.of(),
          false,
          List.of(),
          List.of());

  public Behaviour {
    decisions = List.copyOf(decisions);
    computations = List.copyOf(computations);
    postsToConnections = List.copyOf(postsToConnections);
    outsideCalls = List.copyOf(outsideCalls);
    facilities = List.copyOf(facilities);
  }

  /** What the handler answers in {@code batchItemFailures}. */
  public enum BatchFailures {
    /** The answer is made where it can't be followed. */
    UNKNOWN,
    /** No answer has it. */
    NEVER,
    /** It's always an empty list: no failure is ever reported. */
    ALWAYS_EMPTY,
    /** It names failed records. */
    REPORTED
  }

  /** Whether the handler uses a facility. */
  public boolean uses(Facility.Kind kind) {
    for (Facility facility : facilities) {
      if (facility.kind() == kind) {
        return true;
      }
    }
    return false;
  }
}
