package dev.cfnperf.fix;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.rules.Change;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Repair;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out a template's fixes as edits of its text, and of the nested stacks' it draws in. */
public final class FixPlanner {
  // A loop's names may be all that begin alike.
  private static final int NAMES_TRIED = 100;

  private final Map<SourceText, Target> targets = new HashMap<>();
  private final Map<String, Set<String>> wanted = new HashMap<>();
  private final Map<String, IdentityHashMap<Set<String>, Boolean>> wantedByAll = new HashMap<>();
  private final Map<String, Change> wishes = new HashMap<>();
  private final Set<String> disputed = new HashSet<>();

  /** A text that may be edited, and what was seen of it. */
  private record Target(Document document, Habits habits, TakenNames names) {}

  /** A planner for a template and what it draws in. */
  public FixPlanner(Document document) {
    targets.put(document.text(), target(document));
  }

  /** The findings, those that a fix is known for with what it comes to. */
  public List<Finding> plan(List<Finding> findings) {
    for (Finding finding : findings) {
      for (Fix fix : finding.fixes()) {
        takeDownWishes(finding.rule(), fix);
      }
    }
    List<Finding> planned = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      planned.add(finding.fixes().isEmpty() ? finding : finding.withRepair(repair(finding)));
    }
    return planned;
  }

  // What takes more than the shared setting, such as a permission, each has to do for itself.
  private void takeDownWishes(String rule, Fix fix) {
    if (fix.refusal().isPresent()) {
      return;
    }
    for (Change change : fix.changes()) {
      if (!canBeShared(change)) {
        return;
      }
    }
    for (Change change : fix.changes()) {
      String key = key(rule, Wording.spot(change).flatMap(Spot::shared).orElseThrow());
      wanted.computeIfAbsent(key, any -> new HashSet<>()).add(fix.resource());
      if (!wishes.computeIfAbsent(key, any -> change).says(change)) {
        disputed.add(key);
      }
    }
  }

  private static boolean canBeShared(Change change) {
    return Wording.spot(change).flatMap(Spot::shared).isPresent();
  }

  private static String key(String rule, Spot.Shared shared) {
    return rule + " " + shared.holder() + " " + String.join("/", shared.path());
  }

  private Repair repair(Finding finding) {
    Fix.Kind kind = kind(finding.fixes());
    Map<SourceText, TextChanges> changes = new LinkedHashMap<>();
    Set<String> words = new LinkedHashSet<>();
    try {
      if (finding.construct().isPresent()) {
        throw new Refusal(
            "CDK makes this template: change the construct " + finding.construct().get());
      }
      for (Fix fix : finding.fixes()) {
        if (fix.refusal().isPresent()) {
          throw new Refusal(fix.refusal().get());
        }
        make(finding.rule(), fix, changes, words);
      }
    } catch (Refusal refused) {
      return new Repair(
          kind, String.join(", ", words), List.of(), Map.of(), Optional.of(refused.getMessage()));
    }
    List<TextEdit> edits = new ArrayList<>();
    Map<String, TextEdit> claims = new LinkedHashMap<>();
    for (Map.Entry<SourceText, TextChanges> each : changes.entrySet()) {
      edits.addAll(each.getValue().edits());
      each.getValue()
          .claims()
          .forEach((claim, edit) -> claims.put(each.getKey().path() + "/" + claim, edit));
    }
    return new Repair(kind, String.join(", ", words), edits, claims, Optional.empty());
  }

  // One that is only suggested makes them all so.
  private static Fix.Kind kind(List<Fix> fixes) {
    for (Fix fix : fixes) {
      if (fix.kind() != Fix.Kind.SAFE) {
        return Fix.Kind.SUGGESTED;
      }
    }
    return Fix.Kind.SAFE;
  }

  private void make(String rule, Fix fix, Map<SourceText, TextChanges> changes, Set<String> words)
      throws Refusal {
    Map<String, String> names = names(fix);
    for (Change change : fix.changes()) {
      Change named = Wording.renamed(change, names);
      Range holder = holder(named);
      Target target = target(holder.text());
      TextChanges made =
          changes.computeIfAbsent(
              holder.text(), any -> new TextChanges(target.document(), target.habits()));
      words.add(Wording.of(named) + (inGlobals(rule, named) ? " in Globals" : ""));
      make(rule, named, made);
    }
  }

  private void make(String rule, Change change, TextChanges made) throws Refusal {
    if (change instanceof Change.Add add) {
      made.addResource(add.id(), add.near(), add.type(), add.properties());
      return;
    }
    Spot spot = Wording.spot(change).orElseThrow();
    boolean globals = inGlobals(rule, change);
    Range holder = globals ? spot.shared().orElseThrow().holder() : spot.holder();
    List<String> path = globals ? spot.shared().orElseThrow().path() : spot.path();
    if (!globals) {
      refuseForOthers(change, spot);
    }
    if (change instanceof Change.Set set) {
      made.set(holder, path, set.value());
    } else if (change instanceof Change.Append append) {
      made.append(holder, path, append.item());
    } else {
      made.remove(holder, path);
    }
  }

  // Not all heirs want it, and what is written for one alone isn't what SAM would make of it.
  private void refuseForOthers(Change change, Spot spot) throws Refusal {
    if (spot.shared().isEmpty()) {
      return;
    }
    Spot.Shared shared = spot.shared().get();
    if (spot.holder().equals(shared.holder())) {
      throw new Refusal(
          "SAM makes this API, and the other APIs under Globals aren't to change: declare it");
    }
    boolean isList =
        change instanceof Change.Append
            || (change instanceof Change.Set set && set.value() instanceof Content.Items);
    boolean there =
        Globals.sets(target(shared.holder().text()).document(), shared) || isToBeShared(shared);
    if (there && (isList || change instanceof Change.Remove)) {
      throw new Refusal(
          "Globals set it, and not all that inherit it are to change: change it there or take it"
              + " out of Globals");
    }
  }

  // Whether the fixes of another rule put it into Globals.
  private boolean isToBeShared(Spot.Shared shared) {
    String place = key("", shared);
    for (Map.Entry<String, Set<String>> each : wanted.entrySet()) {
      if (each.getKey().endsWith(place)
          && !disputed.contains(each.getKey())
          && isWantedByAll(each.getKey(), shared)) {
        return true;
      }
    }
    return false;
  }

  private boolean inGlobals(String rule, Change change) {
    Optional<Spot.Shared> shared = Wording.spot(change).flatMap(Spot::shared);
    if (shared.isEmpty()) {
      return false;
    }
    String key = key(rule, shared.get());
    return !disputed.contains(key) && isWantedByAll(key, shared.get());
  }

  // All heirs of one place hold the same set of them, which may be large: looked through once.
  private boolean isWantedByAll(String key, Spot.Shared shared) {
    return wantedByAll
        .computeIfAbsent(key, any -> new IdentityHashMap<>())
        .computeIfAbsent(
            shared.heirs(), heirs -> wanted.getOrDefault(key, Set.of()).containsAll(heirs));
  }

  private static Range holder(Change change) {
    return change instanceof Change.Add add
        ? add.near()
        : Wording.spot(change).orElseThrow().holder();
  }

  /** The names that new resources get: their own, or with a number where that's taken. */
  private Map<String, String> names(Fix fix) throws Refusal {
    Map<String, String> names = new HashMap<>();
    for (Change change : fix.changes()) {
      if (change instanceof Change.Add add) {
        TakenNames taken = target(add.near().text()).names();
        String id = followed(add.id(), names);
        String name = id;
        for (int i = 2; taken.include(name); i++) {
          if (i > NAMES_TRIED) {
            throw new Refusal("a loop may make a resource called " + id + ": add one by hand");
          }
          name = id + i;
        }
        names.put(add.id(), name);
      }
    }
    return names;
  }

  // A queue's policy is called after the queue, whatever that has come to be called.
  private static String followed(String id, Map<String, String> names) {
    for (Map.Entry<String, String> each : names.entrySet()) {
      if (id.startsWith(each.getKey())) {
        return each.getValue() + id.substring(each.getKey().length());
      }
    }
    return id;
  }

  private Target target(SourceText text) throws Refusal {
    Target known = targets.get(text);
    if (known == null) {
      try {
        known = target(Documents.read(text));
        targets.put(text, known);
      } catch (SyntaxException malformed) {
        throw new Refusal("it stands in " + text.path() + ": change it there");
      }
    }
    boolean isTemplate =
        known.document().root() instanceof Mapping root && root.get("Resources").isPresent();
    if (!isTemplate) {
      throw new Refusal("it stands in " + text.path() + ", which is drawn in: change it there");
    }
    return known;
  }

  private static Target target(Document document) {
    return new Target(document, new Habits(document), new TakenNames(document));
  }
}
