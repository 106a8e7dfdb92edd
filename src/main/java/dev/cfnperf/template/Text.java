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

  /** Text from elsewhere than a template, without holes. */
  public static Text literal(String characters, Range range) {
    return new Text(characters.replace(OPEN, ' ').replace(CLOSE, ' '), range);
  }

  static Text symbol(String name, Range range) {
    return new Text(OPEN + flat(name) + CLOSE, range);
  }

  // A symbol's name may itself be made with symbols: a loop's unknown item in a logical id.
  static String flat(String name) {
    return name.indexOf(OPEN) < 0 && name.indexOf(CLOSE) < 0
        ? name
        : name.replace(OPEN + "", "${").replace(CLOSE, '}');
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

  /** The pieces between a separator, which is not looked for inside symbols. */
  public List<String> split(char separator) {
    List<String> pieces = new ArrayList<>();
    boolean inSymbol = false;
    int from = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == OPEN || c == CLOSE) {
        inSymbol = c == OPEN;
      } else if (c == separator && !inSymbol) {
        pieces.add(pattern.substring(from, i));
        from = i + 1;
      }
    }
    pieces.add(pattern.substring(from));
    return pieces;
  }

  /**
   * The piece at a position between separators; empty behind the first piece with a symbol in it,
   * for the symbol might bring in separators of its own.
   */
  Optional<String> piece(String separator, int index) {
    int from = 0;
    for (int at = 0; ; at++) {
      int open = pattern.indexOf(OPEN, from);
      int end = pattern.indexOf(separator, from);
      boolean hasSymbol = open >= 0 && (end < 0 || open < end);
      if (hasSymbol) {
        end = indexOutsideSymbols(separator, from);
      }
      if (at == index) {
        return Optional.of(pattern.substring(from, end < 0 ? pattern.length() : end));
      }
      if (hasSymbol || end < 0) {
        return Optional.empty();
      }
      from = end + separator.length();
    }
  }

  private int indexOutsideSymbols(String separator, int from) {
    int found = pattern.indexOf(separator, from);
    while (found >= 0) {
      int open = pattern.lastIndexOf(OPEN, found);
      if (open < from || pattern.indexOf(CLOSE, open) < found) {
        return found;
      }
      found = pattern.indexOf(separator, found + 1);
    }
    return -1;
  }

  /** What stands behind the last symbol: {@code :live} of {@code ${Worker.Arn}:live}. */
  public String afterSymbols() {
    return pattern.substring(pattern.lastIndexOf(CLOSE) + 1);
  }

  /** As people write it: symbols as {@code ${Name}}. */
  @Override
  public String toString() {
    return flat(pattern);
  }
}
