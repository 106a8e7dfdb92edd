package dev.cfnperf.fix;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.rules.Content;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Edits of one document, one change after the other; each is thought of for the text as it is. */
final class TextChanges {
  private final Document document;
  private final Habits habits;
  private final Set<TextEdit> edits = new LinkedHashSet<>();
  private final EditsByPlace byPlace = new EditsByPlace();
  private final Map<String, TextEdit> claims = new LinkedHashMap<>();
  private final Map<String, String> conditional = new LinkedHashMap<>();
  private final Map<String, Inserted> inserted = new LinkedHashMap<>();

  /** What is put under a key that isn't there yet; more may come into it. */
  private record Inserted(Content value, TextEdit edit) {}

  TextChanges(Document document, Habits habits) {
    this.document = document;
    this.habits = habits;
  }

  // In the style of what stands around it.
  private Insertion insertion(Place place) {
    return Insertion.of(document.text(), habits.near(place));
  }

  /** What has come together, each edit once, those at one place in the order of the text. */
  List<TextEdit> edits() {
    List<TextEdit> once = new ArrayList<>(edits);
    once.sort(TextEdit.IN_ORDER);
    return once;
  }

  /** What the edits make that mustn't be made twice. */
  Map<String, TextEdit> claims() {
    return claims;
  }

  /** Gives a setting a value. */
  void set(Range holder, List<String> path, Content value) throws Refusal {
    Place place = Place.of(holder, document);
    refuseWhereMissing(place, value);
    set(place, path, value);
  }

  // What is there under a condition can't be named by what is there without.
  private void refuseWhereMissing(Place place, Content content) throws Refusal {
    for (Map.Entry<String, String> each : conditional.entrySet()) {
      boolean fits = place.condition().equals(Optional.of(each.getValue()));
      if (!fits && Content.names(content, each.getKey())) {
        throw new Refusal(
            "what it serves is there only under the condition "
                + each.getValue()
                + ", and its role is there without: add a queue under that condition, and a policy"
                + " of its own for it");
      }
    }
  }

  private void set(Place start, List<String> path, Content value) throws Refusal {
    Place place = start;
    for (int i = 0; i < path.size(); i++) {
      Optional<Place> inner = inner(place, path.get(i));
      if (inner.isEmpty()) {
        insert(place, path.get(i), nested(path.subList(i + 1, path.size()), value));
        return;
      }
      place = inner.get();
    }
    replace(place, value);
  }

  /** The place under a name or a list's index; empty if there's none yet. */
  private static Optional<Place> inner(Place place, String name) throws Refusal {
    place.refuseIntrinsic();
    place.refuseAlias();
    if (place.node() instanceof Sequence list) {
      int index = Integer.parseInt(name);
      return index < list.items().size() ? Optional.of(place.item(index)) : Optional.empty();
    }
    if (place.node() instanceof Scalar scalar && !scalar.isNull()) {
      throw new Refusal(
          "line "
              + scalar.range().startLine()
              + " has a text where a map would be: change it there");
    }
    Optional<Entry> entry = place.own(name);
    return entry.isPresent() ? Optional.of(place.into(entry.get())) : Optional.empty();
  }

  private static Content nested(List<String> path, Content value) {
    Content content = value;
    for (int i = path.size() - 1; i >= 0; i--) {
      content = Content.fields(path.get(i), content);
    }
    return content;
  }

  private void insert(Place place, String name, Content value) throws Refusal {
    if (place.node() instanceof Mapping map && map.get("Fn::Transform").isPresent()) {
      throw new Refusal("an Fn::Transform makes its block: change what that draws in");
    }
    boolean globals = name.equals("Globals") && place.parents().isEmpty();
    if (globals && place.own("Transform").isEmpty()) {
      throw new Refusal("the template has no Transform, which makes Globals what they are");
    }
    String claim = place.node().range().start() + "/" + name;
    Inserted earlier = inserted.get(claim);
    Content whole = earlier == null ? value : Content.merged(earlier.value(), value);
    TextEdit edit = insertion(place).entry(place, name, whole);
    if (earlier != null) {
      edits.remove(earlier.edit());
    }
    inserted.put(claim, new Inserted(whole, edit));
    claims.put(claim, edit);
    add(edit);
  }

  private void add(TextEdit edit) throws Refusal {
    Place.refuseAnchored(document, edit.range().start());
    if (!edits.add(edit)) {
      return;
    }
    if (byPlace.overlap(edit)) {
      throw new Refusal("its parts would be written over each other: change it there");
    }
    byPlace.add(edit);
  }

  private void replace(Place place, Content value) throws Refusal {
    if (value instanceof Content.Fields fields && place.node() instanceof Mapping) {
      for (Map.Entry<String, Content> each : fields.fields().entrySet()) {
        set(place, List.of(each.getKey()), each.getValue());
      }
      return;
    }
    if (!(place.node() instanceof Intrinsic call && isNothing(call))) {
      place.refuseIntrinsic();
    }
    boolean sameItem =
        value instanceof Content.Items items
            && items.items().size() == 1
            && place.node() instanceof Sequence list
            && list.items().size() == 1;
    if (sameItem) {
      replace(place.item(0), ((Content.Items) value).items().get(0));
      return;
    }
    if (place.node() instanceof Scalar scalar && scalar.isNull()) {
      add(behindKey(place, value));
      return;
    }
    boolean simple = value instanceof Content.Plain || value instanceof Content.Words;
    boolean scalar = place.node() instanceof Scalar old && old.style() != Scalar.Style.BLOCK;
    if (!simple || !(scalar || place.node() instanceof Intrinsic)) {
      throw new Refusal(
          "line "
              + place.node().range().startLine()
              + " has something else there: change it there");
    }
    Range range = place.node().range();
    add(new TextEdit(range, insertion(place).printer().scalar(value, range.content())));
  }

  private static boolean isNothing(Intrinsic call) {
    return call.name().equals("Ref")
        && call.argument() instanceof Scalar name
        && name.text().equals("AWS::NoValue");
  }

  private TextEdit behindKey(Place place, Content value) throws Refusal {
    Entry entry = place.entry().orElseThrow(() -> new Refusal("an item there is null"));
    Range written = place.node().range();
    Insertion insertion = insertion(place);
    if (!written.content().isEmpty()) {
      return new TextEdit(written, insertion.printer().flow(value));
    }
    int colon = document.text().content().indexOf(':', entry.key().range().end());
    String indent = insertion.column(entry.key().range().start());
    return TextEdit.insert(document.text(), colon + 1, insertion.printer().block(value, indent));
  }

  /** Puts an item at a list's end. */
  void append(Range holder, List<String> path, Content item) throws Refusal {
    Place place = Place.of(holder, document);
    refuseWhereMissing(place, item);
    for (int i = 0; i < path.size(); i++) {
      Optional<Place> inner = inner(place, path.get(i));
      if (inner.isEmpty()) {
        insert(place, path.get(i), nested(path.subList(i + 1, path.size()), Content.list(item)));
        return;
      }
      place = inner.get();
    }
    place.refuseIntrinsic();
    place.refuseAlias();
    TextEdit edit = insertion(place).item(place, item);
    claims.put(place.node().range().start() + "/-", edit);
    add(edit);
  }

  /** Takes a setting out. */
  void remove(Range holder, List<String> path) throws Refusal {
    Place place = Place.of(holder, document);
    for (String name : path) {
      place =
          inner(place, name)
              .orElseThrow(() -> new Refusal("it isn't written there: it comes from elsewhere"));
    }
    place.refuseAlias();
    add(Removal.of(document.text(), place));
  }

  /**
   * Adds a resource behind another one.
   *
   * @param near that one's logical id
   */
  void addResource(String id, Range near, String type, Content.Fields properties) throws Refusal {
    Place served = Place.of(near, document);
    Node parent = served.parent();
    if (served.parents().size() != 2 || !(parent instanceof Mapping resources)) {
      throw new Refusal("the resource isn't declared among the template's Resources");
    }
    Content.Fields body = Content.fields("Type", Content.of(type));
    if (served.condition().isPresent()) {
      body = body.with("Condition", served.condition().get());
      conditional.put(id, served.condition().get());
    }
    if (!properties.fields().isEmpty()) {
      body = body.with("Properties", properties);
    }
    TextEdit edit = new ResourceInsertion(insertion(served)).behind(served, resources, id, body);
    claims.put("Resources/" + id, edit);
    add(edit);
  }
}
