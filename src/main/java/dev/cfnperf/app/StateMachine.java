package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Step Functions state machine, declared in CloudFormation or SAM. */
public final class StateMachine extends ResourceComponent {
  private final List<ExecutionStart> starts = new ArrayList<>();
  private boolean followed;
  private Optional<Block> definition = Optional.empty();
  private Optional<Workflow> workflow = Optional.empty();

  StateMachine(Resource resource) {
    super(resource);
  }

  /** Reads the definition, whose tasks may mean any resource of the application. */
  void define(Application app) {
    Block values = properties().block("DefinitionSubstitutions").orElse(properties().nothing());
    definition =
        properties()
            .document("Definition", values)
            .or(() -> properties().document("DefinitionString", values))
            .or(() -> properties().file("DefinitionUri", values))
            .or(() -> properties().file("DefinitionS3Location", values));
    workflow =
        definition
            .map(block -> new Workflow(block, app))
            .filter(each -> each.states().iterator().hasNext());
  }

  void startedBy(ExecutionStart start) {
    starts.add(start);
  }

  void becomesFollowed() {
    followed = true;
  }

  /**
   * Whether something asks how executions are doing or waits for them to end, which only Standard
   * workflows offer.
   */
  public boolean isFollowed() {
    for (ExecutionStart start : starts) {
      if (start.waits() && start.kind() == ExecutionStart.Kind.STATE_MACHINE) {
        return true;
      }
    }
    return followed;
  }

  /** {@code STANDARD} or {@code EXPRESS}. */
  public Value<String> type() {
    return properties().string(typeName(), AwsFacts.STATE_MACHINE_TYPE_DEFAULT);
  }

  /** Where the type is or would be. */
  public Range typePlace() {
    return properties().at(typeName());
  }

  private String typeName() {
    return resource().isSam() ? "Type" : "StateMachineType";
  }

  /** Whether X-Ray traces executions. */
  public Value<Boolean> tracing() {
    return tracingBlock().map(block -> block.flag("Enabled", false)).orElseGet(this::tracingUnset);
  }

  private Value<Boolean> tracingUnset() {
    return properties().has(tracingName()).isFalse()
        ? new Value.Default<>(false, range())
        : new Value.Unknown<>(tracingPlace());
  }

  /** Where tracing is or would be switched on. */
  public Range tracingPlace() {
    return tracingBlock()
        .map(block -> block.at("Enabled"))
        .orElseGet(() -> properties().at(tracingName()));
  }

  /** Where to switch tracing on. */
  public Spot tracingSpot() {
    return own(tracingName()).to("Enabled");
  }

  private Optional<Block> tracingBlock() {
    return properties().block(tracingName());
  }

  private String tracingName() {
    return resource().isSam() ? "Tracing" : "TracingConfiguration";
  }

  /** What it does; empty if the definition is elsewhere or can't be read. */
  public Optional<Workflow> workflow() {
    return workflow;
  }

  /** Seconds that an execution may take, if the definition says. */
  public Optional<Value<Integer>> timeout() {
    return definition.flatMap(block -> block.integer("TimeoutSeconds"));
  }

  /** All tasks, those of branches and items included. */
  public List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    if (workflow.isPresent()) {
      for (State state : workflow.get().allStates()) {
        state.task().ifPresent(tasks::add);
      }
    }
    return tasks;
  }

  /** Whether a task scans a DynamoDB table. Unknown if a task, or the definition, can't be read. */
  public Truth scans() {
    Truth scans = Truth.of(false);
    for (Task task : tasks()) {
      scans = scans.or(task.scans());
    }
    boolean complete = workflow.isPresent() && workflow.get().isComplete();
    return complete ? scans : scans.or(Truth.UNKNOWN);
  }

  /** What starts executions, as far as the template shows. */
  public List<ExecutionStart> starts() {
    return starts;
  }

  /** Whether somebody waits, at the end of a chain of calls, for an execution's result. */
  public boolean isStartedSynchronously() {
    Set<StateMachine> seen = new HashSet<>();
    Deque<StateMachine> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      StateMachine machine = open.pop();
      if (seen.add(machine)) {
        for (ExecutionStart start : machine.starts) {
          if (!start.waits() || start.enabled().isFalse()) {
            continue;
          }
          if (start.kind() == ExecutionStart.Kind.API
              || start.kind() == ExecutionStart.Kind.GRAPHQL) {
            return true;
          }
          if (start.source().isPresent() && start.source().get() instanceof StateMachine caller) {
            open.push(caller);
          }
        }
      }
    }
    return false;
  }

  /**
   * Whether an execution needs, or may need, more than an Express workflow gives: five minutes,
   * answers without jobs, callbacks or activities, no distributed maps.
   */
  public Truth needsStandard() {
    if (workflow.isEmpty() || !workflow.get().isComplete()) {
      return Truth.UNKNOWN;
    }
    Truth needs =
        timeout()
            .map(seconds -> seconds.test(each -> each > AwsFacts.EXPRESS_MAX_SECONDS))
            .orElse(Truth.FALSE);
    for (State state : workflow.get().allStates()) {
      needs = needs.or(needsStandard(state));
    }
    return needs;
  }

  private static Truth needsStandard(State state) {
    boolean lingers =
        state.kind() == State.Kind.WAIT || state.retrySeconds() > AwsFacts.EXPRESS_MAX_SECONDS;
    if (lingers || state.isDistributed().isTrue()) {
      return Truth.TRUE;
    }
    if (state.kind() == State.Kind.UNKNOWN) {
      return Truth.UNKNOWN;
    }
    Optional<Task> task = state.task();
    if (task.isEmpty()) {
      return state.isDistributed();
    }
    if (task.get().pattern() != Task.Pattern.REQUEST_RESPONSE) {
      return Truth.TRUE;
    }
    // Another workflow may take as long as this one may.
    boolean unclear =
        task.get().service().isEmpty() || task.get().action().equals("startSyncExecution");
    return unclear ? Truth.UNKNOWN : isLong(task.get());
  }

  private static Truth isLong(Task task) {
    if (!task.invokesFunction() || task.isAsynchronous().isTrue()) {
      return Truth.FALSE;
    }
    Truth byItself =
        task.function().map(function -> exceedsExpress(function.timeout())).orElse(Truth.UNKNOWN);
    return task.state()
        .timeout()
        .map(StateMachine::exceedsExpress)
        .orElse(Truth.TRUE)
        .and(byItself);
  }

  private static Truth exceedsExpress(Value<Integer> seconds) {
    return seconds.test(each -> each >= AwsFacts.EXPRESS_MAX_SECONDS);
  }
}
