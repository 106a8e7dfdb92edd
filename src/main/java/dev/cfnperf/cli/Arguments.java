package dev.cfnperf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was typed, taken apart.
 *
 * @param options values by the option's long name; a flag that was given has none
 */
record Arguments(Map<String, List<String>> options, List<String> operands) {

  boolean has(String option) {
    return options.containsKey(option);
  }

  /** The value given last. */
  String last(String option, String otherwise) {
    List<String> values = all(option);
    return values.isEmpty() ? otherwise : values.get(values.size() - 1);
  }

  /** All values of an option, as given. */
  List<String> all(String option) {
    return options.getOrDefault(option, List.of());
  }

  /** All values of an option that takes lists: {@code a,b}. */
  List<String> list(String option) {
    List<String> words = new ArrayList<>();
    for (String value : all(option)) {
      for (String word : value.split(",")) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }
}
