package dev.cfnperf.fix;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.SourceText;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * How the blocks of a YAML text are indented. What a block shows is looked for once, however many
 * places in it are asked about.
 */
final class Indentation {
  private final SourceText text;
  private final IdentityHashMap<Node, Steps> ofEntries = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Steps> ofAll = new IdentityHashMap<>();

  /**
   * What has been seen.
   *
   * @param step what one level is indented by; empty if none was seen
   * @param dashFound whether a list in a block was seen
   * @param dashStep what that list's dashes are indented by, below their key
   */
  record Steps(String step, boolean dashFound, String dashStep) {
    private static final Steps NONE = new Steps("", false, "");

    boolean isComplete() {
      return !step.isEmpty() && dashFound;
    }

    Steps or(Steps others) {
      if (isComplete() || (others.step.isEmpty() && !others.dashFound)) {
        return this;
      }
      return new Steps(
          step.isEmpty() ? others.step : step,
          dashFound || others.dashFound,
          dashFound ? dashStep : others.dashStep);
    }
  }

  Indentation(SourceText text) {
    this.text = text;
  }

  /** First how a place's block itself is indented, then what is in it, then what is around it. */
  Steps near(Place place) {
    List<Node> parents = place.parents();
    Steps seen = parents.isEmpty() ? Steps.NONE : on(place.parent(), place.node());
    seen = seen.or(ofEntries(place.node())).or(in(place.node()));
    for (int i = parents.size() - 1; i >= 0 && !seen.isComplete(); i--) {
      Node inner = i + 1 < parents.size() ? parents.get(i + 1) : place.node();
      seen = seen.or(on(parents.get(i), inner)).or(ofEntries(parents.get(i)));
    }
    return seen;
  }

  /** What is anywhere in a node, in the order of the text. */
  Steps in(Node node) {
    if (node instanceof Scalar) {
      return Steps.NONE;
    }
    Steps known = ofAll.get(node);
    if (known == null) {
      known = Steps.NONE;
      if (node instanceof Mapping mapping) {
        List<Entry> entries = mapping.entries();
        for (int i = 0; i < entries.size() && !known.isComplete(); i++) {
          known = known.or(of(mapping, entries.get(i))).or(in(entries.get(i).value()));
        }
      } else if (node instanceof Sequence list) {
        for (int i = 0; i < list.items().size() && !known.isComplete(); i++) {
          known = known.or(in(list.items().get(i)));
        }
      } else if (node instanceof Intrinsic call) {
        known = in(call.argument());
      }
      ofAll.put(node, known);
    }
    return known;
  }

  private Steps ofEntries(Node node) {
    if (!(node instanceof Mapping mapping)) {
      return Steps.NONE;
    }
    Steps known = ofEntries.get(node);
    if (known == null) {
      known = Steps.NONE;
      List<Entry> entries = mapping.entries();
      for (int i = 0; i < entries.size() && !known.isComplete(); i++) {
        known = known.or(of(mapping, entries.get(i)));
      }
      ofEntries.put(node, known);
    }
    return known;
  }

  private Steps on(Node outer, Node inner) {
    if (outer instanceof Mapping mapping) {
      Optional<Entry> way = mapping.around(inner.range());
      if (way.isPresent() && way.get().value() == inner) {
        return of(mapping, way.get());
      }
    }
    return Steps.NONE;
  }

  private boolean isBelow(Entry entry) {
    String content = text.content();
    int end = entry.value().range().start();
    for (int at = entry.key().range().end(); at < end; at++) {
      if (content.charAt(at) == '\n' || content.charAt(at) == '\r') {
        return true;
      }
    }
    return false;
  }

  private Steps of(Mapping mapping, Entry entry) {
    if (mapping.flow() || !isBelow(entry)) {
      return Steps.NONE;
    }
    int outer = entry.key().range().startColumn();
    int inner = entry.value().range().startColumn();
    if (entry.value() instanceof Mapping map && !map.flow() && inner > outer) {
      return new Steps(" ".repeat(inner - outer), false, "");
    }
    if (entry.value() instanceof Sequence list && !list.flow()) {
      boolean dash = text.content().startsWith("-", list.range().start());
      return new Steps("", dash, " ".repeat(Math.max(0, inner - outer)));
    }
    return Steps.NONE;
  }
}
