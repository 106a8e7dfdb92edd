package dev.cfnperf.fix;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The logical ids that a document's resources and parameters have, loops' and SAM's included. */
final class TakenNames {
  /** What a loop's item stands for. */
  private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}|&\\{[^}]*}");

  private final Set<String> names = new HashSet<>();
  private final List<Pattern> patterns = new ArrayList<>();

  private TakenNames() {}

  static TakenNames of(Document document) {
    TakenNames taken = new TakenNames();
    if (document.root() instanceof Mapping root) {
      root.mapping("Resources").ifPresent(taken::addAll);
      root.mapping("Parameters").ifPresent(taken::addAll);
    }
    return taken;
  }

  private void addAll(Mapping section) {
    for (Entry entry : section.entries()) {
      if (entry.name().startsWith("Fn::ForEach") && entry.value() instanceof Sequence loop) {
        for (Node part : loop.items()) {
          if (part instanceof Mapping body) {
            addAll(body);
          }
        }
      } else if (HOLE.matcher(entry.name()).find()) {
        patterns.add(Pattern.compile(wildcard(entry.name())));
      } else {
        names.add(entry.name());
        addQueuesOfEvents(entry);
      }
    }
  }

  private static String wildcard(String name) {
    List<String> literals = new ArrayList<>();
    for (String literal : HOLE.split(name, -1)) {
      literals.add(Pattern.quote(literal));
    }
    return String.join(".*", literals);
  }

  // What SAM calls the dead-letter queue that it makes for a resource's event.
  private void addQueuesOfEvents(Entry resource) {
    if (resource.value() instanceof Mapping body) {
      body.mapping("Properties")
          .flatMap(properties -> properties.mapping("Events"))
          .ifPresent(
              events ->
                  events
                      .entries()
                      .forEach(event -> names.add(resource.name() + event.name() + "Queue")));
    }
  }

  boolean include(String name) {
    return names.contains(name)
        || patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }
}
