package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.DataSource;
import dev.cfnperf.app.Integration;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Pipe;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Relay;
import dev.cfnperf.app.Resolver;
import dev.cfnperf.app.ResolverStep;
import dev.cfnperf.app.Route;
import dev.cfnperf.app.RuleTarget;
import dev.cfnperf.app.Schedule;
import dev.cfnperf.app.StateMachine;
import dev.cfnperf.app.Subscription;
import dev.cfnperf.app.Target;
import dev.cfnperf.app.Task;
import dev.cfnperf.app.Workflow;
import java.util.HashSet;
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

  private IntegrationFacts() {}

  /** The functions that only pass things on at one position. */
  private static Set<String> relays(Application app, Relay.Position... positions) {
    Set<String> relays = new HashSet<>();
    for (Relay.Position position : positions) {
      for (Relay relay : app.relays(position)) {
        relays.add(relay.function().id());
      }
    }
    return relays;
  }

  private static boolean doesMore(LambdaFunction function, Set<String> relays) {
    return function.handler().isFullyRead() && !relays.contains(function.id());
  }

  /** What is told of a function between the two ends. */
  private static String inBetween(LambdaFunction function, Set<String> relays) {
    if (relays.contains(function.id())) {
      return "function " + function + " only passes on";
    }
    return function.handler().isFullyRead()
        ? "function " + function + " does more than pass on, by its source"
        : "function " + function + ", whose source isn't read here as a whole";
  }

  private static void routes(Application app, Sightings into) {
    Set<String> relays = relays(app, Relay.Position.API);
    for (Route route : app.routes()) {
      Optional<Integration> integration = route.integration();
      if (integration.isEmpty() || route.isPreflight()) {
        continue;
      }
      Optional<LambdaFunction> function = integration.get().function();
      if (function.isPresent()) {
        into.tell(
            doesMore(function.get(), relays),
            route,
            route.range(),
            route + ": " + inBetween(function.get(), relays));
      } else if (integration.get().kind() == Integration.Kind.AWS_SERVICE) {
        String call =
            integration.get().service().orElse("a service")
                + integration.get().action().map(action -> " " + action).orElse("");
        into.holds(route, integration.get().range(), route + ": " + call + " directly");
      }
    }
  }

  private static void fields(Application app, Sightings into) {
    Set<String> relays = relays(app, Relay.Position.APPSYNC);
    for (Resolver resolver : app.resolvers()) {
      for (ResolverStep step : resolver.steps()) {
        DataSource source = step.dataSource();
        switch (source.kind()) {
          case NONE -> {}
          case UNKNOWN ->
              into.lacks(resolver, resolver.range(), resolver + ": a source that can't be told");
          case LAMBDA -> {
            Optional<LambdaFunction> function = source.function();
            boolean more = function.isPresent() && doesMore(function.get(), relays);
            String what =
                function.map(each -> inBetween(each, relays)).orElse("a function elsewhere");
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
    Set<String> relays = relays(app, Relay.Position.STATE_MACHINE);
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
                ? doesMore(function.get(), relays)
                : !task.invokesFunction() && !task.service().isEmpty();
        String what =
            function
                .map(each -> inBetween(each, relays))
                .orElse(
                    direct
                        ? (task.service() + " " + task.action()).strip() + " directly"
                        : "a function or activity elsewhere");
        into.tell(direct, machine, state, task.range(), state + ": " + what);
      }
    }
  }

  private static void events(Application app, Sightings into) {
    Set<String> relays = relays(app, Relay.Position.EVENT, Relay.Position.STREAM);
    for (RuleTarget rule : app.ruleTargets()) {
      if (!rule.isEnabled().isFalse()) {
        target(rule, rule.label(), rule.target(), relays, into);
      }
    }
    for (Schedule schedule : app.schedules()) {
      if (!schedule.isEnabled().isFalse()) {
        target(schedule, schedule.label(), schedule.target(), relays, into);
      }
    }
    for (Subscription subscription : app.subscriptions()) {
      String label = "the subscription to " + subscription.topicName();
      target(subscription, label, subscription.endpoint(), relays, into);
    }
    for (Pipe pipe : app.pipes()) {
      target(pipe, "Pipe " + pipe, pipe.target(), relays, into);
    }
    for (Poller poller : app.pollers()) {
      Optional<LambdaFunction> function = poller.function();
      if (poller.kind() == Poller.Kind.MAPPING && function.isPresent()) {
        into.tell(
            doesMore(function.get(), relays),
            poller,
            poller.range(),
            poller.label() + ": " + inBetween(function.get(), relays));
      }
    }
  }

  private static void target(
      Component from, String label, Target target, Set<String> relays, Sightings into) {
    Optional<LambdaFunction> function = target.function();
    if (function.isPresent()) {
      into.tell(
          doesMore(function.get(), relays),
          from,
          target.range(),
          label + ": " + inBetween(function.get(), relays));
    } else {
      boolean direct = !target.service().isEmpty() && !target.service().equals("lambda");
      String what = direct ? target.name() + " directly" : "something elsewhere";
      into.tell(direct, from, target.range(), label + ": " + what);
    }
  }
}
