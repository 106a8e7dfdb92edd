package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.DataSource;
import dev.cfnperf.app.FunctionCall;
import dev.cfnperf.app.HttpApi;
import dev.cfnperf.app.Integration;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Pipe;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Resolver;
import dev.cfnperf.app.ResolverStep;
import dev.cfnperf.app.Route;
import dev.cfnperf.app.RuleTarget;
import dev.cfnperf.app.Schedule;
import dev.cfnperf.app.StateMachine;
import dev.cfnperf.app.Subscription;
import dev.cfnperf.app.Target;
import dev.cfnperf.app.Task;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.app.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for integrations of the services' own: where there's no function in between, or one
 * whose source, read as a whole, does more than pass things on, or passes on what is out of reach.
 */
final class IntegrationFacts {
  static final List<Observation> ALL =
      List.of(
          new Observation(
              "direct-routes",
              "routes reach a service directly, or a function that there is need for",
              IntegrationFacts::routes),
          new Observation(
              "direct-fields",
              "fields are resolved directly, or by a function that there is need for",
              IntegrationFacts::fields),
          new Observation(
              "direct-tasks",
              "tasks call a service directly, or a function that there is need for",
              IntegrationFacts::tasks),
          new Observation(
              "direct-events",
              "events reach a service directly, or a function that there is need for",
              IntegrationFacts::events));

  private static final Set<Trigger.Kind> OTHERS =
      Set.of(
          Trigger.Kind.S3,
          Trigger.Kind.IOT,
          Trigger.Kind.LOGS,
          Trigger.Kind.SES,
          Trigger.Kind.OTHER_ASYNCHRONOUS);

  private IntegrationFacts() {}

  /** A function between two ends: whether it's needed there, and how that's told. */
  private record Between(boolean isNeeded, String told) {}

  /** A function behind what can call nearly anything itself. */
  private static Between between(LambdaFunction function) {
    return between(function, Optional.empty());
  }

  private static Between between(LambdaFunction function, Optional<Trigger.Kind> from) {
    String name = "function " + function;
    if (!function.handler().isFullyRead()) {
      return new Between(false, name + ", whose source isn't read here as a whole");
    }
    Optional<FunctionCall> only = function.handler().onlyCall();
    if (only.isEmpty()) {
      boolean calls = !function.handler().calls().isEmpty();
      String what = calls ? " does more than pass on" : " calls no other service of AWS";
      return new Between(true, name + what + ", by its source");
    }
    String call = only.get().label();
    return from.isPresent() && !from.get().canMake(only.get())
        ? new Between(true, name + " calls " + call + ", which takes a function from here")
        : new Between(false, name + " makes no call but " + call + ", by its source");
  }

  private static void routes(Application app, Sightings into) {
    for (Route route : app.routes()) {
      Optional<Integration> integration = route.integration();
      if (integration.isEmpty() || route.isPreflight()) {
        continue;
      }
      Optional<LambdaFunction> function = integration.get().function();
      if (function.isPresent()) {
        // HTTP APIs reach a few services only, REST APIs nearly all.
        Optional<Trigger.Kind> from =
            route.api().filter(HttpApi.class::isInstance).map(api -> Trigger.Kind.HTTP_API);
        Between between = between(function.get(), from);
        into.tell(between.isNeeded(), route, route.range(), route + ": " + between.told());
      } else if (integration.get().kind() == Integration.Kind.AWS_SERVICE) {
        String call =
            integration.get().serviceName().orElse("a service")
                + integration.get().action().map(action -> " " + action).orElse("");
        into.holds(route, integration.get().range(), route + ": " + call + " directly");
      }
    }
  }

  private static void fields(Application app, Sightings into) {
    for (Resolver resolver : app.resolvers()) {
      for (ResolverStep step : resolver.steps()) {
        DataSource source = step.dataSource();
        switch (source.kind()) {
          case NONE -> {}
          case UNKNOWN ->
              into.lacks(resolver, resolver.range(), resolver + ": a source that can't be told");
          case LAMBDA -> {
            Optional<LambdaFunction> function = source.function();
            Between between =
                function
                    .map(each -> between(each))
                    .orElse(new Between(false, "a function elsewhere"));
            into.tell(
                between.isNeeded(),
                resolver,
                source.id(),
                resolver.range(),
                resolver + ": " + between.told());
          }
          default ->
              into.tell(
                  true,
                  resolver,
                  source.id(),
                  resolver.range(),
                  resolver + ": " + source.id() + " directly");
        }
      }
    }
  }

  private static void tasks(Application app, Sightings into) {
    for (StateMachine machine : app.stateMachines()) {
      Optional<Workflow> workflow = machine.workflow();
      if (workflow.isEmpty()) {
        into.lacks(machine, machine.range(), "its definition isn't read here");
      }
      for (Task task : machine.tasks()) {
        String state = task.state().name();
        boolean direct = !task.invokesFunction() && !task.service().isEmpty();
        String call = (task.service() + " " + task.action()).strip() + " directly";
        Between between =
            task.function()
                .map(each -> between(each))
                .orElse(new Between(direct, direct ? call : "a function or activity elsewhere"));
        into.tell(between.isNeeded(), machine, state, task.range(), state + ": " + between.told());
      }
    }
  }

  private static void events(Application app, Sightings into) {
    for (RuleTarget rule : app.ruleTargets()) {
      if (!rule.isEnabled().isFalse()) {
        target(rule, rule.label(), rule.target(), Trigger.Kind.EVENT_RULE, into);
      }
    }
    for (Schedule schedule : app.schedules()) {
      if (!schedule.isEnabled().isFalse()) {
        target(schedule, schedule.label(), schedule.target(), Trigger.Kind.SCHEDULE, into);
      }
    }
    for (Subscription subscription : app.subscriptions()) {
      if (subscription.reachesPeople().isTrue()) {
        continue;
      }
      String label = "the subscription to " + subscription.topicName();
      target(subscription, label, subscription.endpoint(), Trigger.Kind.SNS, into);
    }
    for (Pipe pipe : app.pipes()) {
      target(pipe, "Pipe " + pipe, pipe.target(), Trigger.Kind.PIPE, into);
    }
    others(app, into);
    for (Poller poller : app.pollers()) {
      Optional<LambdaFunction> function = poller.function();
      if (poller.kind() == Poller.Kind.MAPPING && function.isPresent()) {
        Between between = between(function.get(), Optional.of(Trigger.Kind.PIPE));
        into.tell(
            between.isNeeded(), poller, poller.range(), poller.label() + ": " + between.told());
      }
    }
  }

  // What else doesn't wait has no noun of its own but the trigger.
  private static void others(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      for (Trigger trigger : function.triggers(Trigger.Mode.ASYNCHRONOUS)) {
        if (OTHERS.contains(trigger.kind())) {
          // What IoT rules and log subscriptions reach isn't known here, but much.
          Between between =
              between(function, Optional.of(trigger.kind()).filter(Trigger.Kind.S3::equals));
          into.tell(
              between.isNeeded(),
              function,
              trigger.label(),
              trigger.range(),
              trigger.label() + ": " + between.told());
        }
      }
    }
  }

  private static void target(
      Component from, String label, Target target, Trigger.Kind kind, Sightings into) {
    boolean direct = !target.service().isEmpty() && !target.service().equals("lambda");
    Between between =
        target
            .function()
            .map(each -> between(each, Optional.of(kind)))
            .orElse(
                new Between(direct, direct ? target.name() + " directly" : "something elsewhere"));
    into.tell(between.isNeeded(), from, target.range(), label + ": " + between.told());
  }
}
