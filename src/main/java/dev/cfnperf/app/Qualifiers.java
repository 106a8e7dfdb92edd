package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Optional;

/** Reads the versions and aliases of functions, and what scales their provisioned concurrency. */
final class Qualifiers {
  private static final String DIMENSION = "lambda:function:ProvisionedConcurrency";

  private final Application app;

  private Qualifiers(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    Qualifiers qualifiers = new Qualifiers(app);
    for (LambdaFunction function : app.functions()) {
      qualifiers.readSam(function);
    }
    for (Resource resource : app.resources()) {
      switch (resource.type()) {
        case "AWS::Lambda::Alias" -> qualifiers.read(resource, Qualifier.Kind.ALIAS);
        case "AWS::Lambda::Version" -> qualifiers.read(resource, Qualifier.Kind.VERSION);
        default -> {}
      }
    }
    for (Resource target : app.resources("AWS::ApplicationAutoScaling::ScalableTarget")) {
      qualifiers.scale(target.properties());
    }
  }

  private void readSam(LambdaFunction function) {
    function
        .autoPublishAlias()
        .ifPresent(
            alias ->
                function
                    .startup()
                    .add(
                        new Qualifier(
                            function,
                            Qualifier.Kind.ALIAS,
                            alias.toString(),
                            function.properties(),
                            alias.range())));
  }

  private void read(Resource resource, Qualifier.Kind kind) {
    Block properties = resource.properties();
    Optional<LambdaFunction> function =
        properties.text("FunctionName").flatMap(app.lookup()::function);
    if (function.isPresent()) {
      String name =
          kind == Qualifier.Kind.ALIAS
              ? properties.text("Name").map(Text::toString).orElse(resource.id())
              : resource.id();
      function
          .get()
          .startup()
          .add(new Qualifier(function.get(), kind, name, properties, resource.range()));
    }
  }

  // ResourceId is function:<name>:<alias or version>.
  private void scale(Block target) {
    Truth isOurs = target.string("ScalableDimension", "").is(DIMENSION);
    Optional<Text> id = target.text("ResourceId");
    if (isOurs.isFalse() || (id.isEmpty() && target.has("ResourceId").isFalse())) {
      return;
    }
    Optional<LambdaFunction> function = id.flatMap(this::scaledFunction);
    for (LambdaFunction each : app.functions()) {
      boolean isIt = function.isPresent() && function.get() == each;
      if (!isIt && function.isPresent()) {
        continue;
      }
      for (Qualifier qualifier : each.startup().qualifiers()) {
        boolean named = isIt && lastPart(id.get()).equals(qualifier.name());
        qualifier.scaledBy(named ? isOurs : Truth.UNKNOWN);
      }
    }
  }

  private Optional<LambdaFunction> scaledFunction(Text resourceId) {
    List<String> parts = resourceId.split(':');
    return parts.size() > 1
        ? app.lookup().function(new Text(parts.get(1), resourceId.range()))
        : app.lookup().function(resourceId);
  }

  private static String lastPart(Text text) {
    List<String> parts = text.split(':');
    return new Text(parts.get(parts.size() - 1), text.range()).toString();
  }

  /**
   * What a text that means a function names besides: an alias, a version, or {@code $LATEST} where
   * it names neither. Empty where that can't be told.
   */
  static Optional<String> named(Text text, LambdaFunction function, Application app) {
    for (String symbol : text.symbols()) {
      String id = Links.idOf(symbol);
      Optional<Resource> resource = app.links().byId(id);
      if (resource.isPresent() && resource.get().type().equals("AWS::Lambda::Alias")) {
        return Optional.of(resource.get().properties().text("Name").map(Text::toString).orElse(id));
      }
      if (resource.isPresent() && resource.get().type().equals("AWS::Lambda::Version")) {
        return Optional.of(id);
      }
      boolean isSamAlias =
          Links.attributeOf(symbol).equals("Alias") || id.startsWith(function.id() + "Alias");
      if (isSamAlias && function.autoPublishAlias().isPresent()) {
        return function.autoPublishAlias().map(Text::toString);
      }
      if (Links.attributeOf(symbol).equals("Version")) {
        return Optional.of(id + ".Version");
      }
    }
    return behindTheName(afterFunctions(text));
  }

  // The URI of an integration holds the function's ARN.
  private static Text afterFunctions(Text text) {
    int functions = text.pattern().lastIndexOf("/functions/");
    return functions < 0
        ? text
        : new Text(text.pattern().substring(functions + "/functions/".length()), text.range());
  }

  // The ARN or name of the function may be followed by a colon and the qualifier.
  private static Optional<String> behindTheName(Text text) {
    int end = text.pattern().indexOf("/invocations");
    Text whole = end < 0 ? text : new Text(text.pattern().substring(0, end), text.range());
    List<String> parts = whole.split(':');
    // arn:aws:lambda:region:account:function:name:qualifier
    int name = whole.startsWith("arn:") ? 6 : 0;
    if (parts.size() <= name + 1) {
      return Optional.of(Qualifier.LATEST);
    }
    String qualifier = new Text(parts.get(name + 1), text.range()).toString();
    return qualifier.contains("stageVariables") ? Optional.empty() : Optional.of(qualifier);
  }
}
