package dev.cfnperf.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes trees of maps, lists, texts, numbers and booleans down as JSON and as block YAML. */
final class Rendered {
  private Rendered() {}

  /** An intrinsic: {@code Fn::Test} of something. */
  record Call(Object argument) {}

  static String json(Object tree) {
    if (tree instanceof Call call) {
      return "{\"Fn::Test\": " + json(call.argument()) + "}";
    }
    if (tree instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, value) -> entries.add(quoted(key.toString()) + ": " + json(value)));
      return "{" + String.join(", ", entries) + "}";
    }
    if (tree instanceof List<?> list) {
      List<String> items = new ArrayList<>();
      list.forEach(item -> items.add(json(item)));
      return "[" + String.join(", ", items) + "]";
    }
    return tree instanceof String text ? quoted(text) : tree.toString();
  }

  static String yaml(Object tree) {
    return yaml(tree, 0).stripLeading() + "\n";
  }

  private static String yaml(Object tree, int depth) {
    String indent = "\n" + "  ".repeat(depth);
    if (tree instanceof Call call) {
      // A node has one tag only.
      return call.argument() instanceof Call
          ? indent + "Fn::Test:" + yaml(call.argument(), depth + 1)
          : " !Test" + yaml(call.argument(), depth);
    }
    if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
      StringBuilder block = new StringBuilder();
      map.forEach(
          (key, value) ->
              block
                  .append(indent)
                  .append(plain(key.toString()))
                  .append(":")
                  .append(yaml(value, depth + 1)));
      return block.toString();
    }
    if (tree instanceof List<?> list && !list.isEmpty()) {
      StringBuilder block = new StringBuilder();
      list.forEach(item -> block.append(indent).append("-").append(yaml(item, depth + 1)));
      return block.toString();
    }
    if (tree instanceof String text) {
      return " " + plain(text);
    }
    return " " + json(tree);
  }

  private static String plain(String text) {
    boolean safe = !text.isEmpty() && text.charAt(0) == 'k' && !text.endsWith(":");
    return safe && text.chars().allMatch(c -> c == ':' || c == '.' || Character.isLetterOrDigit(c))
        ? text
        : quoted(text);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
