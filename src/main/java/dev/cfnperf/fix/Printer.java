package dev.cfnperf.fix;

import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Content.Attribute;
import dev.cfnperf.rules.Content.Copy;
import dev.cfnperf.rules.Content.Fields;
import dev.cfnperf.rules.Content.Items;
import dev.cfnperf.rules.Content.Plain;
import dev.cfnperf.rules.Content.Reference;
import dev.cfnperf.rules.Content.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes content in the style of a document. */
record Printer(Style style) {
  private static final String PLAIN_SIGNS = "_./:+=@$-";
  private static final Set<String> NOT_TEXT =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  /** A key as its neighbours are written. */
  String key(String name, String neighbour) {
    if (style.json() || neighbour.startsWith("\"")) {
      return '"' + escaped(name) + '"';
    }
    return neighbour.startsWith("'") ? "'" + name + "'" : name;
  }

  /**
   * What stands behind a key and its colon, over as many lines as it takes.
   *
   * @param indent of the key
   */
  String block(Content content, String indent) {
    if (style.json()) {
      return " " + pretty(content, indent);
    }
    if (content instanceof Fields map && !map.fields().isEmpty()) {
      StringBuilder text = new StringBuilder();
      String inner = indent + style.step();
      for (Map.Entry<String, Content> each : map.fields().entrySet()) {
        text.append(style.lineEnd()).append(inner);
        text.append(each.getKey()).append(':').append(block(each.getValue(), inner));
      }
      return text.toString();
    }
    if (content instanceof Items list && !list.items().isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (Content each : list.items()) {
        text.append(style.lineEnd()).append(item(each, indent + style.dashStep()));
      }
      return text.toString();
    }
    if (isLongForm(content)) {
      return style.lineEnd() + indent + style.step() + longForm(content);
    }
    return " " + flow(content);
  }

  /**
   * An item of a block list with its dash.
   *
   * @param indent of the dash
   */
  String item(Content content, String indent) {
    String inner = indent + "  ";
    if (content instanceof Fields map && !map.fields().isEmpty()) {
      List<String> lines = new ArrayList<>();
      for (Map.Entry<String, Content> each : map.fields().entrySet()) {
        lines.add(each.getKey() + ":" + block(each.getValue(), inner));
      }
      return indent + "- " + String.join(style.lineEnd() + inner, lines);
    }
    if (isLongForm(content)) {
      return indent + "- " + longForm(content);
    }
    return indent + "- " + flow(content);
  }

  private static String longForm(Content content) {
    return content instanceof Attribute of
        ? "Fn::GetAtt: [" + of.id() + ", " + of.name() + "]"
        : "Ref: " + ((Reference) content).id();
  }

  /** Content on one line, as it stands in braces and brackets. */
  String flow(Content content) {
    if (content instanceof Plain plain) {
      return plain.text();
    }
    if (content instanceof Words words) {
      return word(words.text());
    }
    if (content instanceof Copy copy) {
      return copy.text();
    }
    if (content instanceof Items list) {
      List<String> parts = new ArrayList<>();
      list.items().forEach(item -> parts.add(flow(item)));
      return "[" + joined(parts) + "]";
    }
    if (content instanceof Fields map) {
      List<String> parts = new ArrayList<>();
      map.fields().forEach((name, value) -> parts.add(key(name, "") + ": " + flow(value)));
      return "{" + joined(parts) + "}";
    }
    if (style.json()) {
      return flow(asFields(content));
    }
    if (!style.shortForm()) {
      return "{" + longForm(content) + "}";
    }
    return content instanceof Attribute of
        ? "!GetAtt " + of.id() + "." + of.name()
        : "!Ref " + ((Reference) content).id();
  }

  private boolean isLongForm(Content content) {
    return (content instanceof Reference || content instanceof Attribute) && !style.shortForm();
  }

  private static String joined(List<String> parts) {
    return String.join(", ", parts);
  }

  /** JSON over several lines. */
  String pretty(Content content, String indent) {
    String inner = indent + style.step();
    List<String> parts = new ArrayList<>();
    if (content instanceof Fields map && !map.fields().isEmpty()) {
      map.fields().forEach((name, value) -> parts.add(key(name, "") + ": " + pretty(value, inner)));
      return enclosed("{", parts, "}", indent);
    }
    if (content instanceof Items list && !list.items().isEmpty()) {
      list.items().forEach(each -> parts.add(pretty(each, inner)));
      return enclosed("[", parts, "]", indent);
    }
    if (content instanceof Attribute) {
      // A short pair stays on one line, as people write it.
      return flow(content);
    }
    return flow(content);
  }

  private String enclosed(String open, List<String> parts, String close, String indent) {
    String between = style.lineEnd() + indent + style.step();
    return open + between + String.join("," + between, parts) + style.lineEnd() + indent + close;
  }

  private static Fields asFields(Content content) {
    return content instanceof Attribute of
        ? Content.fields("Fn::GetAtt", Content.list(Content.of(of.id()), Content.of(of.name())))
        : Content.fields("Ref", Content.of(((Reference) content).id()));
  }

  /**
   * A scalar in place of another, quoted as that was.
   *
   * @param before as it's written
   */
  String scalar(Content content, String before) {
    String text = content instanceof Plain plain ? plain.text() : ((Words) content).text();
    if (before.startsWith("\"")) {
      return '"' + escaped(text) + '"';
    }
    if (before.startsWith("'")) {
      return "'" + text.replace("'", "''") + "'";
    }
    if (content instanceof Plain && (before.equals("False") || before.equals("True"))) {
      return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
    return flow(content);
  }

  private String word(String text) {
    if (!style.json() && isPlain(text)) {
      return text;
    }
    return style.json() || style.quote() == '"'
        ? '"' + escaped(text) + '"'
        : "'" + text.replace("'", "''") + "'";
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || !isLetter(text.charAt(0)) || text.endsWith(":")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && (c < '0' || c > '9') && PLAIN_SIGNS.indexOf(c) < 0) {
        return false;
      }
    }
    return !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
