package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import java.util.Optional;

/**
 * Application Auto Scaling of one dimension of a table or index: it works once a target is
 * registered and a policy refers to it.
 *
 * @param dimension empty where the text doesn't tell
 * @param index the index it's for; empty for the table itself
 */
public record CapacityScaling(
    Optional<Dimension> dimension, Optional<String> index, Truth hasPolicy) {

  /** Reads and writes scale apart from each other. */
  public enum Dimension {
    READ("read"),
    WRITE("write");

    private final String label;

    Dimension(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  Truth covers(Dimension wanted, Optional<String> wantedIndex) {
    if (!index.equals(wantedIndex)) {
      return Truth.FALSE;
    }
    return dimension.map(known -> Truth.of(known == wanted)).orElse(Truth.UNKNOWN).and(hasPolicy);
  }
}
