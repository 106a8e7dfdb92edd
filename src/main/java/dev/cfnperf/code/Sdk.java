package dev.cfnperf.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Records clients and calls of AWS SDKs, whatever the dialect. */
final class Sdk {
  private final Evaluation evaluation;
  private final Requests requests;

  Sdk(Evaluation evaluation, Map<String, String> environment) {
    this.evaluation = evaluation;
    this.requests = new Requests(environment);
  }

  /** {@code get_item} and {@code getItem} are the operation {@code GetItem}. */
  static String operation(String method) {
    StringBuilder name = new StringBuilder(method.length());
    boolean start = true;
    for (int i = 0; i < method.length(); i++) {
      char c = method.charAt(i);
      if (c == '_') {
        start = true;
      } else {
        name.append(start ? Character.toUpperCase(c) : c);
        start = false;
      }
    }
    return name.toString();
  }

  /** A client whose service an argument names. */
  Meaning client(Invocation call, Meaning service, String type) {
    String name =
        service instanceof Meaning.Text text ? LibraryTable.service(text.value()) : "unknown";
    return made(type, name, call);
  }

  /** An SDK client of a known service. */
  Meaning.Handle made(String type, String service, Invocation call) {
    return construct(ConstructedClient.Kind.SDK_CLIENT, type, service, call);
  }

  Meaning.Handle construct(
      ConstructedClient.Kind kind, String type, String service, Invocation call) {
    int number = evaluation.acts().next();
    boolean dax = type.startsWith("dax");
    Origins inputs = call.origins();
    evaluation
        .acts()
        .add(
            new Acts.Construction(
                number,
                kind,
                service,
                inputs.event(),
                dax,
                call.place(),
                call.frame().situation()));
    return new Meaning.Handle(
        type, service, Optional.empty(), "", dax, call.place(), Origins.act(number).and(inputs));
  }

  /** Something built around a client that's passed in, or around one that it makes itself. */
  Meaning wrap(String type, String service, Invocation call) {
    for (Meaning argument : call.all()) {
      if (argument instanceof Meaning.Handle handle) {
        return handle.as(type, call.place());
      }
    }
    return new Meaning.Handle(
        type, service, Optional.empty(), "", false, call.place(), call.origins());
  }

  /** The parameters of a request: keyword arguments, or an object that's passed. */
  Meaning.Struct parameters(Invocation call) {
    Meaning.Struct parameters = call.parameters();
    for (Meaning argument : call.arguments()) {
      if (argument instanceof Meaning.Struct struct) {
        evaluation.builtins().merge(parameters, struct);
      } else if (argument instanceof Meaning.Thing thing) {
        evaluation.builtins().merge(parameters, thing.settings);
      } else if (argument instanceof Meaning.Choice choice) {
        evaluation.builtins().merge(parameters, choice);
      } else if (!(argument instanceof Meaning.Closure) && !(argument instanceof Meaning.Handle)) {
        parameters.open = parameters.open || !(argument instanceof Meaning.Text);
        parameters.rest = parameters.rest.and(argument.origins());
      }
    }
    return parameters;
  }

  /** One operation on a handle. */
  Meaning.Data operate(
      Meaning.Handle handle, String operation, Meaning.Struct parameters, Invocation call) {
    List<Target> targets = requests.targets(handle.service(), operation, parameters, call.place());
    if (handle.target().isPresent()) {
      targets = requests.target(handle);
    }
    Origins inputs = parameters.origins().and(call.origins()).and(handle.origins());
    return record(
        handle.service(), operation, parameters, targets, inputs, isDax(handle), false, call);
  }

  private static boolean isDax(Meaning.Handle handle) {
    return handle.dax() || handle.type().startsWith("dax");
  }

  /** One operation that a library makes for the source. */
  Meaning.Data libraryCall(
      String service,
      String operation,
      Meaning.Struct parameters,
      boolean cached,
      Invocation call) {
    List<Target> targets = requests.targets(service, operation, parameters, call.place());
    return record(
        service, operation, parameters, targets, parameters.origins(), false, cached, call);
  }

  private Meaning.Data record(
      String service,
      String operation,
      Meaning.Struct parameters,
      List<Target> targets,
      Origins inputs,
      boolean dax,
      boolean cached,
      Invocation call) {
    for (Meaning value : parameters.fields.values()) {
      evaluation.uses().escapes(value);
    }
    int number = evaluation.acts().next();
    boolean awaited = !call.frame().language().isNode() || CallParts.isAwaited(call.place());
    evaluation
        .acts()
        .add(
            new Acts.Call(
                number,
                service,
                operation,
                requests.arguments(parameters, call.place()),
                targets,
                inputs,
                dax,
                cached,
                awaited,
                call.place(),
                call.frame().situation()));
    return new Meaning.Data(number, List.of(), Origins.act(number));
  }

  /** An operation that the SDK repeats for each page. */
  Meaning pages(Meaning.Handle handle, String operation, Invocation call) {
    Loop loop =
        new Loop(Loop.Over.PAGES, Loop.Form.STATEMENT, call.place().code().range(call.place()));
    return operate(handle, operation, parameters(call), call.in(call.frame().situation().in(loop)))
        .part(SdkResults.PAGES);
  }

  /** JavaScript's {@code client.send(command)}. */
  Meaning send(Meaning.Handle client, Invocation call) {
    Meaning command = call.argument(0);
    if (command instanceof Meaning.Choice choice) {
      Meaning last = Meaning.UNKNOWN;
      for (Meaning option : choice.options()) {
        last = send(client, option, call);
      }
      return last;
    }
    return send(client, command, call);
  }

  private Meaning send(Meaning.Handle client, Meaning command, Invocation call) {
    if (!(command instanceof Meaning.Request request)) {
      return Meaning.unknown(call.origins().and(client.origins()));
    }
    Meaning.Handle sender =
        client.service().isEmpty() || client.service().equals(request.service())
            ? client
            : new Meaning.Handle(
                "client",
                request.service(),
                Optional.empty(),
                "",
                client.dax(),
                client.place(),
                client.origins());
    return operate(sender, request.operation(), request.parameters(), call);
  }

  /** The name that an SDK's class has for its service: {@code DynamoDBClient}. */
  static String withoutSuffix(String name, String suffix) {
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
  }

  static boolean startsLower(String name) {
    return !name.isEmpty()
        && name.substring(0, 1).equals(name.substring(0, 1).toLowerCase(Locale.ROOT));
  }
}
