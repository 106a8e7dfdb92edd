package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * A name that an intrinsic refers to.
 *
 * @param name a parameter, a pseudo parameter or a logical id
 * @param attribute empty unless it's a resource's attribute
 */
record Reference(String name, String attribute) {

  /** The names that {@code Ref}, {@code GetAtt} or {@code Sub} itself refers to. */
  static List<Reference> in(Intrinsic call) {
    Node argument = call.argument();
    List<Node> items = argument instanceof Sequence sequence ? sequence.items() : List.of(argument);
    List<Reference> found = new ArrayList<>();
    if (items.isEmpty() || !(items.get(0) instanceof Scalar first)) {
      return found;
    }
    switch (call.name()) {
      case "Ref" -> found.add(new Reference(first.text(), ""));
      case "Fn::GetAtt" -> {
        if (items.size() == 2 && items.get(1) instanceof Scalar attribute) {
          found.add(new Reference(first.text(), attribute.text()));
        } else {
          found.add(dotted(first.text()));
        }
      }
      case "Fn::Sub" -> {
        for (String name : Substitution.names(first.text())) {
          found.add(dotted(name));
        }
      }
      default -> {}
    }
    return found;
  }

  private static Reference dotted(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? new Reference(text, "")
        : new Reference(text.substring(0, dot), text.substring(dot + 1));
  }
}
