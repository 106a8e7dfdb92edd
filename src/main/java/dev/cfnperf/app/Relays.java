package dev.cfnperf.app;

import dev.cfnperf.code.Behaviour;
import dev.cfnperf.code.Facility;
import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.code.Loop;
import dev.cfnperf.code.Placement;
import dev.cfnperf.code.SdkCall;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the relays of an application. Where there's source to read, the source decides. */
final class Relays {
  private final Application app;
  private final Relay.Position position;
  private final Map<LambdaFunction, Integer> tasks;

  private Relays(Application app, Relay.Position position) {
    this.app = app;
    this.position = position;
    this.tasks = tasks();
  }

  static List<Relay> of(Application app, Relay.Position position) {
    Relays relays = new Relays(app, position);
    List<Relay> found = new ArrayList<>();
    for (LambdaFunction function : app.workload()) {
      List<Trigger> triggers = relays.triggers(function);
      if (!triggers.isEmpty() && !function.isDurable()) {
        relays.find(function, triggers).ifPresent(found::add);
      }
    }
    return found;
  }

  /** What invokes a function, if all of it is of one kind and at this position. */
  private List<Trigger> triggers(LambdaFunction function) {
    List<Trigger> found = new ArrayList<>();
    for (Trigger trigger : function.triggers()) {
      if (!position.has(trigger.kind())
          || (!found.isEmpty() && found.get(0).kind() != trigger.kind())) {
        return List.of();
      }
      if (!trigger.enabled().isFalse()) {
        found.add(trigger);
      }
    }
    return found;
  }

  private Optional<Relay> find(LambdaFunction function, List<Trigger> triggers) {
    Optional<Relay> relay =
        function.source().isPresent() && function.source().get().isRead()
            ? bySource(function, triggers, function.source().get())
            : byGrants(function, triggers);
    return relay.filter(Relays::goesOn).filter(this::isReachable);
  }

  /** Whether the target isn't one of the FIFO kinds that rules, pipes and topics don't feed. */
  private boolean isReachable(Relay relay) {
    boolean delivers = position == Relay.Position.EVENT || position == Relay.Position.STREAM;
    if (!delivers || relay.target().isEmpty()) {
      return true;
    }
    Component target = relay.target().get();
    if (target instanceof Topic topic) {
      return topic.fifo().isFalse();
    }
    Trigger.Kind kind = relay.trigger().kind();
    boolean fromNotification = kind == Trigger.Kind.SNS || kind == Trigger.Kind.S3;
    return !fromNotification || !(target instanceof Queue queue) || queue.fifo().isFalse();
  }

  /** Whether the target is another thing than what the events come from. */
  private static boolean goesOn(Relay relay) {
    for (Trigger trigger : relay.triggers()) {
      boolean same =
          trigger.source().isPresent()
              && relay.target().isPresent()
              && trigger.source().get().id().equals(relay.target().get().id());
      if (same) {
        return false;
      }
    }
    return true;
  }

  private Optional<Relay> bySource(
      LambdaFunction function, List<Trigger> triggers, FunctionCode code) {
    if (!code.complete()
        || !isStraight(code.behaviour())
        || !RelayFacts.importsOnlyPlumbing(code)) {
      return Optional.empty();
    }
    Optional<FunctionCall> sole = soleCall(function);
    if (sole.isEmpty()
        || !RelayFacts.reaches(triggers.get(0).kind(), sole.get().call().api())
        || !canLoop(sole.get().call().loop())) {
      return Optional.empty();
    }
    SdkCall call = sole.get().call();
    if (call.targets().size() > 1) {
      return Optional.empty();
    }
    List<Component> targets = sole.get().targets();
    return Optional.of(
        new Relay(
            function,
            triggers,
            true,
            call.service(),
            Optional.of(call.operation()),
            !new ActionPattern(call.api()).mayWrite(),
            targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty(),
            call.range()));
  }

  static Optional<FunctionCall> onlyCall(LambdaFunction function) {
    return function
        .source()
        .filter(code -> function.handler().isFullyRead())
        .filter(code -> isStraight(code.behaviour()) && RelayFacts.importsOnlyPlumbing(code))
        .flatMap(code -> soleCall(function));
  }

  private static boolean isStraight(Behaviour behaviour) {
    for (Facility facility : behaviour.facilities()) {
      if (facility.kind() != Facility.Kind.POWERTOOLS_BATCH) {
        return false;
      }
    }
    return behaviour.decisions().isEmpty()
        && behaviour.computations().isEmpty()
        && behaviour.outsideCalls().isEmpty()
        && behaviour.postsToConnections().isEmpty()
        && !behaviour.streamsResponse();
  }

  private static Optional<FunctionCall> soleCall(LambdaFunction function) {
    Optional<FunctionCall> sole = Optional.empty();
    for (FunctionCall each : function.calls()) {
      if (each.call().placement() == Placement.UNREACHABLE) {
        continue;
      }
      if (sole.isPresent() || !each.call().isPerInvocation() || each.call().onErrorPath()) {
        return Optional.empty();
      }
      sole = Optional.of(each);
    }
    return sole;
  }

  // What delivers records does so one by one or in batches; nothing else repeats a request.
  private boolean canLoop(Optional<Loop> loop) {
    boolean delivers = position == Relay.Position.EVENT || position == Relay.Position.STREAM;
    return loop.isEmpty() || (delivers && loop.get().over() == Loop.Over.RECORDS);
  }

  private Optional<Relay> byGrants(LambdaFunction function, List<Trigger> triggers) {
    Optional<Grant> family = RelayGrants.family(function);
    if (family.isEmpty()
        || !RelayFacts.isToldByGrants(triggers.get(0).kind(), family.get().service())
        || ((position == Relay.Position.EVENT || position == Relay.Position.STREAM)
            && family.get().mayRead())
        || !hasOneTask(function)
        || drainsFailures(triggers)
        || !isPlain(function, family.get().soleTarget().get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Relay(
            function,
            triggers,
            false,
            family.get().service(),
            Optional.empty(),
            family.get().mayRead(),
            family.get().soleTarget(),
            family.get().range()));
  }

  /** Whether it's for one route or field: with more of them, it has to choose. */
  private boolean hasOneTask(LambdaFunction function) {
    boolean hasTasks = position == Relay.Position.API || position == Relay.Position.APPSYNC;
    return !hasTasks || tasks.getOrDefault(function, 0) == 1;
  }

  private Map<LambdaFunction, Integer> tasks() {
    Map<LambdaFunction, Integer> found = new HashMap<>();
    if (position == Relay.Position.API) {
      for (Route route : app.routes()) {
        int choices = route.isAny() || route.path().contains("+}") ? 2 : 1;
        if (!route.isPreflight()) {
          route
              .integration()
              .flatMap(Integration::function)
              .ifPresent(function -> found.merge(function, choices, Integer::sum));
        }
      }
    } else if (position == Relay.Position.APPSYNC) {
      for (Resolver resolver : app.resolvers()) {
        for (ResolverStep step : resolver.steps()) {
          step.dataSource()
              .function()
              .ifPresent(function -> found.merge(function, 1, Integer::sum));
        }
      }
    }
    return found;
  }

  private static boolean drainsFailures(List<Trigger> triggers) {
    for (Trigger trigger : triggers) {
      if (trigger.source().isPresent()
          && trigger.source().get() instanceof Queue queue
          && queue.isFailureSink()) {
        return true;
      }
    }
    return false;
  }

  // A VPC, an image, a layer, an address in a variable: each is there for work of another kind.
  private boolean isPlain(LambdaFunction function, Component target) {
    if (!function.network().isInVpc().isFalse()
        || !function.code().isImage().isFalse()
        || !function.code().layers().isEmpty()) {
      return false;
    }
    for (Text text : function.code().variables()) {
      Optional<Resource> resource = app.links().resource(text);
      boolean other = resource.isPresent() && !resource.get().id().equals(target.id());
      if (other || text.pattern().contains("://")) {
        return false;
      }
    }
    return true;
  }
}
