package dev.cfnperf.app;

import java.util.Optional;

/** Draws state machines with their tasks, GraphQL APIs with their fields and data sources. */
final class WorkflowDrawing {
  private final GraphDrawing drawing;

  private WorkflowDrawing(GraphDrawing drawing) {
    this.drawing = drawing;
  }

  static void draw(GraphDrawing drawing) {
    WorkflowDrawing workflows = new WorkflowDrawing(drawing);
    for (StateMachine machine : drawing.app().stateMachines()) {
      workflows.draw(machine);
    }
    for (GraphQlApi api : drawing.app().graphQlApis()) {
      workflows.draw(api);
    }
  }

  private void draw(StateMachine machine) {
    Facts facts =
        new Facts()
            .add("type", machine.type())
            .add("tracing", machine.tracing())
            .add("timeout", machine.timeout(), "s");
    if (machine.workflow().isEmpty()) {
      facts.add("tasks", "unknown");
    }
    drawing.node(Graph.Kind.STATE_MACHINE, machine, facts);
    for (Task task : machine.tasks()) {
      draw(machine, task);
    }
  }

  private void draw(StateMachine machine, Task task) {
    String id = machine.id() + "/" + task.state().name();
    Facts facts =
        new Facts()
            .add("service", task.service().isEmpty() ? "unknown" : task.service())
            .add("action", task.action())
            .add("waits", waits(task))
            .add("timeout", task.state().timeout(), "s");
    drawing.part(Graph.Kind.TASK, id, machine.id(), task.state().range(), facts);
    if (task.target().isEmpty()) {
      return;
    }
    Component target = task.target().get();
    Graph.Relation relation =
        task.invokesFunction()
            ? task.isAsynchronous().isTrue()
                ? Graph.Relation.INVOKES_ASYNCHRONOUSLY
                : Graph.Relation.INVOKES_SYNCHRONOUSLY
            : ServiceCall.relation(
                target, task.action(), task.pattern() != Task.Pattern.REQUEST_RESPONSE);
    drawing.edge(id, relation, drawing.to(target), task.range());
  }

  private static String waits(Task task) {
    return switch (task.pattern()) {
      case REQUEST_RESPONSE -> "for the answer";
      case RUN_A_JOB -> "for the job";
      case CALLBACK -> "for a callback";
    };
  }

  private void draw(GraphQlApi api) {
    Facts facts =
        new Facts()
            .add("cache", api.hasCache())
            .add("tracing", api.tracing())
            .add("query depth limit", api.queryDepthLimit())
            .add("resolver count limit", api.resolverCountLimit());
    if (api.cache().isPresent()) {
      facts.add("caching", api.cache().get().behavior());
    }
    drawing.node(Graph.Kind.GRAPHQL_API, api, facts);
    for (DataSource source : api.dataSources()) {
      draw(api, source);
    }
    for (Resolver resolver : api.resolvers()) {
      draw(api, resolver);
    }
  }

  private void draw(GraphQlApi api, DataSource source) {
    String id = idOf(api, source);
    drawing.part(
        Graph.Kind.DATA_SOURCE,
        id,
        api.id(),
        source.range(),
        new Facts().add("type", source.kind().label()));
    if (source.target().isPresent()) {
      Component target = source.target().get();
      drawing.edge(
          id,
          target instanceof LambdaFunction
              ? Graph.Relation.INVOKES_SYNCHRONOUSLY
              : Graph.Relation.FRONTS,
          drawing.to(target),
          source.range());
    }
  }

  private static String idOf(GraphQlApi api, DataSource source) {
    return api.id() + "/" + api.nameOf(source);
  }

  private void draw(GraphQlApi api, Resolver resolver) {
    String id = api.id() + " " + resolver;
    Facts facts = new Facts();
    if (resolver.mayHaveCachingConfig()) {
      facts.add("cached", resolver.hasCachingConfig() ? "yes" : "unknown");
    }
    int number = 0;
    for (ResolverStep step : resolver.steps()) {
      number++;
      facts.add(
          resolver.steps().size() == 1 ? "batched" : "step " + number + ", batched",
          step.isBatched());
    }
    drawing.node(Graph.Kind.FIELD, id, Optional.of(api.id()), resolver, facts);
    for (ResolverStep step : resolver.steps()) {
      if (api.dataSources().contains(step.dataSource())) {
        drawing.edge(
            id,
            resolver.isMutation() ? Graph.Relation.WRITES : Graph.Relation.READS,
            idOf(api, step.dataSource()),
            resolver.range());
      }
    }
  }
}
