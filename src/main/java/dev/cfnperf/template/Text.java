package dev.cfnperf.template;

import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A string that may have holes: what CloudFormation fills in at deployment is kept as a symbol, so
 * that {@code !GetAtt Queue.Arn} and {@code !Sub "${Queue.Arn}"} are equal though neither is known.
 *
 * @param pattern the characters, with each symbol between {@link #OPEN} and {@link #CLOSE}; symbols
 *     of resources are {@code Id} or {@code Id.Attribute}, the id with its nested stacks
 */
public record Text(String pattern, Range range) {
  static final char OPEN = '\u0001';
  static final char CLOSE = '\u0002';

  static Text symbol(String name, Range range) {
    return new Text(OPEN + name + CLOSE, range);
  }

  /** Whether there are no holes. */
  public boolean isKnown() {
    return pattern.indexOf(OPEN) < 0;
  }

  /** The characters if all are known. */
  public Optional<String> known() {
    return isKnown() ? Optional.of(pattern) : Optional.empty();
  }

  /** The symbol's name if this is nothing but one: {@code Queue.Arn}. */
  public Optional<String> soleSymbol() {
    boolean sole =
        pattern.length() > 2
            && pattern.charAt(0) == OPEN
            && pattern.indexOf(CLOSE) == pattern.length() - 1;
    return sole ? Optional.of(pattern.substring(1, pattern.length() - 1)) : Optional.empty();
  }

  /** All symbols' names, in order. */
  public List<String> symbols() {
    List<String> names = new ArrayList<>();
    int open = pattern.indexOf(OPEN);
    while (open >= 0) {
      int close = pattern.indexOf(CLOSE, open);
      names.add(pattern.substring(open + 1, close));
      open = pattern.indexOf(OPEN, close);
    }
    return names;
  }

  /** Whether the known part begins with a prefix. */
  public boolean startsWith(String prefix) {
    return pattern.startsWith(prefix);
  }

  /** What follows the last of a separator; symbols aren't looked into. */
  public String after(char separator) {
    int depthSafe = pattern.length();
    boolean inSymbol = false;
    for (int i = pattern.length() - 1; i >= 0; i--) {
      char c = pattern.charAt(i);
      if (c == CLOSE) {
        inSymbol = true;
      } else if (c == OPEN) {
        inSymbol = false;
      } else if (c == separator && !inSymbol) {
        depthSafe = i + 1;
        return pattern.substring(depthSafe);
      }
    }
    return pattern;
  }

  /** As people write it: symbols as {@code ${Name}}. */
  @Override
  public String toString() {
    return isKnown() ? pattern : pattern.replace(OPEN + "", "${").replace(CLOSE, '}');
  }
}
