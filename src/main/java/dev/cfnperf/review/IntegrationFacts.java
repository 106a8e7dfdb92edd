package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.DataSource;
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
 * whose source, read as a whole, does more than pass things on.
 */
final class IntegrationFacts {
  static final List<Observation> ALL =
      List.of(
          new Observation(
              "direct-routes",
              "routes reach a service directly, or a function that does more than pass on",
              IntegrationFacts::routes),
          new Observation(
              "direct-fields",
              "fields are resolved directly, or by a function that does more than pass on",
              IntegrationFacts::fields),
          new Observation(
              "direct-tasks",
              "tasks call a service directly, or a function that does more than pass on",
              IntegrationFacts::tasks),
          new Observation(
              "direct-events",
              "events reach a service directly, or a function that does more than pass on",
              IntegrationFacts::events));

  private static final Set<Trigger.Kind> OTHERS =
      Set.of(
          Trigger.Kind.S3,
          Trigger.Kind.IOT,
          Trigger.Kind.LOGS,
          Trigger.Kind.SES,
          Trigger.Kind.OTHER_ASYNCHRONOUS);

  private IntegrationFacts() {}

  private static boolean doesMore(Application app, LambdaFunction function) {
    return app.onlyPassesOn(function).isFalse();
  }

  /** What is told of a function between the two ends. */
  private static String inBetween(Application app, LambdaFunction function) {
    return switch (app.onlyPassesOn(function)) {
      case TRUE -> "function " + function + " only passes on";
      case FALSE ->
          function.handler().calls().isEmpty()
              ? "function " + function + " calls no other service of AWS, by its source"
              : "function " + function + " does more than pass on, by its source";
      case UNKNOWN -> "function " + function + ", whose source isn't read here as a whole";
    };
  }

  private static void routes(Application app, Sightings into) {
    for (Route route : app.routes()) {
      Optional<Integration> integration = route.integration();
      if (integration.isEmpty() || route.isPreflight()) {
        continue;
      }
      Optional<LambdaFunction> function = integration.get().function();
      if (function.isPresent()) {
        into.tell(
            doesMore(app, function.get()),
            route,
            route.range(),
            route + ": " + inBetween(app, function.get()));
      } else if (integration.get().kind() == Integration.Kind.AWS_SERVICE) {
        String call =
            integration.get().service().orElse("a service")
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
            boolean more = function.isPresent() && doesMore(app, function.get());
            String what =
                function.map(each -> inBetween(app, each)).orElse("a function elsewhere");
            into.tell(more, resolver, source.id(), resolver.range(), resolver + ": " + what);
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
        Optional<LambdaFunction> function = task.function();
        boolean direct =
            function.isPresent()
                ? doesMore(app, function.get())
                : !task.invokesFunction() && !task.service().isEmpty();
        String what =
            function
                .map(each -> inBetween(app, each))
                .orElse(
                    direct
                        ? (task.service() + " " + task.action()).strip() + " directly"
                        : "a function or activity elsewhere");
        into.tell(direct, machine, state, task.range(), state + ": " + what);
      }
    }
  }

  private static void events(Application app, Sightings into) {
    for (RuleTarget rule : app.ruleTargets()) {
      if (!rule.isEnabled().isFalse()) {
        target(rule, rule.label(), rule.target(), app, into);
      }
    }
    for (Schedule schedule : app.schedules()) {
      if (!schedule.isEnabled().isFalse()) {
        target(schedule, schedule.label(), schedule.target(), app, into);
      }
    }
    for (Subscription subscription : app.subscriptions()) {
      if (subscription.reachesPeople().isTrue()) {
        continue;
      }
      String label = "the subscription to " + subscription.topicName();
      target(subscription, label, subscription.endpoint(), app, into);
    }
    for (Pipe pipe : app.pipes()) {
      target(pipe, "Pipe " + pipe, pipe.target(), app, into);
    }
    others(app, into);
    for (Poller poller : app.pollers()) {
      Optional<LambdaFunction> function = poller.function();
      if (poller.kind() == Poller.Kind.MAPPING && function.isPresent()) {
        into.tell(
            doesMore(app, function.get()),
            poller,
            poller.range(),
            poller.label() + ": " + inBetween(app, function.get()));
      }
    }
  }

  // What else doesn't wait has no noun of its own but the trigger.
  private static void others(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      for (Trigger trigger : function.triggers(Trigger.Mode.ASYNCHRONOUS)) {
        if (OTHERS.contains(trigger.kind())) {
          into.tell(
              doesMore(app, function),
              function,
              trigger.label(),
              trigger.range(),
              trigger.label() + ": " + inBetween(app, function));
        }
      }
    }
  }

  private static void target(
      Component from, String label, Target target, Application app, Sightings into) {
    Optional<LambdaFunction> function = target.function();
    if (function.isPresent()) {
      into.tell(
          doesMore(app, function.get()),
          from,
          target.range(),
          label + ": " + inBetween(app, function.get()));
    } else {
      boolean direct = !target.service().isEmpty() && !target.service().equals("lambda");
      String what = direct ? target.name() + " directly" : "something elsewhere";
      into.tell(direct, from, target.range(), label + ": " + what);
    }
  }
}
