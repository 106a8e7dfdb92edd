package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Range;
import dev.cfnperf.template.Resolved.Chars;
import dev.cfnperf.template.Resolved.Fields;
import dev.cfnperf.template.Resolved.Items;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Resolves intrinsics within one stack, under its scenario. */
final class Evaluator {
  private final Stack stack;
  // Each intrinsic comes to one thing in a scenario. Without this, texts that repeat each other
  // through parameters and outputs would take time that doubles with each step.
  private final IdentityHashMap<Intrinsic, Resolved> results = new IdentityHashMap<>();
  private int depth;

  Evaluator(Stack stack) {
    this.stack = stack;
  }

  Resolved evaluate(Node node) {
    stack.templates().time().check();
    if (node instanceof Scalar scalar) {
      return scalar.isNull()
          ? Resolved.ABSENT
          : new Chars(DynamicReferences.symbolic(scalar.text(), scalar.range()));
    }
    if (node instanceof Mapping mapping) {
      return new Fields(mapping);
    }
    if (node instanceof Sequence sequence) {
      return new Items(sequence);
    }
    Intrinsic call = (Intrinsic) node;
    Resolved before = results.get(call);
    if (before != null) {
      return before;
    }
    if (depth > Limits.EVALUATION_DEPTH) {
      return Resolved.UNKNOWN;
    }
    depth++;
    // What meets itself on the way, through nested stacks, is unknown.
    results.put(call, Resolved.UNKNOWN);
    try {
      Resolved result = intrinsic(call);
      results.put(call, result);
      return result;
    } finally {
      depth--;
    }
  }

  private Resolved intrinsic(Intrinsic call) {
    Node argument = call.argument();
    return switch (call.name()) {
      case "Ref" ->
          textOf(argument)
              .flatMap(Text::known)
              .map(name -> stack.reference(name, call.range()))
              .orElse(Resolved.UNKNOWN);
      case "Fn::GetAtt" -> getAtt(call);
      case "Fn::Sub" -> Substitution.of(call, this);
      case "Fn::If" -> choice(argument);
      case "Fn::Join" -> join(call);
      case "Fn::Select" -> select(call);
      case "Fn::Split" -> split(call);
      case "Fn::FindInMap" -> Mappings.find(call, stack, this);
      case "Fn::ImportValue" ->
          textOf(argument)
              .map(name -> symbol("import " + name, call.range()))
              .orElse(Resolved.UNKNOWN);
      case "Fn::Length" ->
          items(argument)
              .map(list -> chars(Integer.toString(list.size()), call.range()))
              .orElse(Resolved.UNKNOWN);
      // What is made into a string is read as the structure it was.
      case "Fn::ToJsonString" -> evaluate(argument);
      case "Fn::Base64" -> unknown(call);
      case "Fn::Transform" ->
          stack
              .includes()
              .content(argument, call.range())
              .map(this::evaluate)
              .orElse(Resolved.UNKNOWN);
      default -> Resolved.UNKNOWN;
    };
  }

  private Resolved getAtt(Intrinsic call) {
    if (call.argument() instanceof Sequence path && path.items().size() == 2) {
      Optional<Text> id = textOf(path.items().get(0));
      Optional<Text> attribute = textOf(path.items().get(1));
      if (id.isPresent() && attribute.isPresent()) {
        return stack.attribute(id.get().pattern(), attribute.get().pattern(), call.range());
      }
      return Resolved.UNKNOWN;
    }
    String dotted = textOf(call.argument()).map(Text::pattern).orElse("");
    int dot = dotted.indexOf('.');
    return dot < 0
        ? Resolved.UNKNOWN
        : stack.attribute(dotted.substring(0, dot), dotted.substring(dot + 1), call.range());
  }

  private Resolved choice(Node argument) {
    if (argument instanceof Sequence branches
        && branches.items().size() == 3
        && branches.items().get(0) instanceof Scalar condition) {
      int branch = stack.conditions().holds(condition.text()) ? 1 : 2;
      return evaluate(branches.items().get(branch));
    }
    return Resolved.UNKNOWN;
  }

  private Resolved join(Intrinsic call) {
    if (!(call.argument() instanceof Sequence parts) || parts.items().size() != 2) {
      return Resolved.UNKNOWN;
    }
    Optional<Text> delimiter = textOf(parts.items().get(0));
    Optional<List<Node>> items = items(parts.items().get(1));
    if (delimiter.isEmpty() || items.isEmpty()) {
      return unknown(call);
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < items.get().size(); i++) {
      Optional<Text> item = textOf(items.get().get(i));
      if (i > 0) {
        joined.append(delimiter.get().pattern());
      }
      joined.append(item.isPresent() ? item.get().pattern() : hole(items.get().get(i)));
      if (joined.length() > Limits.TEXT_LENGTH) {
        return Resolved.UNKNOWN;
      }
    }
    return chars(joined.toString(), call.range());
  }

  private Resolved select(Intrinsic call) {
    if (call.argument() instanceof Sequence parts && parts.items().size() == 2) {
      Optional<Integer> index =
          textOf(parts.items().get(0)).flatMap(Text::known).flatMap(Coercion::integer);
      Optional<List<Node>> items = items(parts.items().get(1));
      if (index.isPresent()
          && items.isPresent()
          && index.get() >= 0
          && index.get() < items.get().size()) {
        return evaluate(items.get().get(index.get()));
      }
      if (index.isPresent() && items.isEmpty()) {
        Optional<String> piece = pieceOf(parts.items().get(1), index.get());
        return piece.isPresent() ? chars(piece.get(), call.range()) : unknown(call);
      }
    }
    return unknown(call);
  }

  // One piece of a text with holes. Of nothing but a hole, as in the host of a function's URL, the
  // piece keeps the hole's name, so that it still tells the resource that it comes from.
  private Optional<String> pieceOf(Node list, int index) {
    if (!(list instanceof Intrinsic call)
        || !call.name().equals("Fn::Split")
        || !(call.argument() instanceof Sequence parts)
        || parts.items().size() != 2) {
      return Optional.empty();
    }
    Optional<String> delimiter = textOf(parts.items().get(0)).flatMap(Text::known);
    Optional<Text> text = textOf(parts.items().get(1));
    if (delimiter.isEmpty() || delimiter.get().isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> hole = text.get().soleSymbol();
    return hole.isPresent()
        ? Optional.of(Text.symbol(hole.get() + "[" + index + "]", list.range()).pattern())
        : text.get().piece(delimiter.get(), index);
  }

  private Resolved split(Intrinsic call) {
    if (call.argument() instanceof Sequence parts && parts.items().size() == 2) {
      Optional<String> delimiter = textOf(parts.items().get(0)).flatMap(Text::known);
      Optional<String> text = textOf(parts.items().get(1)).flatMap(Text::known);
      if (delimiter.isPresent() && text.isPresent() && !delimiter.get().isEmpty()) {
        return Coercion.split(text.get(), delimiter.get(), call.range());
      }
    }
    return Resolved.UNKNOWN;
  }

  /** A node as text, if it comes to one. */
  Optional<Text> textOf(Node node) {
    return evaluate(node) instanceof Chars chars ? Optional.of(chars.text()) : Optional.empty();
  }

  /** A node's items without those that come to nothing, if it's a list whose items can be told. */
  Optional<List<Node>> items(Node node) {
    if (!(evaluate(node) instanceof Items list)) {
      return Optional.empty();
    }
    List<Node> present = new ArrayList<>(list.sequence().items().size());
    for (Node item : list.sequence().items()) {
      Resolved value = item instanceof Intrinsic ? evaluate(item) : Resolved.UNKNOWN;
      if (value instanceof Items nested) {
        present.addAll(nested.sequence().items());
      } else if (!(value instanceof Resolved.Absent)) {
        present.add(item);
      }
    }
    return Optional.of(present);
  }

  Stack stack() {
    return stack;
  }

  static Resolved chars(String pattern, Range range) {
    return pattern.length() > Limits.TEXT_LENGTH
        ? Resolved.UNKNOWN
        : new Chars(new Text(pattern, range));
  }

  /** Something unknown with a name, so that the same thing elsewhere is seen to be the same. */
  static Resolved symbol(String name, Range range) {
    return new Chars(Text.symbol(name, range));
  }

  /** A string of which nothing is known but the expression that it comes from. */
  Resolved unknown(Node expression) {
    return new Chars(new Text(hole(expression), expression.range()));
  }

  /** The pattern of an expression that can't be resolved. */
  String hole(Node expression) {
    return Text.symbol(stack.path() + Notation.of(expression), expression.range()).pattern();
  }
}
