package dev.cfnperf.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Java's SDKs: version 1, version 2 and its builders, the enhanced client and the mappers. */
final class JavaSdk {
  private static final String V2 = "software.amazon.awssdk.services.";
  private static final String V1 = "com.amazonaws.services.";
  private static final Set<String> BUILDER_STARTS =
      Set.of("builder", "newBuilder", "standard", "create", "defaultClient", "toBuilder");
  private static final Set<String> BUILDER_ENDS = Set.of("build", "create", "defaultClient");
  private static final Set<String> REQUEST_ENDS =
      Set.of("Request", "Spec", "Expression", "Entry", "Input", "Config");
  private static final Set<String> SENDING =
      Set.of(
          "send", "sendAsync", "exchange", "execute", "getForObject", "postForObject", "newCall");

  private final Evaluation evaluation;

  JavaSdk(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The service that a client's class is for; empty for any other class. */
  Optional<String> clientService(Meaning.External type) {
    String simple = className(type);
    if (type.name().startsWith(V2)) {
      boolean client = simple.endsWith("Client") && !simple.contains("Enhanced");
      return client ? Optional.of(segment(type.name(), V2)) : Optional.empty();
    }
    boolean v1 =
        type.name().startsWith(V1)
            && !type.name().startsWith(V1 + "lambda.runtime")
            && !type.name().contains(".model.")
            && !type.name().contains(".datamodeling.")
            && !type.name().contains(".document.");
    boolean client = simple.startsWith("Amazon") || simple.startsWith("AWS");
    return v1 && client ? Optional.of(segment(type.name(), V1)) : Optional.empty();
  }

  private static String segment(String name, String prefix) {
    int end = name.indexOf('.', prefix.length());
    return LibraryTable.service(
        end < 0 ? name.substring(prefix.length()) : name.substring(prefix.length(), end));
  }

  /** The class's simple name, whether or not a method of it follows. */
  private static String className(Meaning.External external) {
    for (String part : external.name().split("\\.", -1)) {
      if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
        return part;
      }
    }
    return external.simpleName();
  }

  private static Meaning.External classOf(Meaning.External method) {
    int dot = method.name().lastIndexOf('.');
    return dot < 0 ? method : new Meaning.External(method.name().substring(0, dot));
  }

  Optional<Meaning> typed(Meaning.External type, Syntax place, Meaning value) {
    String simple = type.simpleName();
    boolean table = simple.equals("DynamoDbTable") || simple.equals("DynamoDbAsyncTable");
    if (table || simple.equals("DynamoDbIndex")) {
      return Optional.of(
          new Meaning.Handle(
              "enhancedtable", "dynamodb", Optional.empty(), "", false, place, value.origins()));
    }
    return Optional.empty();
  }

  Optional<Meaning> construct(Meaning.External type, Invocation call) {
    Optional<String> service = clientService(type);
    if (service.isPresent()) {
      return Optional.of(evaluation.sdk().made("client", service.get(), call));
    }
    Meaning.Thing thing = new Meaning.Thing(type.simpleName());
    for (int i = 0; i < call.arguments().size(); i++) {
      thing.settings.put(firstParameter(type.simpleName(), i), call.argument(i), call.place());
    }
    return Optional.of(thing);
  }

  // new GetItemRequest(tableName, key), new ScanRequest(tableName).
  private static String firstParameter(String type, int number) {
    if (number > 0) {
      return "argument" + number;
    }
    return switch (type) {
      case "GetItemRequest",
          "PutItemRequest",
          "UpdateItemRequest",
          "DeleteItemRequest",
          "QueryRequest",
          "ScanRequest" ->
          "TableName";
      case "SendMessageRequest" -> "QueueUrl";
      case "PublishRequest" -> "TopicArn";
      default -> "argument0";
    };
  }

  Optional<Meaning> call(Meaning.External method, Invocation call) {
    String name = method.simpleName();
    Meaning.External type = classOf(method);
    Optional<String> service = clientService(type);
    LibraryTable tables = LibraryTable.of(Language.JAVA);
    Optional<LibraryTable.Rule> rule = tables.rule(type.simpleName());
    boolean isSdk = service.isPresent() || rule.map(r -> r.kind().equals("sdk")).orElse(false);
    if (isSdk && BUILDER_ENDS.contains(name)) {
      return Optional.of(client(type.name(), new Meaning.Thing(type.name()), call));
    }
    if (BUILDER_STARTS.contains(name)) {
      return Optional.of(new Meaning.Thing(isSdk ? type.name() : type.simpleName()));
    }
    return Optional.empty();
  }

  /** The client that a builder makes. */
  private Meaning client(String type, Meaning.Thing builder, Invocation call) {
    Meaning.External external = new Meaning.External(type);
    Optional<LibraryTable.Rule> rule = LibraryTable.of(Language.JAVA).rule(external.simpleName());
    if (rule.isPresent()) {
      for (Meaning setting : builder.settings.fields.values()) {
        if (setting instanceof Meaning.Handle inner) {
          return inner.as(rule.get().detail(0), call.place());
        }
      }
      return evaluation.sdk().made(rule.get().detail(0), rule.get().detail(1), call);
    }
    String service = clientService(external).orElse("unknown");
    Meaning.Handle made = evaluation.sdk().made("client", service, call);
    return new Meaning.Handle(
        made.type(),
        made.service(),
        made.target(),
        "",
        made.dax(),
        made.place(),
        made.origins().and(builder.origins()));
  }

  /** A method of a builder or request under construction; empty for other objects. */
  Optional<Meaning> method(Meaning.Thing thing, String name, Invocation call) {
    boolean isClientBuilder = thing.type.indexOf('.') >= 0;
    if (name.equals("build") || (isClientBuilder && BUILDER_ENDS.contains(name))) {
      return Optional.of(isClientBuilder ? client(thing.type, thing, call) : thing);
    }
    if (SENDING.contains(name) && !isRequest(thing.type)) {
      evaluation.outside(call);
      return Optional.of(evaluation.builtins().unknownCall(thing, call));
    }
    boolean setter =
        name.startsWith("with")
            || name.startsWith("set")
            || isClientBuilder
            || isRequest(thing.type);
    if (!setter || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Meaning value = call.argument(0);
    if (value instanceof Meaning.Closure closure) {
      Meaning.Thing nested = new Meaning.Thing("Request");
      evaluation.invocations().runCallback(closure, List.of(nested), call);
      value = nested;
    }
    thing.settings.put(Requests.apiName(setting(name)), value, call.place());
    return Optional.of(thing);
  }

  private static String setting(String setter) {
    if (setter.startsWith("with") && setter.length() > 4) {
      return setter.substring(4);
    }
    return setter.startsWith("set") && setter.length() > 3 ? setter.substring(3) : setter;
  }

  private static boolean isRequest(String type) {
    for (String end : REQUEST_ENDS) {
      if (type.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  Meaning ofHandle(Meaning.Handle handle, String name, Invocation call) {
    if (handle.type().equals("database") || handle.type().equals("http")) {
      evaluation.outside(call);
      return evaluation.builtins().unknownCall(handle, call);
    }
    if (!handle.type().equals("client") && !handle.type().equals("dax")) {
      return evaluation.builtins().unknownCall(handle, call);
    }
    String operation = name;
    boolean paged = name.endsWith("Paginator");
    if (paged) {
      operation = Sdk.withoutSuffix(name, "Paginator");
    }
    Meaning.Struct parameters = request(handle, Sdk.operation(operation), call);
    if (!paged) {
      return evaluation.sdk().operate(handle, Sdk.operation(operation), parameters, call);
    }
    Loop loop =
        new Loop(Loop.Over.PAGES, Loop.Form.STATEMENT, call.place().code().range(call.place()));
    return evaluation
        .sdk()
        .operate(
            handle,
            Sdk.operation(operation),
            parameters,
            call.in(call.frame().situation().in(loop)))
        .part(SdkResults.PAGES);
  }

  /** The request object, the function that fills one in, or version 1's plain arguments. */
  Meaning.Struct request(Meaning.Handle handle, String operation, Invocation call) {
    Meaning.Struct parameters = new Meaning.Struct();
    for (int i = 0; i < call.arguments().size(); i++) {
      Meaning argument = call.argument(i);
      if (argument instanceof Meaning.Closure closure) {
        Meaning.Thing filled = new Meaning.Thing("Request");
        evaluation.invocations().runCallback(closure, List.of(filled), call);
        evaluation.builtins().merge(parameters, filled.settings);
      } else if (argument instanceof Meaning.Thing thing) {
        evaluation.builtins().merge(parameters, thing.settings);
      } else if (i == 0) {
        String entry = LibraryTable.targets(handle.service(), operation);
        int colon = entry.indexOf(':');
        String first = colon < 0 ? "argument0" : entry.substring(0, colon);
        parameters.put(first, argument, call.place());
        parameters.open = argument instanceof Meaning.Unknown;
      } else {
        parameters.rest = parameters.rest.and(argument.origins());
      }
    }
    return parameters;
  }
}
