package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The states of a state machine, of a branch of it, or of what it does with each item. */
public final class Workflow {
  private final Map<String, State> states = new LinkedHashMap<>();
  private final boolean complete;

  Workflow(Block definition, Application app) {
    Optional<Block> block = definition.block("States");
    if (block.isPresent()) {
      for (Block.Field field : block.get().fields()) {
        block
            .get()
            .block(field.name())
            .ifPresent(
                state ->
                    states.put(
                        field.name(),
                        new State(
                            field.name(), state.pointingAt(field.range()), field.range(), app)));
      }
    }
    this.complete = block.isPresent() && block.get().fields().size() == states.size();
  }

  /** The states on this level, in the definition's order. */
  public Iterable<State> states() {
    return states.values();
  }

  public Optional<State> state(String name) {
    return Optional.ofNullable(states.get(name));
  }

  /** The states on all levels, those of branches and items behind the state they belong to. */
  public List<State> allStates() {
    List<State> all = new ArrayList<>();
    addTo(all);
    return all;
  }

  private void addTo(List<State> all) {
    for (State state : states.values()) {
      all.add(state);
      for (Workflow inner : state.workflows()) {
        inner.addTo(all);
      }
    }
  }

  /** This workflow and those within it. */
  public List<Workflow> allWorkflows() {
    List<Workflow> all = new ArrayList<>(List.of(this));
    for (State state : states.values()) {
      for (Workflow inner : state.workflows()) {
        all.addAll(inner.allWorkflows());
      }
    }
    return all;
  }

  /** Whether all states could be read. */
  boolean isComplete() {
    for (State state : states.values()) {
      for (Workflow inner : state.workflows()) {
        if (!inner.isComplete()) {
          return false;
        }
      }
    }
    return complete;
  }

  /** The loops in which a function is asked, time and again, whether something is done. */
  public List<PollingLoop> pollingLoops() {
    List<PollingLoop> loops = new ArrayList<>();
    for (State wait : states.values()) {
      if (wait.kind() == State.Kind.WAIT) {
        loopFrom(wait).ifPresent(loops::add);
      }
    }
    return loops;
  }

  private Optional<PollingLoop> loopFrom(State wait) {
    Optional<State> check = follow(wait);
    Optional<LambdaFunction> function = check.flatMap(State::task).flatMap(Task::function);
    boolean invokes = check.flatMap(State::task).map(Task::invokesFunction).orElse(false);
    Optional<State> choice = check.flatMap(this::follow);
    if (!invokes
        || choice.isEmpty()
        || choice.get().kind() != State.Kind.CHOICE
        || !choice.get().asksForStatus()) {
      return Optional.empty();
    }
    for (String next : choice.get().next()) {
      Optional<State> back = state(next).flatMap(this::skipPasses);
      if (back.isPresent() && back.get() == wait) {
        return Optional.of(new PollingLoop(wait, check.get(), choice.get(), function));
      }
    }
    return Optional.empty();
  }

  private Optional<State> follow(State state) {
    List<String> next = state.next();
    return next.size() == 1 ? state(next.get(0)).flatMap(this::skipPasses) : Optional.empty();
  }

  private Optional<State> skipPasses(State first) {
    State state = first;
    for (int i = 0; i < states.size() && state.kind() == State.Kind.PASS; i++) {
      Optional<State> following =
          state.next().isEmpty() ? Optional.empty() : state(state.next().get(0));
      if (following.isEmpty()) {
        return Optional.empty();
      }
      state = following.get();
    }
    return Optional.of(state);
  }

  /**
   * Wait, ask a function, choose whether to wait again.
   *
   * @param check the Task state that invokes the function
   * @param function what is invoked, if the template declares it
   */
  public record PollingLoop(
      State waiting, State check, State choice, Optional<LambdaFunction> function) {}
}
