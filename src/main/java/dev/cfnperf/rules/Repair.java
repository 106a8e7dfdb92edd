package dev.cfnperf.rules;

import dev.cfnperf.source.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fix worked out for a text.
 *
 * @param description what it does: {@code set VisibilityTimeout to 180}
 * @param edits none where it's refused
 * @param claims what it makes that must not be made twice, such as a key of a block, and the edits
 *     that make it
 * @param refusal why there are no edits, and where to change it instead
 */
public record Repair(
    Fix.Kind kind,
    String description,
    List<TextEdit> edits,
    Map<String, TextEdit> claims,
    Optional<String> refusal) {

  Repair refused(String why) {
    return new Repair(kind, description, List.of(), Map.of(), Optional.of(why));
  }

  public boolean isPossible() {
    return refusal.isEmpty();
  }
}
