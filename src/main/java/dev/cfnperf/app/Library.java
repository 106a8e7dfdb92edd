package dev.cfnperf.app;

import dev.cfnperf.source.Range;

/**
 * A library that a function names, in a manifest or by an import.
 *
 * @param name of a package as its registry writes it ({@code group:artifact} for Maven), or of a
 *     module as the source writes it
 * @param range where it's named
 */
public record Library(String name, Range range) {

  /** Whether it is what a word names, or a part of it: {@code org.hibernate} names its modules. */
  public boolean belongsTo(String word) {
    return name.startsWith(word)
        && (name.length() == word.length() || "./:".indexOf(name.charAt(word.length())) >= 0);
  }
}
