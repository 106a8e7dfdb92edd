package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What turns a field into a request to its data source, in JavaScript or VTL.
 *
 * @param content the text without comments; empty if it's elsewhere or can't be read
 * @param isSet whether there is any at all; direct Lambda resolvers have none
 * @param source the text as it's written, with the symbols in it
 */
record ResolverCode(Optional<String> content, boolean isSet, Range range, Optional<Text> source) {
  private static final List<String> INLINE =
      List.of("Code", "InlineCode", "RequestMappingTemplate");
  private static final List<String> FILES =
      List.of("CodeS3Location", "CodeUri", "RequestMappingTemplateS3Location");

  /** The code of a resolver or pipeline function. */
  static ResolverCode of(Block block) {
    for (String property : INLINE) {
      if (!block.has(property).isFalse()) {
        return of(block.text(property), block.at(property), property);
      }
    }
    for (String property : FILES) {
      if (!block.has(property).isFalse()) {
        return of(block.content(property), block.at(property), property);
      }
    }
    return new ResolverCode(Optional.empty(), block.isOpen(), block.place(), Optional.empty());
  }

  private static ResolverCode of(Optional<Text> text, Range range, String property) {
    boolean vtl = property.startsWith("RequestMapping");
    return new ResolverCode(
        text.map(code -> withoutComments(code.toString(), vtl)), true, range, text);
  }

  /** Whether it asks its data source for an operation, by name or through AppSync's functions. */
  boolean asksFor(String operation) {
    if (content.isEmpty()) {
      return false;
    }
    String code = content.get();
    for (int at = code.indexOf("operation"); at >= 0; at = code.indexOf("operation", at + 1)) {
      if (stringAfter(code, at + "operation".length()).equals(operation)) {
        return true;
      }
    }
    String function = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
    return code.contains("@aws-appsync/utils/dynamodb") && calls(code, function);
  }

  /** Whether a text stands in it, comments left out. */
  boolean contains(String text) {
    return content.isPresent() && content.get().contains(text);
  }

  // The value of a key: "operation" : "Scan", operation: 'Scan'.
  private static String stringAfter(String code, int from) {
    int i = from;
    boolean colon = false;
    while (i < code.length()) {
      char c = code.charAt(i);
      if (c == ':') {
        colon = true;
      } else if ((c == '"' || c == '\'' || c == '`') && colon) {
        int end = code.indexOf(c, i + 1);
        return end < 0 ? "" : code.substring(i + 1, end);
      } else if (c != '"' && c != '\'' && !Character.isWhitespace(c)) {
        return "";
      }
      i++;
    }
    return "";
  }

  private static boolean calls(String code, String function) {
    for (int at = code.indexOf(function); at >= 0; at = code.indexOf(function, at + 1)) {
      boolean begins = at == 0 || !Character.isJavaIdentifierPart(code.charAt(at - 1));
      int end = at + function.length();
      while (end < code.length() && Character.isWhitespace(code.charAt(end))) {
        end++;
      }
      if (begins && end < code.length() && (code.charAt(end) == '(' || code.charAt(end) == '<')) {
        return true;
      }
    }
    return false;
  }

  /** A text without comments: {@code //} and {@code /* *}{@code /}, or VTL's forms of them. */
  static String withoutComments(String code, boolean vtl) {
    String line = vtl ? "##" : "//";
    String open = vtl ? "#*" : "/*";
    String close = vtl ? "*#" : "*/";
    StringBuilder kept = new StringBuilder(code.length());
    char quote = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (quote != 0) {
        kept.append(c);
        if (c == '\\' && i + 1 < code.length()) {
          kept.append(code.charAt(++i));
        } else if (c == quote || (c == '\n' && quote != '`')) {
          quote = 0;
        }
      } else if (code.startsWith(line, i) || code.startsWith(open, i)) {
        boolean whole = code.startsWith(line, i);
        int end = code.indexOf(whole ? "\n" : close, i + 2);
        i = end < 0 ? code.length() : whole ? end - 1 : end + 1;
      } else {
        kept.append(c);
        quote = !vtl && (c == '"' || c == '\'' || c == '`') ? c : 0;
      }
    }
    return kept.toString();
  }
}
