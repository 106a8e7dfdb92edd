package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Optional;

/** Finds what starts state machines: routes, rules, schedules and pipes. */
final class ExecutionStarts {
  private static final List<String> FOLLOWING =
      List.of("DescribeExecution", "GetExecutionHistory", "ListExecutions", "StopExecution");

  private final Application app;

  private ExecutionStarts(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    ExecutionStarts starts = new ExecutionStarts(app);
    app.routes().forEach(starts::addRoute);
    for (Resource rule : app.resources("AWS::Events::Rule")) {
      starts.addRule(rule);
    }
    app.samEvents().forEach(starts::addEvent);
    for (Schedule schedule : app.schedules()) {
      add(
          schedule.target(),
          ExecutionStart.Kind.SCHEDULE,
          schedule.range(),
          schedule,
          false,
          schedule.isEnabled());
    }
    app.pipes().forEach(starts::addPipe);
  }

  private void addRoute(Route route) {
    Optional<Integration> integration = route.integration();
    String action = integration.flatMap(Integration::action).orElse("");
    if (integration.flatMap(Integration::service).equals(Optional.of("states"))
        && FOLLOWING.contains(action)) {
      app.stateMachines().forEach(StateMachine::becomesFollowed);
    }
    boolean waits = action.equals("StartSyncExecution");
    if (!waits && !action.equals("StartExecution")) {
      return;
    }
    Optional<Component> source = Optional.of(route.api().map(api -> (Component) api).orElse(route));
    machine(app, integration.get())
        .ifPresent(
            machine ->
                machine.startedBy(
                    new ExecutionStart(
                        ExecutionStart.Kind.API, route.range(), source, waits, Truth.TRUE)));
  }

  /** The state machine of an integration, which may name it in what it sends. */
  static Optional<StateMachine> machine(Application app, Integration integration) {
    Optional<StateMachine> target =
        integration.target().map(app.lookup()::component).flatMap(ExecutionStarts::machine);
    if (target.isPresent()) {
      return target;
    }
    for (Text sent : integration.requests()) {
      Optional<StateMachine> found = app.lookup().stateMachine(sent);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<StateMachine> machine(Component component) {
    return component instanceof StateMachine machine ? Optional.of(machine) : Optional.empty();
  }

  private void addRule(Resource rule) {
    Block properties = rule.properties();
    ExecutionStart.Kind kind =
        EventRules.kind(properties) == Trigger.Kind.SCHEDULE
            ? ExecutionStart.Kind.SCHEDULE
            : kindOf(properties.document("EventPattern"));
    for (Block item : properties.blocks("Targets")) {
      add(
          Target.of(item.text("Arn"), item.place(), app),
          kind,
          item.place(),
          app.lookup().component(rule),
          false,
          EventRules.isEnabled(properties));
    }
  }

  private void addEvent(SamEvent event) {
    Optional<ExecutionStart.Kind> kind =
        switch (event.type()) {
          case "EventBridgeRule", "CloudWatchEvent" ->
              Optional.of(kindOf(event.settings().document("Pattern")));
          case "Schedule" -> Optional.of(ExecutionStart.Kind.SCHEDULE);
          // ScheduleV2 is among the schedules, Api among the routes.
          default -> Optional.empty();
        };
    Component owner = app.lookup().component(event.owner());
    if (kind.isPresent() && owner instanceof StateMachine machine) {
      machine.startedBy(
          new ExecutionStart(
              kind.get(), event.range(), Optional.empty(), false, event.isEnabled()));
    }
  }

  /**
   * Whether a pattern takes what producers send. AWS services tell there what happens to them, a
   * few times a day; S3 tells of each object.
   */
  private static ExecutionStart.Kind kindOf(Optional<Block> pattern) {
    List<Text> sources = pattern.map(block -> block.texts("source")).orElse(List.of());
    for (Text source : sources) {
      if (!source.startsWith("aws.") || source.pattern().equals("aws.s3")) {
        return ExecutionStart.Kind.EVENT;
      }
    }
    return ExecutionStart.Kind.SERVICE_EVENT;
  }

  private void addPipe(Pipe pipe) {
    add(
        pipe.target(),
        ExecutionStart.Kind.MESSAGE,
        pipe.at("Target"),
        pipe,
        pipe.waitsForTarget(),
        pipe.isEnabled());
    if (pipe.enrichment().isPresent()) {
      add(
          pipe.enrichment().get(),
          ExecutionStart.Kind.MESSAGE,
          pipe.at("Enrichment"),
          pipe,
          true,
          pipe.isEnabled());
    }
  }

  private static void add(
      Target target,
      ExecutionStart.Kind kind,
      Range range,
      Component source,
      boolean waits,
      Truth enabled) {
    target
        .component()
        .flatMap(ExecutionStarts::machine)
        .ifPresent(
            machine ->
                machine.startedBy(
                    new ExecutionStart(kind, range, Optional.of(source), waits, enabled)));
  }
}
