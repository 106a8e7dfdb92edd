package dev.cfnperf.code;

import java.util.Arrays;
import java.util.List;

/** What a language's syntax is recognized by, found by what a node is. */
final class Patterns {
  private final Symbols symbols;
  private final PatternStep[][] roots;
  // What may be marked right below a node.
  private final PatternStep[][] marksBelow;

  Patterns(Symbols symbols, List<PatternStep> patterns) {
    this.symbols = symbols;
    this.roots = new PatternStep[symbols.count()][];
    this.marksBelow = new PatternStep[symbols.count()][];
    Arrays.fill(roots, PatternStep.NONE);
    Arrays.fill(marksBelow, PatternStep.NONE);
    for (PatternStep pattern : patterns) {
      if (pattern.symbols().length == 0) {
        throw new IllegalArgumentException("a pattern begins with a wildcard");
      }
      for (int symbol : pattern.symbols()) {
        roots[symbol] = with(roots[symbol], pattern);
      }
      addMarksBelow(pattern);
    }
  }

  private void addMarksBelow(PatternStep step) {
    for (PatternStep child : step.children()) {
      if (child.captures().length > 0) {
        for (int symbol : step.symbols()) {
          marksBelow[symbol] = with(marksBelow[symbol], child);
        }
      }
      addMarksBelow(child);
    }
  }

  private static PatternStep[] with(PatternStep[] steps, PatternStep added) {
    PatternStep[] longer = Arrays.copyOf(steps, steps.length + 1);
    longer[steps.length] = added;
    return longer;
  }

  /** The patterns that a node may be the root of, in the order they're written in. */
  PatternStep[] of(int symbol) {
    return symbol == Symbols.ERROR ? PatternStep.NONE : roots[symbol];
  }

  boolean isNamed(int symbol) {
    return symbols.isNamed(symbol);
  }

  /** Whether some pattern may mark a node that is in a field of another. */
  boolean mayMark(int parent, int symbol, int field) {
    if (of(symbol).length > 0) {
      return true;
    }
    if (parent == Symbols.ERROR) {
      return false;
    }
    boolean named = symbols.isNamed(symbol);
    for (PatternStep step : marksBelow[parent]) {
      if (step.fits(symbol, named, field)) {
        return true;
      }
    }
    return false;
  }
}
