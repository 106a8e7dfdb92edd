package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import java.util.Optional;

/**
 * A resource that a call names.
 *
 * @param name the name, ARN or URL written in the source
 * @param variable the environment variable that holds it
 * @param symbol what the template sets that variable to: a literal, or {@code ${LogicalId}}
 * @param range where the source names it: the argument, or the handle's construction
 */
public record Target(
    Kind kind,
    Optional<String> name,
    Optional<String> variable,
    Optional<String> symbol,
    Range range) {

  /** What kind of resource is named. */
  public enum Kind {
    TABLE,
    QUEUE,
    TOPIC,
    FUNCTION,
    STREAM,
    DELIVERY_STREAM,
    BUCKET,
    STATE_MACHINE,
    EVENT_BUS,
    SECRET,
    PARAMETER,
    OTHER
  }

  /** The name as far as it can be told: written out, or through the environment variable. */
  public Optional<String> text() {
    return name.isPresent() ? name : symbol;
  }
}
