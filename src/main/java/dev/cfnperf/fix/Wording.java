package dev.cfnperf.fix;

import dev.cfnperf.rules.Change;
import dev.cfnperf.rules.Content;
import dev.cfnperf.source.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a change does. */
final class Wording {
  private Wording() {}

  static String of(Change change) {
    if (change instanceof Change.Set set) {
      return "set " + name(set.spot()) + value(set.value());
    }
    if (change instanceof Change.Append append) {
      return "add to " + name(append.list()) + value(append.item());
    }
    if (change instanceof Change.Remove remove) {
      return "remove " + name(remove.spot());
    }
    Change.Add add = (Change.Add) change;
    return "add " + add.id() + " (" + add.type() + ")";
  }

  // The last two names, without the words that all paths have.
  private static String name(Spot spot) {
    List<String> names = new ArrayList<>();
    for (String name : spot.path()) {
      if (!name.equals("Properties") && !Character.isDigit(name.charAt(0))) {
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      return spot.name();
    }
    int from = Math.max(0, names.size() - 2);
    boolean clear = names.size() - from < 2 || names.get(from).length() < 24;
    return clear ? String.join(".", names.subList(from, names.size())) : spot.name();
  }

  private static String value(Content content) {
    if (content instanceof Content.Plain plain) {
      return " to " + plain.text();
    }
    if (content instanceof Content.Words words) {
      return " to " + words.text();
    }
    if (content instanceof Content.Fields map
        && map.fields().get("PolicyName") instanceof Content.Words policy) {
      return " the policy " + policy.text();
    }
    return "";
  }

  static Optional<Spot> spot(Change change) {
    if (change instanceof Change.Set set) {
      return Optional.of(set.spot());
    }
    if (change instanceof Change.Append append) {
      return Optional.of(append.list());
    }
    return change instanceof Change.Remove remove ? Optional.of(remove.spot()) : Optional.empty();
  }

  /** The change with the names that new resources have got. */
  static Change renamed(Change change, Map<String, String> names) {
    if (change instanceof Change.Set set) {
      return new Change.Set(set.spot(), Content.renamed(set.value(), names));
    }
    if (change instanceof Change.Append append) {
      return new Change.Append(append.list(), Content.renamed(append.item(), names));
    }
    if (change instanceof Change.Add add) {
      return new Change.Add(
          names.getOrDefault(add.id(), add.id()),
          add.near(),
          add.type(),
          (Content.Fields) Content.renamed(add.properties(), names));
    }
    return change;
  }
}
