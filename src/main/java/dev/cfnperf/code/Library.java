package dev.cfnperf.code;

import java.util.List;
import java.util.Optional;

/** Says what libraries make of calls: the tables first, then the SDKs' own patterns. */
final class Library {
  private final Evaluation evaluation;
  private final LibraryTable table;
  private final Rules rules;
  private final Things things;
  private final NodeSdk node;
  private final JavaSdk java;
  private final Boto3 boto3;

  Library(Evaluation evaluation, Language language) {
    this.evaluation = evaluation;
    this.table = LibraryTable.of(language);
    this.rules = new Rules(evaluation);
    this.things = new Things(evaluation);
    this.node = new NodeSdk(evaluation, table);
    this.java = new JavaSdk(evaluation);
    this.boto3 = new Boto3(evaluation);
  }

  Things things() {
    return things;
  }

  private Optional<LibraryTable.Rule> rule(Meaning.External external) {
    return table.rule(key(external));
  }

  /** How the tables spell a name: in full, for Java from the class on. */
  private String key(Meaning.External external) {
    if (table != LibraryTable.of(Language.JAVA)) {
      return external.name();
    }
    String[] parts = external.name().split("\\.", -1);
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty() && Character.isUpperCase(parts[i].charAt(0))) {
        return String.join(".", List.of(parts).subList(i, parts.length));
      }
    }
    return external.name();
  }

  /** What naming a library's member gives, before any call. */
  Meaning value(Meaning.External external) {
    Optional<LibraryTable.Rule> rule = rule(external);
    if (rule.isPresent() && rule.get().kind().equals("environment")) {
      return new Meaning.Environment();
    }
    return external;
  }

  boolean startsTogether(Meaning.External external) {
    return rule(external).map(rule -> rule.kind().equals("together")).orElse(false);
  }

  /** A value of a library's type that's passed in or injected. */
  Optional<Meaning> typed(Meaning.External type, Syntax place, Meaning value) {
    Optional<String> service =
        table == LibraryTable.of(Language.JAVA)
            ? java.clientService(type)
            : node.clientService(type);
    if (service.isPresent()) {
      return Optional.of(
          new Meaning.Handle(
              "client", service.get(), Optional.empty(), "", false, place, value.origins()));
    }
    Optional<LibraryTable.Rule> rule = rule(type);
    if (rule.isEmpty()) {
      return java.typed(type, place, value);
    }
    String kind = rule.get().kind();
    boolean object = kind.equals("sdk") || kind.equals("wrap") || kind.equals("object");
    if (!object && !kind.equals("made")) {
      return Optional.empty();
    }
    return Optional.of(
        new Meaning.Handle(
            rule.get().detail(0),
            rule.get().detail(1),
            Optional.empty(),
            "",
            rule.get().detail(0).startsWith("dax"),
            place,
            value.origins()));
  }

  /** A library's function is called. */
  Meaning call(Meaning.External external, Invocation call) {
    Optional<LibraryTable.Rule> rule = rule(external);
    if (rule.isPresent()) {
      return rules.apply(rule.get(), Optional.empty(), external.simpleName(), call);
    }
    Optional<Meaning> known =
        switch (call.frame().language()) {
          case JAVA -> java.call(external, call);
          case PYTHON -> Optional.empty();
          default -> node.call(external, call);
        };
    return known.orElseGet(() -> things.unknownFunction(external, call, false));
  }

  /** A library's class is constructed. */
  Meaning construct(Meaning.External external, Invocation call) {
    Optional<LibraryTable.Rule> rule = rule(external);
    if (rule.isPresent()) {
      return rules.apply(rule.get(), Optional.empty(), external.simpleName(), call);
    }
    Optional<Meaning> known =
        call.frame().language() == Language.JAVA
            ? java.construct(external, call)
            : node.construct(external, call);
    return known.orElseGet(() -> things.unknownFunction(external, call, true));
  }

  /** A method of something that a library made. */
  Meaning method(Meaning owner, String name, Invocation call) {
    if (owner instanceof Meaning.Handle handle) {
      return ofHandle(handle, name, call);
    }
    if (owner instanceof Meaning.Thing thing) {
      return call.frame().language() == Language.JAVA
          ? java.method(thing, name, call).orElseGet(() -> things.method(thing, name, call))
          : things.method(thing, name, call);
    }
    return evaluation.builtins().unknownCall(owner, call);
  }

  private Meaning ofHandle(Meaning.Handle handle, String name, Invocation call) {
    Optional<LibraryTable.Rule> rule = table.rule("method." + handle.type() + "." + name);
    if (rule.isPresent()) {
      return rules.apply(rule.get(), Optional.of(handle), name, call);
    }
    return switch (call.frame().language()) {
      case JAVA -> java.ofHandle(handle, name, call);
      case PYTHON -> boto3.ofHandle(handle, name, call);
      default -> node.ofHandle(handle, name, call);
    };
  }

  /** A member of a handle that isn't called: {@code resource.meta.client}. */
  Meaning member(Meaning.Handle handle, String name, Syntax place) {
    if (name.equals("meta")) {
      return handle;
    }
    if (name.equals("client") && !handle.type().equals("session")) {
      return handle.as("client", place);
    }
    // prisma.author.findUnique, mongoose.connection.db.
    return handle.type().equals("database") ? handle : new Meaning.Method(handle, name);
  }

  /** An object of a library is called like a function: a wrapped handler. */
  Meaning callThing(Meaning.Thing thing, Invocation call) {
    return things.run(thing, call);
  }
}
