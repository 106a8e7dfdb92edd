package dev.cfnperf.code;

import java.util.Optional;

/** Carries out what a library table's entry says of a call. */
final class Rules {
  private final Evaluation evaluation;
  private final DataRules data;
  private final CallbackRules callbacks;

  Rules(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.data = new DataRules(evaluation);
    this.callbacks = new CallbackRules(evaluation);
  }

  /**
   * What a call gives.
   *
   * @param owner what the method is called on; empty for a function
   */
  Meaning apply(
      LibraryTable.Rule rule, Optional<Meaning.Handle> owner, String name, Invocation call) {
    Sdk sdk = evaluation.sdk();
    return switch (rule.kind()) {
      case "nothing", "environment" -> nothing(call);
      case "self" -> owner.isPresent() ? owner.get() : Meaning.UNKNOWN;
      case "same" -> call.argument(rule.argument());
      case "serialized" -> data.serialized(call);
      case "parsed" -> data.parsed(call.argument(rule.argument()), call);
      case "pairs" -> data.pairs(call.argument(rule.argument()));
      case "struct" -> call.parameters();
      case "merge" -> data.merged(call);
      case "list" -> DataRules.list(call);
      case "map" -> DataRules.map(call);
      case "variable" -> DataRules.variable(call.argument(0));
      case "client" -> sdk.client(call, call.argument("service_name", rule.argument()), "client");
      case "resource" ->
          sdk.client(call, call.argument("service_name", rule.argument()), "resource");
      case "sdk", "made" -> made(rule, call);
      case "object" -> object(rule, call);
      case "as" -> as(rule, call);
      case "wrap" -> sdk.wrap(rule.detail(0), rule.detail(1), call);
      case "on" -> on(rule, owner, call);
      case "paginator" -> paginator(owner, call);
      case "pages" -> sdk.pages(owner.get(), owner.get().operation(), call);
      case "operation" -> operation(rule, owner.get(), call);
      case "send" -> sdk.send(owner.get(), call);
      case "call" -> library(rule, owner, call);
      case "batch" -> batch(owner, call);
      case "batchhandler" -> batchHandler(call);
      case "decorator" -> decorator(call);
      case "callback" -> calledBack(call);
      case "answers" -> Batches.reportedAnswer();
      case "reports" -> reports();
      case "together" -> together(call);
      case "mapping" -> callbacks.mapping(call);
      case "over" -> callbacks.over(call);
      case "submit" -> callbacks.submit(call);
      case "memoized" -> DataRules.memoized(call.argument(rule.argument()));
      case "outside" -> outside(call);
      case "router" -> router(name, call);
      case "routes" -> routes(call);
      case "streams" -> streams(name, call);
      case "facility" -> facility(rule, name, call);
      default ->
          evaluation.library().things().unknownFunction(new Meaning.External(name), call, false);
    };
  }

  private Meaning calledBack(Invocation call) {
    evaluation.callsBack(call.argument(1));
    return Meaning.UNKNOWN;
  }

  private Meaning nothing(Invocation call) {
    if (call.frame().situation().placement() != Placement.MODULE) {
      evaluation.invocations().runCallbacks(call);
    }
    return Meaning.unknown(call.origins());
  }

  private Meaning made(LibraryTable.Rule rule, Invocation call) {
    String type = rule.detail(0);
    return switch (type) {
      case "database" ->
          evaluation.sdk().construct(ConstructedClient.Kind.DATABASE, type, rule.detail(1), call);
      case "http" ->
          evaluation.sdk().construct(ConstructedClient.Kind.HTTP_SESSION, type, "http", call);
      default -> evaluation.sdk().made(type, rule.detail(1), call);
    };
  }

  private Meaning object(LibraryTable.Rule rule, Invocation call) {
    String type = rule.detail(0);
    if (type.startsWith("batch")) {
      evaluation.facility(Facility.Kind.POWERTOOLS_BATCH, call.place());
    }
    if (type.equals("secretcache")) {
      evaluation.facility(Facility.Kind.SECRETS_CACHE, call.place());
    }
    if (type.endsWith("provider")) {
      evaluation.facility(Facility.Kind.POWERTOOLS_PARAMETERS, call.place());
    }
    Optional<Meaning> target =
        type.equals("upload") ? Optional.of(call.argument(0)) : Optional.empty();
    return new Meaning.Handle(type, "s3", target, "", false, call.place(), call.origins());
  }

  private static Meaning as(LibraryTable.Rule rule, Invocation call) {
    Meaning inner = call.argument(Integer.parseInt(rule.detail(1)));
    return inner instanceof Meaning.Handle handle
        ? handle.as(rule.detail(0), handle.place())
        : new Meaning.Handle(
            rule.detail(0), "dynamodb", Optional.empty(), "", false, call.place(), inner.origins());
  }

  private static Meaning on(
      LibraryTable.Rule rule, Optional<Meaning.Handle> owner, Invocation call) {
    boolean positional = Members.isNumber(rule.detail(1));
    Meaning name = Meaning.UNKNOWN;
    if (positional) {
      name = call.argument(Integer.parseInt(rule.detail(1)));
      if (call.arguments().isEmpty() && !call.named().isEmpty()) {
        name = call.named().values().iterator().next();
      }
    } else {
      name = call.argument(rule.detail(1), 0);
    }
    Meaning.Handle base = owner.get();
    Meaning.Handle handle = base.as(rule.detail(0), call.place());
    return Meaning.isKnown(name) && !(name instanceof Meaning.Data)
        ? handle.on(name, call.place())
        : handle;
  }

  private static Meaning paginator(Optional<Meaning.Handle> owner, Invocation call) {
    Meaning name = call.argument("operation_name", 0);
    return name instanceof Meaning.Text text
        ? owner.get().repeating("paginator", Sdk.operation(text.value()), call.place())
        : Meaning.unknown(call.origins());
  }

  private Meaning operation(LibraryTable.Rule rule, Meaning.Handle owner, Invocation call) {
    Meaning.Struct parameters = evaluation.sdk().parameters(call);
    for (Meaning argument : call.arguments()) {
      // The enhanced client's condition isn't a field of a request.
      if (argument instanceof Meaning.Thing thing && thing.type.contains("QueryConditional")) {
        parameters.put("KeyConditionExpression", Meaning.UNKNOWN, call.place());
      }
    }
    for (int i = 1; i < rule.details().size(); i++) {
      if (rule.detail(i).equals("giving")) {
        Meaning answer = evaluation.sdk().operate(owner, rule.detail(0), parameters, call);
        return new Meaning.Handle(
            rule.detail(i + 1),
            owner.service(),
            owner.target(),
            "",
            owner.dax(),
            call.place(),
            answer.origins());
      }
      if (i - 1 < call.arguments().size() && Meaning.isKnown(call.argument(i - 1))) {
        parameters.put(rule.detail(i), call.argument(i - 1), call.place());
      }
    }
    return evaluation.sdk().operate(mapped(owner, call), rule.detail(0), parameters, call);
  }

  /** A mapper's table is named by an annotation of the class it's called with. */
  private static Meaning.Handle mapped(Meaning.Handle owner, Invocation call) {
    for (Meaning argument : call.arguments()) {
      Optional<Meaning> table = Annotations.annotated(argument, "DynamoDBTable", "tableName");
      if (owner.type().equals("mapper") && table.isPresent()) {
        return owner.on(table.get(), call.place());
      }
    }
    return owner;
  }

  /** A library that keeps the answers: Powertools parameters, secret caches. */
  private Meaning library(LibraryTable.Rule rule, Optional<Meaning.Handle> owner, Invocation call) {
    boolean isCache = owner.isPresent() && owner.get().type().equals("secretcache");
    evaluation.facility(
        isCache ? Facility.Kind.SECRETS_CACHE : Facility.Kind.POWERTOOLS_PARAMETERS, call.place());
    Meaning.Struct parameters = new Meaning.Struct();
    if (!call.all().isEmpty()) {
      parameters.put(rule.detail(1), call.all().get(0), call.place());
    }
    String api = rule.detail(0);
    int colon = api.indexOf(':');
    boolean forced =
        isTrue(call.named().get("force_fetch"))
            || (call.argument(1) instanceof Meaning.Struct options
                && isTrue(options.fields.get("forceFetch")));
    return evaluation
        .sdk()
        .libraryCall(api.substring(0, colon), api.substring(colon + 1), parameters, !forced, call);
  }

  private static boolean isTrue(Meaning value) {
    return value instanceof Meaning.Text text && text.value().equalsIgnoreCase("true");
  }

  private Meaning batch(Optional<Meaning.Handle> owner, Invocation call) {
    evaluation.facility(Facility.Kind.POWERTOOLS_BATCH, call.place());
    Meaning settings = owner.flatMap(Meaning.Handle::target).orElse(Meaning.UNKNOWN);
    return evaluation.batches().process(call, settings);
  }

  /** Java's builder of a batch handler: what it's built with runs for each record. */
  private static Meaning batchHandler(Invocation call) {
    return new Meaning.Handle(
        "batchhandler", "", Optional.of(call.argument(0)), "", false, call.place(), call.origins());
  }

  private Meaning decorator(Invocation call) {
    evaluation.facility(Facility.Kind.POWERTOOLS_BATCH, call.place());
    Meaning.Thing thing = new Meaning.Thing("decorator");
    thing.settings.put("record_handler", call.argument("record_handler", 0), call.place());
    return thing;
  }

  private Meaning reports() {
    evaluation.batches().reportsFailures();
    return new Meaning.Thing("middleware");
  }

  private static Meaning together(Invocation call) {
    return call.arguments().size() == 1 ? call.argument(0) : DataRules.list(call);
  }

  private Meaning outside(Invocation call) {
    evaluation.outside(call);
    return nothing(call);
  }

  private Meaning router(String name, Invocation call) {
    evaluation.facility(Facility.Kind.ROUTER, call.place());
    return new Meaning.Thing(name);
  }

  /** A list of routes, each with its function. */
  private static Meaning routes(Invocation call) {
    Meaning.Thing thing = new Meaning.Thing("routes");
    Meaning given = call.argument(0);
    Meaning list =
        given instanceof Meaning.Struct options
            ? options.fields.getOrDefault("routes", Meaning.UNKNOWN)
            : given;
    if (list instanceof Meaning.Sequence sequence) {
      for (Meaning route : sequence.items) {
        if (route instanceof Meaning.Struct struct && struct.fields.containsKey("handler")) {
          Meaning method = struct.fields.getOrDefault("method", Meaning.UNKNOWN);
          thing.register(
              struct.fields.get("handler"),
              method instanceof Meaning.Text text ? text.value() : "");
        }
      }
    }
    return thing;
  }

  private Meaning streams(String name, Invocation call) {
    evaluation.streamsResponse();
    return evaluation.library().things().unknownFunction(new Meaning.External(name), call, true);
  }

  private Meaning facility(LibraryTable.Rule rule, String name, Invocation call) {
    evaluation.facility(Facility.Kind.valueOf(rule.detail(0)), call.place());
    return evaluation.library().things().unknownFunction(new Meaning.External(name), call, true);
  }
}
