package dev.cfnperf.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a module, class, object or function call knows. */
final class Scope {

  /** A name where it's kept. */
  record Cell(Scope scope, String name) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Cell that && scope == that.scope && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(scope) * 31 + name.hashCode();
    }
  }

  private final Map<String, Meaning> names = new HashMap<>();
  private final Optional<Scope> outer;
  private final boolean lasting;
  private final Set<String> fromOutside = new HashSet<>();

  /**
   * A scope within another.
   *
   * @param lasting whether it lives on between invocations
   */
  Scope(Optional<Scope> outer, boolean lasting) {
    this.outer = outer;
    this.lasting = lasting;
  }

  boolean isLasting() {
    return lasting;
  }

  Optional<Scope> outer() {
    return outer;
  }

  /** Python's {@code global}: assignments to the name go to the scope that has it. */
  void takeFromOutside(String name) {
    fromOutside.add(name);
  }

  boolean takesFromOutside(String name) {
    return fromOutside.contains(name);
  }

  void declare(String name, Meaning value) {
    names.put(name, value);
  }

  Optional<Meaning> own(String name) {
    return Optional.ofNullable(names.get(name));
  }

  Map<String, Meaning> names() {
    return names;
  }

  /** The innermost scope that has the name. */
  Optional<Scope> holder(String name) {
    for (Scope scope = this; ; scope = scope.outer.get()) {
      if (scope.names.containsKey(name)) {
        return Optional.of(scope);
      }
      if (scope.outer.isEmpty()) {
        return Optional.empty();
      }
    }
  }

  /** The outermost scope: the module's. */
  Scope module() {
    Scope scope = this;
    while (scope.outer.isPresent()) {
      scope = scope.outer.get();
    }
    return scope;
  }
}
