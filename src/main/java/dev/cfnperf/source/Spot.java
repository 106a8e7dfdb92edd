package dev.cfnperf.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A setting's place, whether or not it's there yet: a block of the text, and the names from there.
 *
 * @param holder the range of the key that the block stands under, such as a logical id; of an item
 *     of a list, the item's; of a whole file, its text
 * @param path the names that lead to the setting, the setting's own last; empty if the holder is
 *     the setting itself, key and value
 * @param shared where the same setting stands or would stand for all that inherit it
 */
public record Spot(Range holder, List<String> path, Optional<Shared> shared) {

  /**
   * SAM's Globals.
   *
   * @param heirs the ids of all resources whose setting changes with it
   */
  public record Shared(Range holder, List<String> path, Set<String> heirs) {}

  public static Spot of(Range holder, String... path) {
    return new Spot(holder, List.of(path), Optional.empty());
  }

  /** A setting inside the block that this one names. */
  public Spot to(String name) {
    List<String> longer = longer(path, name);
    return new Spot(
        holder,
        longer,
        shared.map(each -> new Shared(each.holder(), longer(each.path(), name), each.heirs())));
  }

  private static List<String> longer(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }

  public Spot withShared(Shared other) {
    return new Spot(holder, path, Optional.of(other));
  }

  /** Whether two spots are the same, whoever inherits from them. */
  public boolean isSameAs(Spot other) {
    return holder.equals(other.holder)
        && path.equals(other.path)
        && shared.map(Shared::holder).equals(other.shared.map(Shared::holder));
  }

  /** The setting's name. */
  public String name() {
    return path.isEmpty() ? holder.key() : path.get(path.size() - 1);
  }
}
