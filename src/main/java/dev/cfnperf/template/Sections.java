package dev.cfnperf.template;

import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A template's sections and the maps in them as they are after its loops and includes. */
final class Sections {
  private static final int LARGE = 64;

  private final Stack stack;
  private final Loops loops;
  private final IdentityHashMap<Mapping, Mapping> expanded = new IdentityHashMap<>();
  private final Map<String, Mapping> sections = new HashMap<>();

  Sections(Stack stack) {
    this.stack = stack;
    this.loops = new Loops(stack);
  }

  /** A top-level section; empty if the template has none, or if a macro makes it. */
  Mapping of(String name) {
    Mapping before = sections.get(name);
    if (before == null) {
      Template template = stack.template();
      Mapping none = new Mapping(template.range(), List.of(), false);
      // Met again on its own way: a loop over what the section itself says.
      sections.put(name, none);
      Resolved content =
          template.section(name).map(stack.evaluator()::evaluate).orElse(Resolved.ABSENT);
      before = content instanceof Resolved.Fields fields ? expand(fields.mapping()) : none;
      sections.put(name, before);
    }
    return before;
  }

  /** A map; the same if it has neither loops nor includes. */
  Mapping expand(Mapping mapping) {
    // A large one is asked for often: a mapping of sizes, once for each function.
    boolean large = mapping.entries().size() > LARGE;
    if (large && expanded.containsKey(mapping)) {
      return expanded.get(mapping);
    }
    boolean loop = false;
    boolean include = false;
    for (Entry entry : mapping.entries()) {
      loop |= Loops.isLoop(entry);
      include |= entry.name().equals(Includes.KEY);
    }
    if (!loop && !include) {
      if (large) {
        expanded.put(mapping, mapping);
      }
      return mapping;
    }
    Mapping before = expanded.get(mapping);
    if (before == null) {
      List<Entry> entries = mapping.entries();
      entries = include ? stack.includes().insert(entries) : entries;
      before = new Mapping(mapping.range(), loops.spread(entries), mapping.flow());
      expanded.put(mapping, before);
    }
    return before;
  }
}
