package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Follows one function's source from its handler: modules load, then the handler runs with an
 * unknown event, and what it does is collected. Every branch is taken, every loop runs once.
 */
final class Evaluation {
  /** What a Node.js handler's third parameter is. */
  static final Meaning.External CALLBACK = new Meaning.External("aws-lambda#callback");

  private final Budget budget = new Budget();
  private final Acts acts = new Acts();
  private final Uses uses = new Uses();
  private final FirstRecord firstRecord = new FirstRecord();
  private final Modules modules;
  private final Library library;
  private final Sdk sdk;
  private final Statements statements = new Statements(this);
  private final Expressions expressions = new Expressions(this);
  private final Invocations invocations = new Invocations(this);
  private final Definitions definitions = new Definitions(this);
  private final Instances instances = new Instances(this);
  private final Assignments assignments = new Assignments(this);
  private final Conditions conditions = new Conditions(this);
  private final Loops loops = new Loops(this);
  private final Members members = new Members(this);
  private final Names names = new Names(this);
  private final Types types = new Types(this);
  private final Imports imports = new Imports(this);
  private final Exports exports = new Exports(this);
  private final Builtins builtins = new Builtins(this);
  private final Batches batches = new Batches(this);

  private final Set<Facility> facilities = new LinkedHashSet<>();
  private final Set<Range> outside = new LinkedHashSet<>();
  private final List<Situation> outsideSituations = new ArrayList<>();
  private final Set<Syntax> visited = new HashSet<>();
  private final List<Consumer<Frame>> beforeHandler = new ArrayList<>();
  private final Set<Range> computations = new LinkedHashSet<>();
  private boolean streams;
  private boolean complete = true;
  private Meaning answer = Meaning.UNKNOWN;
  private final List<Meaning> calledBack = new ArrayList<>();

  Evaluation(SourceTree tree, Map<String, String> environment) {
    budget.begin();
    this.modules = new Modules(this, tree);
    this.library = new Library(this, tree.language());
    this.sdk = new Sdk(this, environment);
  }

  Budget budget() {
    return budget;
  }

  Acts acts() {
    return acts;
  }

  Uses uses() {
    return uses;
  }

  FirstRecord firstRecord() {
    return firstRecord;
  }

  Modules modules() {
    return modules;
  }

  Library library() {
    return library;
  }

  Sdk sdk() {
    return sdk;
  }

  Statements statements() {
    return statements;
  }

  Expressions expressions() {
    return expressions;
  }

  Invocations invocations() {
    return invocations;
  }

  Definitions definitions() {
    return definitions;
  }

  Instances instances() {
    return instances;
  }

  Assignments assignments() {
    return assignments;
  }

  Conditions conditions() {
    return conditions;
  }

  Loops loops() {
    return loops;
  }

  Members members() {
    return members;
  }

  Names names() {
    return names;
  }

  Types types() {
    return types;
  }

  Imports imports() {
    return imports;
  }

  Exports exports() {
    return exports;
  }

  Builtins builtins() {
    return builtins;
  }

  Batches batches() {
    return batches;
  }

  /** What the handler answers. */
  Meaning answer() {
    return answer;
  }

  List<Facility> facilities() {
    return List.copyOf(facilities);
  }

  /** Where the handler's path talks to something other than AWS. */
  List<Range> outside() {
    return List.copyOf(outside);
  }

  List<Situation> outsideSituations() {
    return outsideSituations;
  }

  /** Where the handler's path does arithmetic with the event or with answers of calls. */
  List<Range> computations() {
    return List.copyOf(computations);
  }

  void computes(Syntax place, Origins operands, Frame frame) {
    Range range = place.code().range(place);
    boolean isOnData = operands.event() || !operands.acts().isEmpty();
    if (isOnData && frame.situation().placement() == Placement.HANDLER) {
      computations.add(range);
    }
  }

  boolean streams() {
    return streams;
  }

  /** Whether all that was reached was followed. */
  boolean isComplete() {
    return complete && !budget.isSpent();
  }

  void facility(Facility.Kind kind, Syntax place) {
    facilities.add(new Facility(kind, place.code().range(place)));
  }

  void outside(Invocation call) {
    Range range = call.place().code().range(call.place());
    if (call.frame().situation().placement() == Placement.HANDLER && outside.add(range)) {
      outsideSituations.add(call.frame().situation());
    }
  }

  /** The handler answers by the callback that Lambda hands to it. */
  void callsBack(Meaning value) {
    calledBack.add(value);
  }

  void streamsResponse() {
    streams = true;
  }

  void leftOut(Syntax function) {
    // Only functions that do something beyond computing matter.
    complete = complete && function.children().isEmpty();
  }

  /** A module of the package that's imported isn't there. */
  void missing() {
    complete = false;
  }

  boolean isNew(Syntax function) {
    return !visited.contains(function);
  }

  void visited(Syntax function) {
    visited.add(function);
  }

  void beforeHandler(Consumer<Frame> action) {
    beforeHandler.add(action);
  }

  /** Runs the handler on each invocation's path; empty if the module doesn't have it. */
  Optional<Syntax> run(SourceModule module, HandlerName name) {
    Frame loading =
        Frame.of(module.scope(), module, Situation.of(Placement.MODULE), Optional.empty());
    Meaning handler = name.in(module, this, loading);
    if (!Meaning.isKnown(handler)) {
      return Optional.empty();
    }
    Frame frame =
        Frame.of(module.scope(), module, Situation.of(Placement.HANDLER), Optional.empty());
    for (Consumer<Frame> action : beforeHandler) {
      action.accept(frame);
    }
    Syntax place = name.place(handler, module);
    List<Meaning> arguments = new ArrayList<>(List.of(Meaning.Data.event(), Meaning.UNKNOWN));
    if (frame.language().isNode()) {
      arguments.add(CALLBACK);
    }
    Meaning returned = invocations.apply(handler, Invocation.of(place, arguments, frame, this));
    calledBack.add(returned);
    answer = calledBack.size() > 1 ? Meaning.Choice.of(calledBack) : returned;
    uses.escapes(answer);
    return Optional.of(place);
  }

  /** Runs what nothing reached, to know what else the files hold. */
  void runTheRest() {
    for (SourceModule module : modules.loaded()) {
      new Leftovers(this, visited).run(module);
    }
  }
}
