package dev.cfnperf.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways of writing {@code parameter_overrides}: {@code A=1 B="x y"}, {@code
 * ParameterKey=A,ParameterValue=1 …}, a list of either, or a table.
 */
final class ParameterOverrides {
  private static final String KEY = "ParameterKey=";
  private static final String VALUE = "ParameterValue=";

  private ParameterOverrides() {}

  static Map<String, String> of(Object written) {
    Map<String, String> parameters = new LinkedHashMap<>();
    add(written, parameters);
    return parameters;
  }

  private static void add(Object written, Map<String, String> parameters) {
    if (written instanceof String text) {
      for (String word : words(text, true)) {
        addPair(word, parameters);
      }
    } else if (written instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof String text) {
          // An item is one pair, whatever blanks it has.
          addPair(String.join("", words(text, false)), parameters);
        } else {
          add(item, parameters);
        }
      }
    } else if (written instanceof Map<?, ?> table) {
      table.forEach((name, value) -> parameters.put(name.toString(), value.toString()));
    }
  }

  private static void addPair(String word, Map<String, String> parameters) {
    if (word.startsWith(KEY)) {
      int end = word.indexOf("," + VALUE);
      if (end >= 0) {
        parameters.put(word.substring(KEY.length(), end), word.substring(end + 1 + VALUE.length()));
      }
      return;
    }
    int equals = word.indexOf('=');
    if (equals > 0) {
      parameters.put(word.substring(0, equals), word.substring(equals + 1));
    }
  }

  /** The words between blanks, without the quotes and backslashes that hold words together. */
  private static List<String> words(String text, boolean split) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
        i++;
        word.append(text.charAt(i));
      } else if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (split && Character.isWhitespace(c)) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
  }
}
