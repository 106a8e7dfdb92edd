package dev.cfnperf.fix;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of a document and the way to it.
 *
 * @param node what stands there
 * @param entry the key that it stands under; empty for an item of a list and for the whole document
 * @param parents the maps and lists around it, the innermost last
 */
record Place(Node node, Optional<Entry> entry, List<Node> parents) {

  /** The whole document. */
  static Place root(Document document) {
    return new Place(document.root(), Optional.empty(), List.of());
  }

  /**
   * What a range names: the value under the key that it covers, alone or with its value, or else
   * the node that it covers.
   *
   * @throws Refusal if it stands where an edit would change more than one place, or may be undone
   */
  static Place of(Range holder, Document document) throws Refusal {
    Place place = root(document);
    if (document.text().whole().equals(holder)) {
      return place;
    }
    while (true) {
      Place inner = place.step(holder);
      boolean there =
          inner.entry().isPresent()
              ? inner.entry().get().key().range().equals(holder)
                  || inner.entry().get().range().equals(holder)
              : inner.node().range().equals(holder);
      if (there) {
        return inner;
      }
      place = inner;
    }
  }

  private Place step(Range holder) throws Refusal {
    if (node instanceof Mapping mapping) {
      Optional<Entry> around = mapping.around(holder);
      if (around.isPresent()) {
        return into(around.get());
      }
    } else if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item.range().contains(holder)) {
          return new Place(item, Optional.empty(), with(list));
        }
      }
    }
    refuseIntrinsic();
    throw new Refusal("the text there is repeated from elsewhere: change it where it's written");
  }

  /** The value under a key of this map. */
  Place into(Entry inner) throws Refusal {
    refuseLoop(inner);
    return new Place(inner.value(), Optional.of(inner), with(node));
  }

  private static void refuseLoop(Entry inner) throws Refusal {
    if (inner.name().startsWith("Fn::ForEach")) {
      throw new Refusal(
          "it's the body of "
              + inner.name()
              + " at line "
              + inner.key().range().startLine()
              + ": change it there, for all that the loop makes");
    }
  }

  /** An item of this list. */
  Place item(int index) {
    Sequence list = (Sequence) node;
    return new Place(list.items().get(index), Optional.empty(), with(list));
  }

  private List<Node> with(Node parent) {
    List<Node> longer = new ArrayList<>(parents);
    longer.add(parent);
    return longer;
  }

  /** The map or list around it. */
  Node parent() {
    return parents.get(parents.size() - 1);
  }

  /** The condition of the resource that it's in, or is. */
  Optional<String> condition() {
    Node resource = parents.size() > 2 ? parents.get(2) : node;
    return parents.size() > 1 && resource instanceof Mapping body
        ? body.scalar("Condition").map(Scalar::text)
        : Optional.empty();
  }

  /** The entry that is written here under a name, rather than merged in by {@code <<}. */
  Optional<Entry> own(String name) {
    return node instanceof Mapping mapping
        ? mapping.entry(name).filter(each -> mapping.range().contains(each.key().range()))
        : Optional.empty();
  }

  /** Takes exception to a place that a function of the template language makes. */
  void refuseIntrinsic() throws Refusal {
    if (!(node instanceof Intrinsic call)) {
      return;
    }
    String where = " at line " + call.range().startLine();
    if (call.name().equals("Fn::If")) {
      throw new Refusal("an Fn::If" + where + " decides it: change it in its branches");
    }
    if (call.name().equals("Ref") && call.argument() instanceof Scalar name) {
      throw new Refusal("it comes from " + name.text() + " (Ref" + where + "): change it there");
    }
    throw new Refusal(
        included(call)
            .map(file -> file + ", which is drawn in" + where + ", has it: change it there")
            .orElse(call.name() + where + " makes it: change it there"));
  }

  private static Optional<String> included(Intrinsic call) {
    return call.name().equals("Fn::Transform") && call.argument() instanceof Mapping transform
        ? transform
            .mapping("Parameters")
            .flatMap(parameters -> parameters.scalar("Location"))
            .map(Scalar::text)
        : Optional.empty();
  }

  /** Takes exception to an alias, whose content stands elsewhere. */
  void refuseAlias() throws Refusal {
    Range range = node.range();
    if (range.content().startsWith("*")) {
      throw new Refusal(
          "it's the alias "
              + range.firstLine().content().strip()
              + " at line "
              + range.startLine()
              + ": change it at its anchor, or write it out here");
    }
  }

  /** Takes exception to an edit of what an alias repeats. */
  static void refuseAnchored(Document document, int offset) throws Refusal {
    for (Range anchored : document.anchored()) {
      if (anchored.start() <= offset && offset <= anchored.end()) {
        throw new Refusal(
            "the anchor at line "
                + anchored.startLine()
                + " is used elsewhere too: change it there if it's right for all");
      }
    }
  }
}
