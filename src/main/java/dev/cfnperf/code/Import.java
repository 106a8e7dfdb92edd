package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import java.util.List;

/**
 * One import, {@code require} or dynamic import of a module.
 *
 * @param module as written: {@code boto3}, {@code @aws-sdk/client-s3}, {@code ./orders}, {@code
 *     com.amazonaws.services.s3.AmazonS3}
 * @param names the names taken from the module; empty when the whole module is imported
 * @param scope {@link Placement#MODULE} when it runs while the module loads; never {@link
 *     Placement#LAZY}
 */
public record Import(String module, List<String> names, Placement scope, Range range) {
  public Import {
    names = List.copyOf(names);
  }

  /** Whether the module as a whole is imported, not single names of it. */
  public boolean isWhole() {
    return names.isEmpty();
  }
}
