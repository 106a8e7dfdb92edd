package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what was collected on the way into facts: one for each place, however often met. */
final class CodeFacts {
  private record CallPlace(Range range, String api) {}

  private final Evaluation evaluation;

  CodeFacts(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  List<ConstructedClient> clients() {
    Map<Range, ConstructedClient> byPlace = new LinkedHashMap<>();
    for (Acts.Construction made : evaluation.acts().constructions()) {
      Range range = made.place().code().range(made.place());
      Placement placement = evaluation.acts().placement(made.number(), made.situation());
      ConstructedClient client =
          new ConstructedClient(
              made.kind(), made.service(), placement, made.fromEvent(), made.dax(), range);
      ConstructedClient known = byPlace.get(range);
      byPlace.put(range, known == null ? client : merged(known, client));
    }
    List<ConstructedClient> clients = new ArrayList<>(byPlace.values());
    clients.sort(Comparator.comparing(ConstructedClient::range));
    return clients;
  }

  private static ConstructedClient merged(ConstructedClient one, ConstructedClient other) {
    return new ConstructedClient(
        one.kind(),
        one.service().equals("unknown") ? other.service() : one.service(),
        moreOften(one.placement(), other.placement()),
        one.fromEvent() || other.fromEvent(),
        one.dax() || other.dax(),
        one.range());
  }

  /** The placement that runs more often. */
  private static Placement moreOften(Placement one, Placement other) {
    return frequency(one) >= frequency(other) ? one : other;
  }

  private static int frequency(Placement placement) {
    return switch (placement) {
      case HANDLER -> 3;
      case LAZY -> 2;
      case MODULE -> 1;
      case UNREACHABLE -> 0;
    };
  }

  List<SdkCall> calls() {
    Map<CallPlace, SdkCall> byPlace = new LinkedHashMap<>();
    for (Acts.Call call : evaluation.acts().calls()) {
      SdkCall fact = fact(call);
      CallPlace place = new CallPlace(fact.range(), fact.api());
      SdkCall known = byPlace.get(place);
      byPlace.put(place, known == null ? fact : merged(known, fact));
    }
    List<SdkCall> calls = new ArrayList<>(byPlace.values());
    calls.sort(Comparator.comparing(SdkCall::range));
    return calls;
  }

  private SdkCall fact(Acts.Call call) {
    return new SdkCall(
        call.service(),
        call.operation(),
        evaluation.acts().placement(call.number(), call.situation()),
        call.arguments(),
        call.targets(),
        call.situation().tellingLoop(),
        call.isWaitedFor(),
        evaluation.acts().independentOf(call),
        call.situation().failed(),
        call.dax(),
        call.situation().httpMethod(),
        call.cached(),
        evaluation.uses().result(call.number()),
        call.place().code().range(call.place()));
  }

  private static SdkCall merged(SdkCall one, SdkCall other) {
    if (frequency(one.placement()) != frequency(other.placement())
        && (one.placement() == Placement.UNREACHABLE
            || other.placement() == Placement.UNREACHABLE)) {
      return one.placement() == Placement.UNREACHABLE ? other : one;
    }
    List<Target> targets = new ArrayList<>(one.targets());
    for (Target target : other.targets()) {
      if (!targets.contains(target)) {
        targets.add(target);
      }
    }
    return new SdkCall(
        one.service(),
        one.operation(),
        moreOften(one.placement(), other.placement()),
        one.arguments().complete() || !other.arguments().complete()
            ? one.arguments()
            : other.arguments(),
        targets,
        telling(one.loop(), other.loop()),
        one.awaited() || other.awaited(),
        one.independentOf().isPresent() && other.independentOf().isPresent()
            ? one.independentOf()
            : Optional.empty(),
        one.onErrorPath() && other.onErrorPath(),
        one.dax() || other.dax(),
        one.httpMethod().equals(other.httpMethod()) ? one.httpMethod() : Optional.empty(),
        one.cached() && other.cached(),
        one.results(),
        one.range());
  }

  private static Optional<Loop> telling(Optional<Loop> one, Optional<Loop> other) {
    if (one.isPresent() && (one.get().isPerElement() || other.isEmpty())) {
      return one;
    }
    return other;
  }

  List<Import> imports() {
    List<Import> imports = new ArrayList<>();
    for (SourceModule module : evaluation.modules().loaded()) {
      imports.addAll(ImportFacts.of(module));
    }
    return Collections.unmodifiableList(imports);
  }
}
