package dev.cfnperf.fix;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Repair;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Repairs that can be made at once: what overlaps, or makes the same thing twice, has to wait. */
final class Batch {
  private final List<Finding> mended = new ArrayList<>();
  private final Map<SourceText, Set<TextEdit>> edits = new LinkedHashMap<>();
  private final Map<SourceText, EditsByPlace> places = new HashMap<>();
  private final Map<String, TextEdit> claims = new HashMap<>();

  /** As many of the findings' repairs as fit together, the first ones first. */
  static Batch of(List<Finding> findings) {
    Batch batch = new Batch();
    findings.forEach(batch::add);
    return batch;
  }

  private void add(Finding finding) {
    Repair repair = finding.repair().orElseThrow();
    Set<TextEdit> wanted = new LinkedHashSet<>(repair.edits());
    for (Map.Entry<String, TextEdit> claim : repair.claims().entrySet()) {
      TextEdit claimed = claims.get(claim.getKey());
      if (claimed != null && !claimed.equals(claim.getValue())) {
        return;
      }
    }
    for (TextEdit edit : wanted) {
      Set<TextEdit> made = edits.getOrDefault(edit.range().text(), Set.of());
      if (!made.contains(edit) && !byPlace(edit).fits(edit)) {
        return;
      }
    }
    for (TextEdit edit : wanted) {
      edits.computeIfAbsent(edit.range().text(), any -> new LinkedHashSet<>()).add(edit);
      byPlace(edit).add(edit);
    }
    claims.putAll(repair.claims());
    mended.add(finding);
  }

  private EditsByPlace byPlace(TextEdit edit) {
    return places.computeIfAbsent(edit.range().text(), any -> new EditsByPlace());
  }

  /** The findings whose repairs are in it. */
  List<Finding> mended() {
    return mended;
  }

  /** The texts with all edits made, by name. */
  Map<String, SourceText> texts() {
    Map<String, SourceText> texts = new LinkedHashMap<>();
    for (Map.Entry<SourceText, Set<TextEdit>> each : edits.entrySet()) {
      texts.put(each.getKey().path(), TextEdit.apply(each.getKey(), List.copyOf(each.getValue())));
    }
    return texts;
  }

  /** The names of the files that it edits. */
  Set<String> files() {
    Set<String> files = new HashSet<>();
    edits.keySet().forEach(text -> files.add(text.path()));
    return files;
  }
}
