package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@link Behaviour} from what following the handler showed. */
final class BehaviourReading {
  private final Evaluation evaluation;
  private final boolean complete;

  /**
   * A reading of one evaluation.
   *
   * @param complete whether all that the handler reaches was followed
   */
  BehaviourReading(Evaluation evaluation, boolean complete) {
    this.evaluation = evaluation;
    this.complete = complete;
  }

  Behaviour read() {
    return new Behaviour(
        decisions(),
        evaluation.computations(),
        batchFailures(),
        firstRecord(),
        connections(),
        evaluation.streams(),
        evaluation.outside(),
        evaluation.facilities());
  }

  private Truth firstRecord() {
    Truth answer = evaluation.firstRecord().answer();
    return answer.isTrue() && !complete ? Truth.UNKNOWN : answer;
  }

  private List<Range> connections() {
    List<Range> places = new ArrayList<>();
    for (Acts.Call call : evaluation.acts().calls()) {
      Range range = call.place().code().range(call.place());
      boolean posts =
          call.operation().equals("PostToConnection")
              && call.situation().placement() == Placement.HANDLER;
      if (posts && !places.contains(range)) {
        places.add(range);
      }
    }
    return places;
  }

  /** Branches of which more than one way does something, or that choose by the data. */
  private List<Range> decisions() {
    Map<Branch, Set<Integer>> ways = new LinkedHashMap<>();
    for (Acts.Call call : evaluation.acts().calls()) {
      if (!call.situation().failed()) {
        addWays(call.situation(), ways);
      }
    }
    for (Situation situation : evaluation.outsideSituations()) {
      if (!situation.failed()) {
        addWays(situation, ways);
      }
    }
    List<Range> decisions = new ArrayList<>();
    for (Map.Entry<Branch, Set<Integer>> entry : ways.entrySet()) {
      Branch branch = entry.getKey();
      boolean chooses = entry.getValue().size() > 1;
      boolean guards =
          branch.validity() || !branch.kept().isEmpty() || entry.getValue().contains(-1);
      if ((chooses && !entry.getValue().contains(-1)) || !guards) {
        Range range = branch.place().code().range(branch.place());
        if (!decisions.contains(range)) {
          decisions.add(range);
        }
      }
    }
    return decisions;
  }

  // -1 stands for the rest of a function after a guard that left it without doing anything.
  private static void addWays(Situation situation, Map<Branch, Set<Integer>> ways) {
    if (situation.placement() != Placement.HANDLER) {
      return;
    }
    for (Branch.Arm arm : situation.arms()) {
      Set<Integer> taken = ways.computeIfAbsent(arm.branch(), b -> new HashSet<>());
      taken.add(arm.number());
      if (arm.leaves() && taken.size() == 1) {
        taken.add(-1);
      }
    }
  }

  private Behaviour.BatchFailures batchFailures() {
    if (evaluation.batches().isReported()) {
      return Behaviour.BatchFailures.REPORTED;
    }
    Behaviour.BatchFailures found = ofAnswer(evaluation.answer(), 0);
    boolean unsure = found == Behaviour.BatchFailures.NEVER && !complete;
    return unsure ? Behaviour.BatchFailures.UNKNOWN : found;
  }

  private static Behaviour.BatchFailures ofAnswer(Meaning answer, int depth) {
    if (answer instanceof Meaning.External external
        && external.name().equals(SdkResults.BATCH_RESPONSE)) {
      return Behaviour.BatchFailures.REPORTED;
    }
    if (answer instanceof Meaning.Struct struct) {
      return ofFields(struct);
    }
    if (answer instanceof Meaning.Thing thing) {
      return ofResponse(thing);
    }
    if (answer instanceof Meaning.Choice choice && depth < 3) {
      Behaviour.BatchFailures best = Behaviour.BatchFailures.NEVER;
      for (Meaning option : choice.options()) {
        Behaviour.BatchFailures one = ofAnswer(option, depth + 1);
        best = strongest(best, one);
      }
      return best;
    }
    if (answer instanceof Meaning.Unknown unknown && !unknown.opaque()) {
      return Behaviour.BatchFailures.NEVER;
    }
    boolean never =
        answer instanceof Meaning.Absent
            || answer instanceof Meaning.Text
            || answer instanceof Meaning.Sequence
            || answer instanceof Meaning.Instance
            || answer instanceof Meaning.Data;
    return never ? Behaviour.BatchFailures.NEVER : Behaviour.BatchFailures.UNKNOWN;
  }

  private static Behaviour.BatchFailures strongest(
      Behaviour.BatchFailures one, Behaviour.BatchFailures other) {
    if (one == Behaviour.BatchFailures.REPORTED || other == Behaviour.BatchFailures.REPORTED) {
      return Behaviour.BatchFailures.REPORTED;
    }
    if (one == Behaviour.BatchFailures.UNKNOWN || other == Behaviour.BatchFailures.UNKNOWN) {
      return Behaviour.BatchFailures.UNKNOWN;
    }
    return one == Behaviour.BatchFailures.NEVER ? other : one;
  }

  private static Behaviour.BatchFailures ofFields(Meaning.Struct struct) {
    Meaning failures = struct.fields.get("batchItemFailures");
    if (failures == null) {
      return struct.open ? Behaviour.BatchFailures.UNKNOWN : Behaviour.BatchFailures.NEVER;
    }
    return ofList(failures);
  }

  private static Behaviour.BatchFailures ofList(Meaning failures) {
    boolean empty =
        failures instanceof Meaning.Sequence list && list.items.isEmpty() && !list.grown;
    return empty ? Behaviour.BatchFailures.ALWAYS_EMPTY : Behaviour.BatchFailures.REPORTED;
  }

  /** Java's {@code SQSBatchResponse} and {@code StreamsEventResponse}. */
  private static Behaviour.BatchFailures ofResponse(Meaning.Thing thing) {
    boolean response =
        thing.type.endsWith("BatchResponse") || thing.type.endsWith("StreamsEventResponse");
    if (!response) {
      return Behaviour.BatchFailures.NEVER;
    }
    for (Map.Entry<String, Meaning> setting : thing.settings.fields.entrySet()) {
      if (setting.getKey().equals("BatchItemFailures") || setting.getKey().equals("argument0")) {
        return ofList(setting.getValue());
      }
    }
    return Behaviour.BatchFailures.ALWAYS_EMPTY;
  }
}
