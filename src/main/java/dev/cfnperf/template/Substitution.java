package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Fn::Sub}, with and without variables of its own. */
final class Substitution {
  private Substitution() {}

  static Resolved of(Intrinsic call, Evaluator evaluator) {
    Mapping none = new Mapping(call.range(), List.of(), true);
    if (call.argument() instanceof Scalar template) {
      return fill(template.text(), none, evaluator, call.range());
    }
    if (call.argument() instanceof Sequence parts
        && !parts.items().isEmpty()
        && parts.items().get(0) instanceof Scalar template) {
      boolean hasVariables = parts.items().size() > 1 && parts.items().get(1) instanceof Mapping;
      Mapping variables = hasVariables ? (Mapping) parts.items().get(1) : none;
      return fill(template.text(), variables, evaluator, call.range());
    }
    return Resolved.UNKNOWN;
  }

  private static Resolved fill(
      String template, Mapping variables, Evaluator evaluator, Range range) {
    StringBuilder pattern = new StringBuilder();
    int done = 0;
    int open = template.indexOf("${");
    while (open >= 0) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      if (pattern.length() > Limits.TEXT_LENGTH) {
        return Resolved.UNKNOWN;
      }
      pattern.append(template, done, open);
      String name = template.substring(open + 2, close).trim();
      if (name.startsWith("!")) {
        pattern.append("${").append(name, 1, name.length()).append('}');
      } else {
        pattern.append(value(name, variables, evaluator, range));
      }
      done = close + 1;
      open = template.indexOf("${", done);
    }
    pattern.append(template, done, template.length());
    return Evaluator.chars(DynamicReferences.symbolic(pattern.toString(), range).pattern(), range);
  }

  private static String value(String name, Mapping variables, Evaluator evaluator, Range range) {
    Optional<Node> own = variables.get(name);
    Resolved resolved;
    if (own.isPresent()) {
      resolved = evaluator.evaluate(own.get());
    } else {
      int dot = name.indexOf('.');
      resolved =
          dot < 0
              ? evaluator.stack().reference(name, range)
              : evaluator.stack().attribute(name.substring(0, dot), name.substring(dot + 1), range);
    }
    if (resolved instanceof Resolved.Chars chars) {
      return chars.text().pattern();
    }
    if (resolved instanceof Resolved.Absent) {
      return "";
    }
    return own.isPresent()
        ? evaluator.hole(own.get())
        : Text.symbol(evaluator.stack().path() + "Ref(" + name + ")", range).pattern();
  }

  /** The names that a template string refers to, literals left out. */
  static List<String> names(String template) {
    List<String> names = new ArrayList<>();
    int open = template.indexOf("${");
    while (open >= 0) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = template.substring(open + 2, close).trim();
      if (!name.startsWith("!")) {
        names.add(name);
      }
      open = template.indexOf("${", close);
    }
    return names;
  }
}
