package dev.cfnperf;

import dev.cfnperf.document.Document;
import dev.cfnperf.fix.FixPlanner;
import dev.cfnperf.rules.Causes;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RuleSet;
import dev.cfnperf.rules.SuppressionFinding;
import dev.cfnperf.rules.Suppressor;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Suppression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What linting one template brought. */
final class Outcome {
  private final List<Finding> findings = new ArrayList<>();
  private final List<Diagnostic> errors = new ArrayList<>();
  private final List<Diagnostic> notes = new ArrayList<>();
  private final Map<Suppression, Finding> ifUnused = new LinkedHashMap<>();
  private final Set<Suppression> usedSuppressions = new HashSet<>();
  private String file = "";
  private Set<String> nested = Set.of();
  private boolean template = true;
  private int suppressed;

  /** Of a file that isn't a template. */
  static Outcome skipped(String file) {
    Outcome outcome = new Outcome();
    outcome.template = false;
    outcome.notes.add(Diagnostic.ofFile(file, "left out: it isn't a template"));
    return outcome;
  }

  /** Of a template that nobody asked for. */
  static Outcome passedOver() {
    Outcome outcome = new Outcome();
    outcome.template = false;
    return outcome;
  }

  /** Of a file that couldn't be read. */
  static Outcome failed(Diagnostic why) {
    Outcome outcome = new Outcome();
    outcome.template = false;
    outcome.errors.add(why);
    return outcome;
  }

  /** Several templates' outcomes as one result, sorted by place, nothing twice. */
  static LintResult merge(List<Outcome> outcomes) {
    Outcome all = new Outcome();
    int files = 0;
    NestedReadings readings = new NestedReadings();
    for (Outcome each : outcomes) {
      each.tellNesting(readings);
    }
    for (Outcome each : outcomes) {
      files += each.template ? 1 : 0;
      all.findings.addAll(readings.select(each.file, each.findings));
      all.errors.addAll(each.errors);
      all.notes.addAll(each.notes);
      all.ifUnused.putAll(each.ifUnused);
      all.usedSuppressions.addAll(each.usedSuppressions);
      all.suppressed += readings.isNested(each.file) ? 0 : each.suppressed;
    }
    // Only now: a nested stack's suppression may be of use only where a parent nests it.
    all.ifUnused.keySet().removeAll(all.usedSuppressions);
    all.findings.addAll(all.ifUnused.values());
    return new LintResult(
        files, sorted(all.findings), sorted(all.errors), sorted(all.notes), all.suppressed);
  }

  /** Says which template this is of, and the files of the stacks that it nests. */
  void of(String name, Set<String> nestedFiles) {
    file = name;
    nested = nestedFiles;
  }

  String file() {
    return file;
  }

  /** Says which files it has read as nested stacks. */
  void tellNesting(NestedReadings readings) {
    readings.add(file, nested);
  }

  void add(RuleSet.Checked checked) {
    findings.addAll(checked.findings());
    errors.addAll(checked.errors());
    notes.addAll(checked.notes());
  }

  /** Makes one finding of what several components have in common. */
  void unite() {
    List<Finding> united = Causes.once(findings);
    findings.clear();
    findings.addAll(united);
  }

  /** Works out what would mend the findings, as edits of the text. */
  void planFixes(Document document) {
    boolean any = false;
    for (Finding finding : findings) {
      any |= !finding.fixes().isEmpty();
    }
    if (any) {
      List<Finding> planned = new FixPlanner(document).plan(findings);
      findings.clear();
      findings.addAll(planned);
    }
  }

  /** Leaves out what the template's authors asked not to hear of. */
  void suppress(Suppressor suppressor, RuleSet rules) {
    List<Finding> kept = suppressor.keep(findings);
    findings.clear();
    findings.addAll(kept);
    findings.addAll(suppressor.complaints(rules));
    for (Suppression each : suppressor.all()) {
      if (rules.runs(each.rule())) {
        ifUnused.put(each, SuppressionFinding.unused(each, rules));
      }
    }
    usedSuppressions.addAll(suppressor.used());
    suppressed = suppressor.suppressed();
  }

  /** Keeps only some of the findings. */
  void keep(Predicate<Finding> wanted) {
    findings.removeIf(wanted.negate());
    ifUnused.values().removeIf(wanted.negate());
  }

  /** Takes down a failure of the program itself. */
  void failed(String file, Throwable failed) {
    errors.add(Diagnostic.ofFile(file, RuleSet.internalError("reading this file", failed)));
    notes.add(Diagnostic.ofFile(file, RuleSet.trace(failed)));
  }

  List<Diagnostic> errors() {
    return errors;
  }

  List<Diagnostic> notes() {
    return notes;
  }

  // Files that several templates draw in bring the same things several times.
  private static <T extends Comparable<? super T>> List<T> sorted(List<T> items) {
    Collections.sort(items);
    List<T> once = new ArrayList<>(items.size());
    for (T item : items) {
      // Compared, as a record's equals is put together at run time, which costs 20 ms.
      if (once.isEmpty() || once.get(once.size() - 1).compareTo(item) != 0) {
        once.add(item);
      }
    }
    return Collections.unmodifiableList(once);
  }
}
