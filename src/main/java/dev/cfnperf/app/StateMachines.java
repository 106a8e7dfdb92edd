package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Optional;

/** Reads the definitions of state machines, and ties them to what they call. */
final class StateMachines {
  private StateMachines() {}

  static void connect(Application app) {
    for (StateMachine machine : app.stateMachines()) {
      machine.define(app);
      for (Task task : machine.tasks()) {
        task.function().ifPresent(function -> invokes(machine, task, function));
        starts(machine, task);
      }
    }
  }

  private static void invokes(StateMachine machine, Task task, LambdaFunction function) {
    Trigger.Kind kind =
        task.isAsynchronous().isTrue()
            ? Trigger.Kind.STATE_MACHINE_EVENT
            : Trigger.Kind.STATE_MACHINE;
    Invocations.add(function, kind, task.range(), Optional.of(machine));
  }

  private static void starts(StateMachine machine, Task task) {
    boolean waits =
        task.action().equals("startSyncExecution") || task.pattern() == Task.Pattern.RUN_A_JOB;
    if (task.service().equals("states")
        && task.target().isPresent()
        && task.target().get() instanceof StateMachine started) {
      started.startedBy(
          new ExecutionStart(
              ExecutionStart.Kind.STATE_MACHINE,
              task.range(),
              Optional.of(machine),
              waits,
              Truth.TRUE));
    }
  }

  /** The state machine that a text means: itself, by an alias, or by a version. */
  static Optional<StateMachine> find(Text text, Application app) {
    Optional<Resource> resource = app.links().resource(text, "states");
    // An alias leads to a version, which leads to the state machine.
    for (int steps = 0; steps < 3 && resource.isPresent(); steps++) {
      Optional<StateMachine> machine = app.lookup().stateMachine(resource.get());
      if (machine.isPresent()) {
        return machine;
      }
      resource = behind(resource.get()).flatMap(each -> app.links().resource(each, "states"));
    }
    return Optional.empty();
  }

  private static Optional<Text> behind(Resource resource) {
    Block properties = resource.properties();
    return switch (resource.type()) {
      case "AWS::StepFunctions::StateMachineVersion" -> properties.text("StateMachineArn");
      case "AWS::StepFunctions::StateMachineAlias" -> version(properties);
      default -> Optional.empty();
    };
  }

  private static Optional<Text> version(Block alias) {
    List<Block> routes = alias.blocks("RoutingConfiguration");
    return routes.isEmpty()
        ? alias
            .block("DeploymentPreference")
            .flatMap(preference -> preference.text("StateMachineVersionArn"))
        : routes.get(0).text("StateMachineVersionArn");
  }
}
