package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of source in the syntax that all languages share. Built once per file by {@link
 * SyntaxReader}, not changed afterwards.
 */
final class Syntax {
  private static final Set<String> LOGICAL_OPERATORS = Set.of("and", "or", "&&", "||", "??");

  private final SyntaxKind kind;
  private final CodeText code;
  private final int start;
  private final int end;
  private final List<Syntax> children = new ArrayList<>(4);
  private final Map<SyntaxRole, List<Syntax>> parts = new EnumMap<>(SyntaxRole.class);
  private Optional<Syntax> parent = Optional.empty();

  Syntax(SyntaxKind kind, CodeText code, int start, int end) {
    this.kind = kind;
    this.code = code;
    this.start = start;
    this.end = end;
  }

  SyntaxKind kind() {
    return kind;
  }

  boolean is(SyntaxKind expected) {
    return kind == expected;
  }

  CodeText code() {
    return code;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The source as it's written. */
  String text() {
    return code.content().substring(start, end);
  }

  /** The pieces directly within this one, in order, without comments. */
  List<Syntax> children() {
    return children;
  }

  Optional<Syntax> parent() {
    return parent;
  }

  boolean has(SyntaxRole role) {
    return parts.containsKey(role);
  }

  /** The first piece in this role. */
  Optional<Syntax> part(SyntaxRole role) {
    List<Syntax> all = parts.get(role);
    return all == null ? Optional.empty() : Optional.of(all.get(0));
  }

  /** All pieces in this role, in order. */
  List<Syntax> parts(SyntaxRole role) {
    return parts.getOrDefault(role, List.of());
  }

  /** The text of the piece in this role, or nothing. */
  String textOf(SyntaxRole role) {
    List<Syntax> all = parts.get(role);
    return all == null ? "" : all.get(0).text();
  }

  void adopt(Syntax child) {
    child.parent = Optional.of(this);
    children.add(child);
  }

  void assign(SyntaxRole role, Syntax part) {
    List<Syntax> all = parts.computeIfAbsent(role, r -> new ArrayList<>(2));
    int at = all.size();
    while (at > 0 && all.get(at - 1).start > part.start) {
      at--;
    }
    if (at == 0 || all.get(at - 1) != part) {
      all.add(at, part);
    }
  }

  /** This piece or, behind brackets and other unnamed wrapping, the only one in it. */
  Syntax unwrapped() {
    Syntax inner = this;
    while (true) {
      if (inner.kind == SyntaxKind.CAST && inner.has(SyntaxRole.VALUE)) {
        inner = inner.parts(SyntaxRole.VALUE).get(0);
      } else if (inner.kind == SyntaxKind.OTHER && inner.children.size() == 1) {
        inner = inner.children.get(0);
      } else {
        return inner;
      }
    }
  }

  /** Whether this joins two conditions, or takes the second operand only if need be. */
  boolean isLogical() {
    return kind == SyntaxKind.BINARY
        && parts(SyntaxRole.OPERAND).size() == 2
        && LOGICAL_OPERATORS.contains(textOf(SyntaxRole.OPERATOR));
  }

  @Override
  public String toString() {
    return kind + "[" + start + ".." + end + "]";
  }
}
