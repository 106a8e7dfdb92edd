package dev.cfnperf.review;

import dev.cfnperf.source.Range;
import java.util.Optional;

/**
 * Something seen at a place.
 *
 * @param resource the logical id, with those of nested stacks before it; empty for a file of the
 *     repository
 * @param file as reports call it
 * @param line from 1
 * @param detail what is there: {@code 1024 MB}
 */
public record Sight(Optional<String> resource, String file, int line, String detail) {

  static Sight of(String resource, Range range, String detail) {
    return new Sight(Optional.of(resource), range.file(), range.startLine(), detail);
  }
}
