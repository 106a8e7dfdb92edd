package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import java.util.List;
import java.util.Optional;

/**
 * A SELECT statement that DynamoDB takes.
 *
 * @param where the words of the condition; empty if there's none
 */
record PartiqlSelect(String table, Optional<String> index, List<String> where) {

  static Optional<PartiqlSelect> of(String statement) {
    List<String> words = Words.in(statement);
    int from = indexOf("FROM", words, 0);
    if (words.isEmpty()
        || !words.get(0).equalsIgnoreCase("SELECT")
        || from < 0
        || from + 1 >= words.size()) {
      return Optional.empty();
    }
    boolean onIndex = from + 3 < words.size() && words.get(from + 2).equals(".");
    int where = indexOf("WHERE", words, from);
    int order = indexOf("ORDER", words, from);
    return Optional.of(
        new PartiqlSelect(
            words.get(from + 1),
            onIndex ? Optional.of(words.get(from + 3)) : Optional.empty(),
            where < 0
                ? List.of()
                : words.subList(where + 1, order > where ? order : words.size())));
  }

  private static int indexOf(String keyword, List<String> words, int start) {
    for (int i = start; i < words.size(); i++) {
      if (words.get(i).equalsIgnoreCase(keyword)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the condition says which partitions to read: by {@code =} or {@code IN}. */
  Truth picks(String partitionKey) {
    for (int i = 0; i + 1 < where.size(); i++) {
      String sign = where.get(i + 1);
      if (where.get(i).equals(partitionKey) && (sign.equals("=") || sign.equalsIgnoreCase("IN"))) {
        // Beside an OR or after a NOT it may pick nothing.
        boolean unsure = indexOf("OR", where, 0) >= 0 || indexOf("NOT", where, 0) >= 0;
        return unsure ? Truth.UNKNOWN : Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }
}
