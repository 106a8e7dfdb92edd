package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.template.Resolved.Chars;
import dev.cfnperf.template.Resolved.Fields;
import dev.cfnperf.template.Resolved.Items;
import java.util.Set;

/** Gathers the resources that a piece of a template names, however deep in it. */
final class References {
  private References() {}

  static void add(Node node, Evaluator evaluator, Set<String> ids) {
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        add(entry.value(), evaluator, ids);
      }
    } else if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        add(item, evaluator, ids);
      }
    } else if (node instanceof Intrinsic call) {
      Resolved value = evaluator.evaluate(call);
      if (value instanceof Chars chars) {
        addSymbols(chars.text(), ids);
      } else if (value instanceof Fields found) {
        add(found.mapping(), evaluator, ids);
      } else if (value instanceof Items found) {
        add(found.sequence(), evaluator, ids);
      } else if (value instanceof Resolved.Unknown) {
        add(call.argument(), evaluator, ids);
      }
      // What these make of their argument hides what it names.
      if (call.name().equals("Fn::Base64") || call.name().equals("Fn::Select")) {
        add(call.argument(), evaluator, ids);
      }
    }
  }

  private static void addSymbols(Text text, Set<String> ids) {
    for (String symbol : text.symbols()) {
      if (symbol.startsWith("resolve:")) {
        addResolved(symbol, ids);
      } else {
        ids.add(idOf(symbol));
      }
    }
  }

  /** The secret that a dynamic reference names. */
  private static void addResolved(String reference, Set<String> ids) {
    int open = reference.indexOf("${");
    while (open >= 0) {
      int close = reference.indexOf('}', open);
      if (close < 0) {
        return;
      }
      ids.add(idOf(reference.substring(open + 2, close)));
      open = reference.indexOf("${", close);
    }
  }

  private static String idOf(String symbol) {
    int dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
    return dot < 0 ? symbol : symbol.substring(0, dot);
  }
}
