package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws functions with what is published of them, and what invokes them. */
final class FunctionDrawing {
  private final GraphDrawing drawing;

  private FunctionDrawing(GraphDrawing drawing) {
    this.drawing = drawing;
  }

  static void drawNodes(GraphDrawing drawing) {
    FunctionDrawing functions = new FunctionDrawing(drawing);
    for (LambdaFunction function : drawing.app().functions()) {
      functions.draw(function);
    }
    drawing.app().functionUrls().forEach(functions::draw);
  }

  static void drawTriggers(GraphDrawing drawing) {
    FunctionDrawing functions = new FunctionDrawing(drawing);
    for (LambdaFunction function : drawing.app().functions()) {
      for (Trigger trigger : function.triggers()) {
        functions.draw(trigger);
      }
    }
  }

  private void draw(LambdaFunction function) {
    Block properties = function.properties();
    Facts facts =
        new Facts()
            .add("memory", function.memory(), "MB")
            .add("timeout", function.timeout(), "s")
            .add("architecture", function.code().architecture())
            .add("image", function.code().isImage())
            .add("runtime", properties.string("Runtime"), "")
            .add("environment", environment(properties))
            .add("layers", layers(function))
            .add("VPC", function.network().isInVpc())
            .add("tracing", function.isTraced())
            .add("SnapStart", function.startup().hasSnapStart())
            .add("ephemeral storage", function.startup().ephemeralStorage(), "MB")
            .add("reserved concurrency", function.reservedConcurrency(), "")
            .add(
                "asynchronous failure destination",
                function.asynchronous().hasFailureDestination());
    if (!function.startup().mountsFileSystem().isFalse()) {
      facts.add("file system", function.startup().mountsFileSystem());
    }
    addAsync(function, facts);
    drawing.node(Graph.Kind.FUNCTION, function, facts);
    drawQualifiers(function);
  }

  private static void addAsync(LambdaFunction function, Facts facts) {
    for (AsyncConfig config : function.asynchronous().configs()) {
      facts.add("asynchronous retries", config.retries());
      facts.add("asynchronous event age", config.eventAge(), "s");
    }
  }

  private static String environment(Block properties) {
    Optional<Block> variables =
        properties.block("Environment").flatMap(settings -> settings.block("Variables"));
    if (variables.isEmpty()) {
      return properties.isUnclear("Environment") ? "unknown" : "";
    }
    List<String> names = new ArrayList<>();
    for (Block.Field field : variables.get().fields()) {
      names.add(field.name());
    }
    return String.join(", ", GraphDrawing.sorted(names));
  }

  private static String layers(LambdaFunction function) {
    int layers = function.code().layers().size();
    return layers == 0 ? "" : Integer.toString(layers);
  }

  // A version that aliases point to is theirs: its name changes with each deployment.
  private void drawQualifiers(LambdaFunction function) {
    Set<String> pointedTo = new HashSet<>();
    for (Qualifier qualifier : function.startup().qualifiers()) {
      qualifier.version().ifPresent(pointedTo::add);
    }
    for (Qualifier qualifier : function.startup().qualifiers()) {
      boolean alias = qualifier.kind() == Qualifier.Kind.ALIAS;
      if (!alias && pointedTo.contains(qualifier.name())) {
        continue;
      }
      Facts facts =
          new Facts()
              .add("provisioned concurrency", qualifier.provisionedConcurrency())
              .add("scaled", qualifier.isScaled());
      drawing.part(
          alias ? Graph.Kind.ALIAS : Graph.Kind.VERSION,
          function.id() + ":" + qualifier.name(),
          function.id(),
          qualifier.range(),
          facts);
    }
  }

  private void draw(FunctionUrl url) {
    Facts facts =
        new Facts().add("authorization", url.authorization()).add("streams", url.streams());
    drawing.node(Graph.Kind.FUNCTION_URL, url, facts);
    drawing.edge(
        GraphDrawing.idOf(url),
        Graph.Relation.INVOKES_SYNCHRONOUSLY,
        url.function().id(),
        url.range());
  }

  private void draw(Trigger trigger) {
    String to = trigger.function().id();
    if (drawing.leadsTo(to, trigger.range())) {
      return;
    }
    String from =
        trigger.source().or(() -> made(trigger)).isPresent()
            ? drawing.to(trigger.source().or(() -> made(trigger)).get())
            : drawing.outside(trigger.kind().label(), "", trigger.range());
    if (isDelivery(trigger.kind()) && drawing.leadsTo(to, from)) {
      return;
    }
    Facts facts = GraphDrawing.switched(new Facts(), trigger.enabled());
    facts.add("as", trigger.kind().label());
    GraphDrawing.qualifier(facts, trigger.qualifier());
    drawing.edge(from, relation(trigger.mode()), to, trigger.range(), facts);
  }

  // A rule or schedule is drawn with its target, though a permission may tell of it again.
  private static boolean isDelivery(Trigger.Kind kind) {
    return kind == Trigger.Kind.EVENT_RULE
        || kind == Trigger.Kind.SCHEDULE
        || kind == Trigger.Kind.OTHER_SYNCHRONOUS;
  }

  /** The resource that SAM makes of an event which names none. */
  private Optional<Component> made(Trigger trigger) {
    if (trigger.kind() != Trigger.Kind.IOT) {
      return Optional.empty();
    }
    for (SamEvent event : SamEvent.of(trigger.function().resource())) {
      if (event.type().equals("IoTRule") && event.range().equals(trigger.range())) {
        return Optional.of(
            new OtherComponent(
                event
                    .owner()
                    .stack()
                    .implicit(event.logicalId(), "AWS::IoT::TopicRule", event.range())));
      }
    }
    return Optional.empty();
  }

  private static Graph.Relation relation(Trigger.Mode mode) {
    return switch (mode) {
      case SYNCHRONOUS -> Graph.Relation.INVOKES_SYNCHRONOUSLY;
      case ASYNCHRONOUS -> Graph.Relation.INVOKES_ASYNCHRONOUSLY;
      case QUEUE, STREAM -> Graph.Relation.CONSUMED_BY;
    };
  }
}
