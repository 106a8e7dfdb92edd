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

/**
 * The logical ids that a document's resources and parameters have, loops' and SAM's included. They
 * are gathered when somebody asks, as few fixes add a resource.
 */
final class TakenNames {
  private final Document document;
  private final Set<String> names = new HashSet<>();

  /** Of the names that loops make: the text around what stands for their items. */
  private final List<List<String>> looped = new ArrayList<>();

  private boolean gathered;

  TakenNames(Document document) {
    this.document = document;
  }

  private void gather() {
    if (!gathered && document.root() instanceof Mapping root) {
      root.mapping("Resources").ifPresent(this::addAll);
      root.mapping("Parameters").ifPresent(this::addAll);
    }
    gathered = true;
  }

  private void addAll(Mapping section) {
    for (Entry entry : section.entries()) {
      if (entry.name().startsWith("Fn::ForEach") && entry.value() instanceof Sequence loop) {
        for (Node part : loop.items()) {
          if (part instanceof Mapping body) {
            addAll(body);
          }
        }
        continue;
      }
      List<String> texts = aroundHoles(entry.name());
      if (texts.size() > 1) {
        looped.add(texts);
      } else {
        names.add(entry.name());
        addQueuesOfEvents(entry);
      }
    }
  }

  // A loop's item is written ${Item} or &{Item}.
  private static List<String> aroundHoles(String name) {
    List<String> texts = new ArrayList<>();
    int from = 0;
    int brace = name.indexOf('{');
    while (brace > 0) {
      int end = name.indexOf('}', brace);
      if (end >= 0 && "$&".indexOf(name.charAt(brace - 1)) >= 0) {
        texts.add(name.substring(from, brace - 1));
        from = end + 1;
      }
      brace = name.indexOf('{', Math.max(from, brace + 1));
    }
    texts.add(name.substring(from));
    return texts;
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
    gather();
    if (names.contains(name)) {
      return true;
    }
    for (List<String> texts : looped) {
      if (mayBe(name, texts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBe(String name, List<String> texts) {
    String last = texts.get(texts.size() - 1);
    if (!name.startsWith(texts.get(0)) || !name.endsWith(last)) {
      return false;
    }
    int at = texts.get(0).length();
    for (String text : texts.subList(1, texts.size() - 1)) {
      int found = name.indexOf(text, at);
      if (found < 0) {
        return false;
      }
      at = found + text.length();
    }
    return at <= name.length() - last.length();
  }
}
