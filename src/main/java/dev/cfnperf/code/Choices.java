package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;

/** Joins what an expression may stand for, depending on how the code runs. */
final class Choices {
  private static final int MOST = 6;

  private Choices() {}

  static Meaning of(List<Meaning> found) {
    List<Meaning> options = new ArrayList<>();
    Origins lost = Origins.NONE;
    for (Meaning option : found) {
      List<Meaning> each =
          option instanceof Meaning.Choice choice ? choice.options() : List.of(option);
      for (Meaning one : each) {
        if (!Meaning.isKnown(one) || options.size() >= MOST) {
          lost = lost.and(Nesting.origins(one));
        } else if (!options.contains(one)) {
          options.add(one);
        }
      }
    }
    if (options.isEmpty()) {
      return found.isEmpty() || !allAbsent(found)
          ? new Meaning.Unknown(lost, isOpaque(found))
          : Meaning.ABSENT;
    }
    if (!lost.equals(Origins.NONE)) {
      options.add(new Meaning.Unknown(lost, isOpaque(found)));
    }
    return options.size() == 1 ? options.get(0) : new Meaning.Choice(options);
  }

  private static boolean isOpaque(List<Meaning> found) {
    for (Meaning one : found) {
      if (one instanceof Meaning.Unknown unknown && unknown.opaque()) {
        return true;
      }
    }
    return false;
  }

  private static boolean allAbsent(List<Meaning> found) {
    for (Meaning one : found) {
      if (!(one instanceof Meaning.Absent)) {
        return false;
      }
    }
    return true;
  }
}
