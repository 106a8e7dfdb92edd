package dev.cfnperf.rules;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule would change so that its finding is gone.
 *
 * @param resource the id of the component that it's for
 * @param refusal why nothing is to be changed here, and what a person can do; empty otherwise
 */
public record Fix(Kind kind, String resource, List<Change> changes, Optional<String> refusal) {

  /** How much a change may matter. */
  public enum Kind {
    /** Can't change what the application computes. */
    SAFE,
    /** May change cost, timing or behaviour, or adds resources. */
    SUGGESTED;

    public String label() {
      return this == SAFE ? "safe" : "suggested";
    }
  }

  public static Fix safe() {
    return new Fix(Kind.SAFE, "", List.of(), Optional.empty());
  }

  public static Fix suggested() {
    return new Fix(Kind.SUGGESTED, "", List.of(), Optional.empty());
  }

  public Fix set(Spot spot, Content value) {
    return and(new Change.Set(spot, value));
  }

  public Fix set(Spot spot, int value) {
    return set(spot, Content.of(value));
  }

  public Fix set(Spot spot, boolean value) {
    return set(spot, Content.of(value));
  }

  public Fix set(Spot spot, String value) {
    return set(spot, Content.of(value));
  }

  public Fix append(Spot list, Content item) {
    return and(new Change.Append(list, item));
  }

  public Fix remove(Spot spot) {
    return and(new Change.Remove(spot));
  }

  /** Adds a resource behind another one. */
  public Fix add(String id, Range near, String type, Content.Fields properties) {
    return and(new Change.Add(id, near, type, properties));
  }

  private Fix and(Change change) {
    List<Change> more = new ArrayList<>(changes);
    more.add(change);
    return new Fix(kind, resource, List.copyOf(more), refusal);
  }

  /** The same fix, which isn't made after all. */
  public Fix refused(String why) {
    return new Fix(kind, resource, changes, Optional.of(why));
  }

  Fix about(String component) {
    return new Fix(kind, component, changes, refusal);
  }

  /** Whether two fixes come to the same, wherever they were found. */
  boolean agreesWith(Fix other) {
    if (kind != other.kind || changes.size() != other.changes.size()) {
      return false;
    }
    for (int i = 0; i < changes.size(); i++) {
      if (!agree(changes.get(i), other.changes.get(i))) {
        return false;
      }
    }
    return refusal.equals(other.refusal);
  }

  private static boolean agree(Change one, Change other) {
    if (one instanceof Change.Set a && other instanceof Change.Set b) {
      return a.spot().isSameAs(b.spot()) && a.value().equals(b.value());
    }
    if (one instanceof Change.Append a && other instanceof Change.Append b) {
      return a.list().isSameAs(b.list()) && a.item().equals(b.item());
    }
    if (one instanceof Change.Remove a && other instanceof Change.Remove b) {
      return a.spot().isSameAs(b.spot());
    }
    return one.equals(other);
  }
}
