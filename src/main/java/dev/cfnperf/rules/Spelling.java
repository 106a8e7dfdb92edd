package dev.cfnperf.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what was meant by a misspelt name, for "did you mean". */
public final class Spelling {
  private static final int SUGGESTIONS = 3;

  private Spelling() {}

  /** The known names close to a written one, closest first, at most three. */
  public static List<String> nearest(String written, List<String> known) {
    int tolerance = Math.max(2, written.length() / 3);
    List<String> close = new ArrayList<>();
    for (String name : known) {
      boolean partOf = written.length() >= 3 && name.contains(written);
      if (partOf || distance(written, name) <= tolerance) {
        close.add(name);
      }
    }
    close.sort(
        Comparator.comparingInt((String name) -> distance(written, name))
            .thenComparing(Comparator.naturalOrder()));
    return List.copyOf(close.subList(0, Math.min(SUGGESTIONS, close.size())));
  }

  /** How many letters must be put in, left out, changed or swapped with the next to get there. */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + changed, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[to.length()];
  }
}
