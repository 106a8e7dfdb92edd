package dev.cfnperf.code;

import java.util.Optional;

/** JavaScript's SDKs: version 2's clients, version 3's clients, commands and paginators. */
final class NodeSdk {
  private static final String V3_CLIENT = "@aws-sdk/client-";
  private static final String V3_DOCUMENT = "@aws-sdk/lib-dynamodb";
  private static final String V2 = "aws-sdk";

  private final Evaluation evaluation;
  private final LibraryTable table;

  NodeSdk(Evaluation evaluation, LibraryTable table) {
    this.evaluation = evaluation;
    this.table = table;
  }

  /** The part of a name before the hash, and the part after it. */
  private static String module(Meaning.External external) {
    int hash = external.name().indexOf('#');
    return hash < 0 ? external.name() : external.name().substring(0, hash);
  }

  private static String member(Meaning.External external) {
    int hash = external.name().indexOf('#');
    return hash < 0 ? "" : external.name().substring(hash + 1);
  }

  /** The service of a version 3 package. */
  private static Optional<String> service(String module) {
    if (module.startsWith(V3_CLIENT)) {
      return Optional.of(LibraryTable.service(module.substring(V3_CLIENT.length())));
    }
    return module.equals(V3_DOCUMENT) ? Optional.of("dynamodb") : Optional.empty();
  }

  /** The service that a client's type is for. */
  Optional<String> clientService(Meaning.External type) {
    Optional<String> service = service(module(type));
    boolean isClient = !member(type).endsWith("Command") && !member(type).endsWith("Input");
    return isClient ? service : Optional.empty();
  }

  Optional<Meaning> construct(Meaning.External type, Invocation call) {
    String module = module(type);
    String member = member(type);
    if (module.equals(V2) || module.startsWith(V2 + "/")) {
      return v2(module, member, call);
    }
    Optional<String> service = service(module);
    if (service.isEmpty()) {
      return Optional.empty();
    }
    if (member.endsWith("Command")) {
      return Optional.of(command(service.get(), Sdk.withoutSuffix(member, "Command"), call));
    }
    if (member.endsWith("Client")) {
      return Optional.of(evaluation.sdk().made("client", service.get(), call));
    }
    boolean aggregated = !member.endsWith("Exception") && !member.isEmpty();
    return aggregated
        ? Optional.of(evaluation.sdk().made("client", service.get(), call))
        : Optional.empty();
  }

  private Meaning command(String service, String name, Invocation call) {
    String operation = table.rule("command." + name).map(LibraryTable.Rule::kind).orElse(name);
    Meaning.Struct parameters = new Meaning.Struct();
    if (!call.arguments().isEmpty()) {
      evaluation.builtins().merge(parameters, call.argument(0));
    }
    return new Meaning.Request(service, operation, parameters);
  }

  private Optional<Meaning> v2(String module, String member, Invocation call) {
    String name = member;
    if (module.startsWith("aws-sdk/clients/")) {
      String service = module.substring("aws-sdk/clients/".length());
      name = member.isEmpty() || member.equals("default") ? service : service + "." + member;
    }
    if (name.isEmpty()
        || name.contains("Credentials")
        || name.contains("Endpoint")
        || name.contains("Converter")) {
      return Optional.empty();
    }
    boolean document = name.endsWith("DocumentClient");
    int dot = name.indexOf('.');
    String service = dot < 0 ? name : name.substring(0, dot);
    if (dot >= 0 && !document) {
      return Optional.empty();
    }
    if (document && call.argument(0) instanceof Meaning.Struct options) {
      Meaning inner = options.fields.getOrDefault("service", Meaning.UNKNOWN);
      if (inner instanceof Meaning.Handle handle) {
        return Optional.of(handle.as("document", call.place()));
      }
    }
    return Optional.of(
        evaluation
            .sdk()
            .made(document ? "document" : "clientv2", LibraryTable.service(service), call));
  }

  Optional<Meaning> call(Meaning.External function, Invocation call) {
    String module = module(function);
    String member = member(function);
    Optional<String> service = service(module);
    if (service.isPresent() && member.startsWith("paginate")) {
      return Optional.of(paginate(service.get(), member.substring("paginate".length()), call));
    }
    if (service.isPresent() && member.startsWith("waitUntil")) {
      return Optional.of(Meaning.unknown(call.origins()));
    }
    if (function.simpleName().startsWith("capture")) {
      return Optional.of(call.argument(0));
    }
    if (isOutside(module, member)) {
      evaluation.outside(call);
    }
    return Optional.empty();
  }

  private static boolean isOutside(String module, String member) {
    return (module.equals("axios") || module.equals("got")) && !member.isEmpty();
  }

  private Meaning paginate(String service, String operation, Invocation call) {
    Meaning client = call.argument(0);
    if (client instanceof Meaning.Struct options) {
      client = options.fields.getOrDefault("client", Meaning.UNKNOWN);
    }
    Meaning.Handle base =
        client instanceof Meaning.Handle handle
            ? handle
            : new Meaning.Handle(
                "client", service, Optional.empty(), "", false, call.place(), client.origins());
    Meaning.Struct parameters = new Meaning.Struct();
    evaluation.builtins().merge(parameters, call.argument(1));
    Loop loop =
        new Loop(Loop.Over.PAGES, Loop.Form.STATEMENT, call.place().code().range(call.place()));
    return evaluation
        .sdk()
        .operate(base, operation, parameters, call.in(call.frame().situation().in(loop)))
        .part(SdkResults.PAGES);
  }

  Meaning ofHandle(Meaning.Handle handle, String name, Invocation call) {
    switch (handle.type()) {
      case "clientv2", "client", "daxv2", "document", "daxdocument", "dax" -> {
        Optional<LibraryTable.Rule> known =
            handle.type().equals("daxdocument")
                ? table.rule("method.document." + name)
                : Optional.empty();
        String operation = known.map(rule -> rule.detail(0)).orElse(Sdk.operation(name));
        Meaning answer =
            evaluation.sdk().operate(handle, operation, evaluation.sdk().parameters(call), call);
        callback(answer, call);
        return answer;
      }
      case "database", "http" -> evaluation.outside(call);
      default -> {
        // Not something that talks to anything.
      }
    }
    Meaning answer = evaluation.builtins().unknownCall(handle, call);
    return name.startsWith("connect") ? handle : answer;
  }

  /** The old style: {@code s3.getObject(params, (error, data) => …)}. */
  private void callback(Meaning answer, Invocation call) {
    for (Meaning argument : call.arguments()) {
      if (argument instanceof Meaning.Closure) {
        evaluation
            .invocations()
            .runCallback(argument, java.util.List.of(Meaning.ABSENT, answer), call);
      }
    }
  }
}
