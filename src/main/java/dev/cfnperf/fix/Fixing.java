package dev.cfnperf.fix;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Repair;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TextEdit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes fixes in rounds until nothing changes. After each round everything is linted again: a fix
 * that doesn't mend its finding, or brings another one that can't be mended, is given up.
 */
public final class Fixing {
  /** Rounds that are made at most. Two or three are enough, unless fixes wait for each other. */
  static final int ROUNDS = 25;

  private final Linting linting;
  private final FixSelection selection;
  private final Map<String, String> givenUp = new HashMap<>();
  private final Map<String, SourceText> originals = new HashMap<>();
  private final Map<String, SourceText> changed = new LinkedHashMap<>();
  private final List<Finding> mended = new ArrayList<>();
  private final Map<String, List<Finding>> causes = new HashMap<>();

  private Fixing(Linting linting, FixSelection selection) {
    this.linting = linting;
    this.selection = selection;
  }

  /**
   * What came of it.
   *
   * @param result what is found in the changed texts
   * @param originals the changed files as they were read, by name
   * @param changed the same files as they are to be
   * @param mended the findings that are gone, as they were
   */
  public record Fixed(
      LintResult result,
      Map<String, SourceText> originals,
      Map<String, SourceText> changed,
      List<Finding> mended) {}

  /** Makes all selected fixes. */
  public static Fixed fix(Linting linting, FixSelection selection) throws IOException {
    return new Fixing(linting, selection).rounds();
  }

  private Fixed rounds() throws IOException {
    LintResult first = linting.lint(changed, Optional.empty());
    LintResult now = first;
    for (int round = 0; round < ROUNDS; round++) {
      Batch batch = Batch.of(chosen(now));
      if (batch.mended().isEmpty()) {
        if (!takeBack(new Comparison(first, now).worse())) {
          break;
        }
        now = linting.lint(changed, Optional.empty());
        continue;
      }
      Map<String, SourceText> next = with(batch);
      LintResult after = linting.lint(next, Optional.empty());
      Comparison comparison = new Comparison(now, after);
      if (isBad(comparison, batch, after)) {
        giveUpCulprits(suspects(comparison, batch));
        continue;
      }
      comparison.worse().forEach(each -> causes.put(Comparison.key(each), batch.mended()));
      accept(batch, next);
      now = after;
    }
    return new Fixed(withReasons(now), originals(), Map.copyOf(changed), List.copyOf(mended));
  }

  private List<Finding> chosen(LintResult result) {
    List<Finding> chosen = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (selection.takes(finding) && !givenUp.containsKey(keyOfFix(finding))) {
        chosen.add(finding);
      }
    }
    return chosen;
  }

  private Map<String, SourceText> with(Batch batch) {
    Map<String, SourceText> next = new LinkedHashMap<>(changed);
    next.putAll(batch.texts());
    return next;
  }

  private void accept(Batch batch, Map<String, SourceText> next) {
    for (Finding finding : batch.mended()) {
      for (TextEdit edit : finding.edits()) {
        originals.putIfAbsent(edit.range().file(), edit.range().text());
      }
    }
    mended.addAll(batch.mended());
    changed.putAll(next);
  }

  private boolean isBad(Comparison comparison, Batch batch, LintResult after) {
    Set<Finding> willBeMended = Collections.newSetFromMap(new IdentityHashMap<>());
    willBeMended.addAll(chosen(after));
    return comparison.hasNewErrors()
        || !willBeMended.containsAll(comparison.worse())
        || !comparison.notMended(batch.mended()).isEmpty();
  }

  /** The repairs in the files in which something went wrong. */
  private List<Finding> suspects(Comparison comparison, Batch batch) {
    List<Finding> suspects = new ArrayList<>();
    Set<String> files = new HashSet<>();
    comparison.worse().forEach(each -> files.add(each.range().file()));
    comparison.notMended(batch.mended()).forEach(each -> files.add(each.range().file()));
    for (Finding finding : batch.mended()) {
      if (files.contains(finding.range().file()) || comparison.hasNewErrors()) {
        suspects.add(finding);
      }
    }
    return suspects.isEmpty() ? batch.mended() : suspects;
  }

  private void giveUpCulprits(List<Finding> suspects) throws IOException {
    boolean found = false;
    Map<String, LintResult> alone = new HashMap<>();
    for (Finding suspect : suspects) {
      String file = suspect.range().file();
      LintResult before = alone.get(file);
      if (before == null) {
        before = linting.lint(changed, Optional.of(file));
        alone.put(file, before);
      }
      Batch one = Batch.of(List.of(suspect));
      LintResult after = linting.lint(with(one), Optional.of(file));
      Comparison comparison = new Comparison(before, after);
      if (isBad(comparison, one, after)) {
        giveUp(suspect, why(comparison, after));
        found = true;
      }
    }
    if (!found) {
      // Only together do they go wrong.
      suspects.forEach(each -> giveUp(each, "with the other fixes it would bring a new finding"));
    }
  }

  private String why(Comparison comparison, LintResult after) {
    List<Finding> bad = new ArrayList<>(comparison.worse());
    bad.removeAll(chosen(after));
    return bad.isEmpty()
        ? "it wouldn't be enough: see what else the finding names"
        : "it would bring " + bad.get(0).rule() + " at " + bad.get(0).resource();
  }

  // A resource may have several findings of a rule, and only some fixes that fail.
  private static String keyOfFix(Finding finding) {
    return Comparison.key(finding) + " " + finding.repair().map(Repair::description).orElse("");
  }

  private void giveUp(Finding finding, String why) {
    givenUp.put(keyOfFix(finding), why);
  }

  /** Takes back what brought findings that are left over in the end, and all else in that file. */
  private boolean takeBack(List<Finding> leftOver) {
    boolean any = false;
    for (Finding finding : leftOver) {
      for (Finding cause : causes.getOrDefault(Comparison.key(finding), List.of())) {
        String file = cause.range().file();
        if (file.equals(finding.range().file()) && changed.containsKey(file)) {
          giveUp(cause, "it would bring " + finding.rule() + " at " + finding.resource());
          any = true;
        }
      }
      if (any) {
        String file = finding.range().file();
        changed.remove(file);
        originals.remove(file);
        mended.removeIf(each -> each.range().file().equals(file));
      }
    }
    return any;
  }

  private LintResult withReasons(LintResult result) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : result.findings()) {
      String why = givenUp.get(keyOfFix(finding));
      findings.add(why == null ? finding : finding.withRefusal(why));
    }
    return new LintResult(
        result.files(), findings, result.errors(), result.notes(), result.suppressed());
  }

  private Map<String, SourceText> originals() {
    Map<String, SourceText> kept = new HashMap<>(originals);
    kept.keySet().retainAll(changed.keySet());
    return kept;
  }
}
