package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an expression of the source stands for, as far as following the code tells. */
sealed interface Meaning {
  /** Nothing is known, not even what it derives from. */
  Meaning UNKNOWN = new Unknown(Origins.NONE, false);

  /** {@code null}, {@code None}, {@code undefined}. */
  Meaning ABSENT = new Absent();

  Origins origins();

  static Meaning unknown(Origins origins) {
    return origins.equals(Origins.NONE) ? UNKNOWN : new Unknown(origins, false);
  }

  /** Whether anything but its origins is known. */
  static boolean isKnown(Meaning meaning) {
    return !(meaning instanceof Unknown) && !(meaning instanceof Absent);
  }

  /**
   * Something computed.
   *
   * @param opaque whether it's what a function that can't be followed makes of the event
   */
  record Unknown(Origins origins, boolean opaque) implements Meaning {}

  /** No value. */
  record Absent() implements Meaning {
    @Override
    public Origins origins() {
      return Origins.NONE;
    }
  }

  /** A literal, numbers and booleans included, as it's written. */
  record Text(String value) implements Meaning {
    @Override
    public Origins origins() {
      return Origins.NONE;
    }
  }

  /** The value of an environment variable. */
  record Variable(String name) implements Meaning {
    @Override
    public Origins origins() {
      return Origins.NONE;
    }
  }

  /** All environment variables: {@code process.env}. */
  record Environment() implements Meaning {
    @Override
    public Origins origins() {
      return Origins.NONE;
    }
  }

  /**
   * The event or the answer of a call, or a part of it.
   *
   * @param act the call's number, or {@link #EVENT}
   * @param path from the whole to the part: names, {@code []} for an element, {@code [0]} for the
   *     first
   */
  record Data(int act, List<String> path, Origins origins) implements Meaning {
    static final int EVENT = -1;
    static final String ELEMENT = "[]";
    static final String FIRST = "[0]";

    static Data event() {
      return new Data(EVENT, List.of(), Origins.EVENT);
    }

    Data part(String name) {
      if (path.size() >= 8) {
        return this;
      }
      List<String> longer = new ArrayList<>(path);
      longer.add(name);
      return new Data(act, longer, origins);
    }

    boolean isEvent() {
      return act == EVENT;
    }

    String last() {
      return path.isEmpty() ? "" : path.get(path.size() - 1);
    }
  }

  /** A dictionary, object literal or request. */
  final class Struct implements Meaning {
    final Map<String, Meaning> fields = new LinkedHashMap<>();
    final Map<String, Syntax> places = new LinkedHashMap<>();

    /** Whether it may have fields that aren't seen. */
    boolean open;

    Origins rest = Origins.NONE;

    void put(String name, Meaning value, Syntax place) {
      fields.put(name, value);
      places.put(name, place);
    }

    @Override
    public Origins origins() {
      Origins all = rest;
      for (Meaning value : fields.values()) {
        if (value != this) {
          all = all.and(Nesting.origins(value));
        }
      }
      return all;
    }
  }

  /** A list, set or tuple. */
  final class Sequence implements Meaning {
    final List<Meaning> items = new ArrayList<>();

    /** Whether it may have items that aren't seen. */
    boolean grown;

    Origins rest = Origins.NONE;

    @Override
    public Origins origins() {
      Origins all = rest;
      for (Meaning value : items) {
        all = all.and(Nesting.origins(value));
      }
      return all;
    }
  }

  /**
   * Something of a library.
   *
   * @param name {@code boto3.client}, {@code aws-sdk#DynamoDB.DocumentClient}, {@code
   *     software.amazon.awssdk.services.s3.S3Client}
   */
  record External(String name) implements Meaning {
    @Override
    public Origins origins() {
      return Origins.NONE;
    }

    /** The part after the last dot or hash. */
    String simpleName() {
      return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('#')) + 1);
    }
  }

  /** A module of the function's own source. */
  record OwnModule(SourceModule module) implements Meaning {
    @Override
    public Origins origins() {
      return Origins.NONE;
    }
  }

  /**
   * A function of the function's own source.
   *
   * @param self the object it's a method of
   * @param memoized whether its answers are kept after its first call
   */
  record Closure(
      Syntax function, Scope scope, SourceModule module, Optional<Meaning> self, boolean memoized)
      implements Meaning {
    @Override
    public Origins origins() {
      return Origins.NONE;
    }

    Closure bound(Meaning object) {
      return new Closure(function, scope, module, Optional.of(object), memoized);
    }
  }

  /** A class of the function's own source, with its static members. */
  record OwnClass(Syntax type, Scope members, SourceModule module, List<Meaning> supers)
      implements Meaning {
    @Override
    public Origins origins() {
      return Origins.NONE;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof OwnClass that && type == that.type;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(type);
    }
  }

  /** An object of an own class. */
  record Instance(OwnClass type, Scope fields) implements Meaning {
    @Override
    public Origins origins() {
      Origins all = Origins.NONE;
      for (Meaning value : fields.names().values()) {
        all = all.and(Nesting.origins(value));
      }
      return all;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Instance that && fields == that.fields;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(fields);
    }
  }

  /**
   * A client, connection or what's made from one: a table, a paginator, a batch writer.
   *
   * @param type which, in the words of the library tables: {@code client}, {@code table} …
   * @param service IAM prefix, or the kind of database
   * @param target the resource it stands for
   * @param operation the operation it repeats, for a paginator
   */
  record Handle(
      String type,
      String service,
      Optional<Meaning> target,
      String operation,
      boolean dax,
      Syntax place,
      Origins origins)
      implements Meaning {
    Handle as(String newType, Syntax where) {
      return new Handle(newType, service, target, operation, dax, where, origins);
    }

    Handle on(Meaning resource, Syntax where) {
      return new Handle(type, service, Optional.of(resource), operation, dax, where, origins);
    }

    Handle repeating(String newType, String what, Syntax where) {
      return new Handle(newType, service, target, what, dax, where, origins);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** A request that isn't sent yet: a command of the JavaScript SDK, a request of the Java SDK. */
  record Request(String service, String operation, Struct parameters) implements Meaning {
    @Override
    public Origins origins() {
      return parameters.origins();
    }
  }

  /** A library object under construction or a library object that functions are given to. */
  final class Thing implements Meaning {
    final String type;
    final Struct settings = new Struct();
    final List<Meaning> functions = new ArrayList<>();
    final List<String> routes = new ArrayList<>();

    Thing(String type) {
      this.type = type;
    }

    void register(Meaning function, String route) {
      if (function != this && !functions.contains(function)) {
        functions.add(function);
        routes.add(route);
      }
    }

    @Override
    public Origins origins() {
      return settings.origins();
    }
  }

  /** A method taken from something, not called yet. */
  record Method(Meaning object, String name) implements Meaning {
    @Override
    public Origins origins() {
      return object.origins();
    }
  }

  /** One of several, depending on how the code runs. */
  record Choice(List<Meaning> options) implements Meaning {
    @Override
    public Origins origins() {
      Origins all = Origins.NONE;
      for (Meaning option : options) {
        all = all.and(Nesting.origins(option));
      }
      return all;
    }

    static Meaning of(List<Meaning> found) {
      return Choices.of(found);
    }
  }
}
