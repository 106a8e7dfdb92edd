package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the constructions and SDK calls met on the way, each under a number. */
final class Acts {

  /** A client or connection that's constructed. */
  record Construction(
      int number,
      ConstructedClient.Kind kind,
      String service,
      boolean fromEvent,
      boolean dax,
      Syntax place,
      Situation situation) {}

  /**
   * An AWS operation that's called.
   *
   * @param inputs what its request derives from
   * @param awaited whether it's waited for where it's made
   */
  record Call(
      int number,
      String service,
      String operation,
      Arguments arguments,
      List<Target> targets,
      Origins inputs,
      boolean dax,
      boolean cached,
      boolean awaited,
      Syntax place,
      Situation situation) {

    boolean isWaitedFor() {
      return awaited && !situation.together();
    }
  }

  private record Keeping(Set<Integer> acts, Situation situation, Scope.Cell cell) {}

  private final List<Construction> constructions = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Keeping> keepings = new ArrayList<>();
  private final Set<Scope.Cell> changing = new HashSet<>();
  private int numbers;

  int next() {
    return numbers++;
  }

  void add(Construction construction) {
    constructions.add(construction);
  }

  void add(Call call) {
    // Each is held against those before it in the end.
    Budget.charge(calls.size() / 8);
    calls.add(call);
  }

  List<Construction> constructions() {
    return constructions;
  }

  List<Call> calls() {
    return calls;
  }

  /** Notes that a value is put where it lives on between invocations. */
  void keep(Meaning value, Situation situation, Scope.Cell cell) {
    if (situation.placement() == Placement.MODULE) {
      return;
    }
    changing.add(cell);
    Set<Integer> acts = value.origins().acts();
    if (!acts.isEmpty()) {
      keepings.add(new Keeping(acts, situation, cell));
    }
  }

  /** When an act happens, all that's known of keeping its outcome considered. */
  Placement placement(int number, Situation situation) {
    if (situation.placement() != Placement.HANDLER) {
      return situation.placement();
    }
    if (situation.kept()) {
      return Placement.LAZY;
    }
    for (Keeping keeping : keepings) {
      if (keeping.acts.contains(number) && isGuarded(keeping, situation)) {
        return Placement.LAZY;
      }
    }
    return Placement.HANDLER;
  }

  /** Whether the act was only done because what's kept wasn't there, or was too old. */
  private boolean isGuarded(Keeping keeping, Situation act) {
    for (Branch.Arm arm : act.arms()) {
      if (arm.branch().kept().contains(keeping.cell)) {
        return true;
      }
    }
    for (Branch.Arm arm : keeping.situation.arms()) {
      boolean asks = false;
      for (Scope.Cell cell : arm.branch().kept()) {
        asks = asks || changing.contains(cell);
      }
      if (asks && isIn(act, arm)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Situation situation, Branch.Arm arm) {
    for (Branch.Arm each : situation.arms()) {
      if (each.branch().equals(arm.branch()) && each.number() == arm.number()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The call waited for right before this one on the same path, if this one needs nothing of its
   * outcome.
   */
  @SuppressWarnings("ReferenceEquality") // This call, not one that is like it.
  Optional<Range> independentOf(Call call) {
    if (!call.isWaitedFor() || call.situation.failed()) {
      return Optional.empty();
    }
    int at = calls.size() - 1;
    while (calls.get(at) != call) {
      at--;
    }
    for (int i = at - 1; i >= 0; i--) {
      Call before = calls.get(i);
      boolean candidate =
          before.isWaitedFor()
              && before.situation.placement() == call.situation.placement()
              && !before.situation.failed()
              && call.situation.follows(before.situation);
      if (candidate) {
        return depends(call, before)
            ? Optional.empty()
            : Optional.of(before.place.code().range(before.place));
      }
    }
    return Optional.empty();
  }

  private static boolean depends(Call call, Call before) {
    if (call.inputs.acts().contains(before.number)) {
      return true;
    }
    List<Branch.Arm> arms = call.situation.arms();
    for (int i = before.situation.arms().size(); i < arms.size(); i++) {
      if (arms.get(i).branch().origins().acts().contains(before.number)) {
        return true;
      }
    }
    return before.place == call.place;
  }
}
