package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One state of a workflow. */
public final class State {
  private final String name;
  private final Kind kind;
  private final Block block;
  private final Range range;
  private final List<Workflow> workflows = new ArrayList<>();
  private final Optional<Task> task;

  /** What a state does. */
  public enum Kind {
    TASK,
    CHOICE,
    WAIT,
    MAP,
    PARALLEL,
    PASS,
    SUCCEED,
    FAIL,
    /** A type that the text doesn't tell. */
    UNKNOWN
  }

  State(String name, Block block, Range range, Application app) {
    this.name = name;
    this.block = block;
    this.range = range;
    this.kind = kindOf(block.text("Type").flatMap(Text::known).orElse(""));
    this.task = kind == Kind.TASK ? Optional.of(new Task(this, block, app)) : Optional.empty();
    for (String property : List.of("Branches", "ItemProcessor", "Iterator")) {
      for (Block inner : block.blocks(property)) {
        workflows.add(new Workflow(inner, app));
      }
    }
  }

  private static Kind kindOf(String type) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(type.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    return Kind.UNKNOWN;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** The state's name in the definition, or the property that holds a definition in a string. */
  public Range range() {
    return range;
  }

  /** What a Task state calls. */
  public Optional<Task> task() {
    return task;
  }

  /** The branches of a Parallel state, the item processor of a Map state. */
  public List<Workflow> workflows() {
    return workflows;
  }

  /** The states that may follow when nothing fails, by name. */
  public List<String> next() {
    List<String> names = new ArrayList<>();
    addName("Next", block, names);
    addName("Default", block, names);
    for (Block choice : block.blocks("Choices")) {
      addName("Next", choice, names);
    }
    return names;
  }

  private static void addName(String property, Block from, List<String> names) {
    from.text(property).flatMap(Text::known).ifPresent(names::add);
  }

  /** Whether a Map state runs each item as a workflow of its own. */
  public Truth isDistributed() {
    return block
        .block("ItemProcessor")
        .flatMap(processor -> processor.block("ProcessorConfig"))
        .map(config -> config.string("Mode", "INLINE").is("DISTRIBUTED"))
        .orElse(Truth.FALSE);
  }

  /** Seconds that the state may take, if it says. */
  public Optional<Value<Integer>> timeout() {
    return block.integer("TimeoutSeconds");
  }

  /** Seconds that the state may at most spend between retries. */
  public int retrySeconds() {
    double longest = 0;
    for (Block retrier : block.blocks("Retry")) {
      longest = Math.max(longest, seconds(retrier));
    }
    return (int) Math.min(longest, Integer.MAX_VALUE);
  }

  private static double seconds(Block retrier) {
    double interval = retrier.integer("IntervalSeconds", 1).get().orElse(1);
    int most = retrier.integer("MaxDelaySeconds", Integer.MAX_VALUE).get().orElse(1);
    int attempts = Math.min(retrier.integer("MaxAttempts", 3).get().orElse(0), 1000);
    double backoff = backoff(retrier);
    double sum = 0;
    for (int i = 0; i < attempts; i++) {
      sum += Math.min(interval, most);
      interval *= backoff;
    }
    return sum;
  }

  private static double backoff(Block retrier) {
    try {
      return retrier.text("BackoffRate").flatMap(Text::known).map(Double::valueOf).orElse(2.0);
    } catch (NumberFormatException e) {
      return 2.0;
    }
  }

  /**
   * Whether a Choice state asks for a state of affairs: a word such as {@code RUNNING}, or yes or
   * no. Counting and paging ask for numbers and for what's there.
   */
  boolean asksForStatus() {
    for (Block choice : block.blocks("Choices")) {
      boolean expression =
          choice
              .text("Condition")
              .map(text -> text.pattern().indexOf('<') < 0 && text.pattern().indexOf('>') < 0)
              .orElse(false);
      if (expression || comparesWords(choice)) {
        return true;
      }
    }
    return false;
  }

  private static boolean comparesWords(Block rule) {
    for (Block.Field field : rule.fields()) {
      if (field.name().startsWith("String")
          || (field.name().startsWith("Boolean") && !asksForMore(rule))) {
        return true;
      }
    }
    for (String nested : List.of("And", "Or", "Not")) {
      for (Block inner : rule.blocks(nested)) {
        if (comparesWords(inner)) {
          return true;
        }
      }
    }
    return false;
  }

  // A loop over pages asks whether there's another.
  private static boolean asksForMore(Block rule) {
    String variable = rule.text("Variable").map(Text::toString).orElse("").toLowerCase(Locale.ROOT);
    return variable.contains("more") || variable.contains("continue") || variable.contains("next");
  }

  @Override
  public String toString() {
    return name;
  }
}
