package dev.cfnperf.rules;

import dev.cfnperf.app.Application;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.Suppression;
import dev.cfnperf.source.SuppressionComments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Leaves out the findings that authors asked not to hear of, once for all rules, and remembers
 * which suppressions did anything.
 */
public final class Suppressor {
  private final Supplier<LocalDate> today;
  private final Set<Suppression> inMetadata = new LinkedHashSet<>();
  private final Map<SourceText, SuppressionComments> comments = new HashMap<>();
  private final Map<SourceText, SuppressionIndex> indexes = new HashMap<>();
  private final Set<Suppression> used = new LinkedHashSet<>();
  private int suppressed;

  private Suppressor(Supplier<LocalDate> today) {
    this.today = today;
  }

  /** The suppressions in a template's comments. */
  public static Suppressor of(SourceText template, Supplier<LocalDate> today) {
    Suppressor suppressor = new Suppressor(today);
    suppressor.comments(template);
    return suppressor;
  }

  /** Adds those in the Metadata of what exists in a scenario. */
  public void add(Application app) {
    inMetadata.addAll(app.suppressions());
  }

  /** The findings that nothing suppresses. */
  public List<Finding> keep(List<Finding> findings) {
    List<Finding> kept = new ArrayList<>(findings.size());
    List<Finding> left = new ArrayList<>();
    SuppressionIndex ofMetadata = new SuppressionIndex(inMetadata);
    for (Finding finding : findings) {
      (isSuppressed(finding, ofMetadata) ? left : kept).add(finding);
    }
    suppressed += Causes.once(left).size();
    return kept;
  }

  private boolean isSuppressed(Finding finding, SuppressionIndex ofMetadata) {
    boolean found = false;
    SuppressionIndex inText =
        indexes.computeIfAbsent(
            finding.range().text(), text -> new SuppressionIndex(comments(text).suppressions()));
    for (Suppression each : inText.covering(finding)) {
      found |= applies(each);
    }
    for (Suppression each : ofMetadata.covering(finding)) {
      found |= applies(each);
    }
    return found;
  }

  private boolean applies(Suppression suppression) {
    used.add(suppression);
    return !suppression.isExpired(today);
  }

  private SuppressionComments comments(SourceText text) {
    return comments.computeIfAbsent(text, SuppressionComments::of);
  }

  /** How many findings were left out. */
  public int suppressed() {
    return suppressed;
  }

  /** All suppressions that were looked at. */
  public List<Suppression> all() {
    List<Suppression> all = new ArrayList<>(inMetadata);
    comments.values().forEach(each -> all.addAll(each.suppressions()));
    return all;
  }

  /** Those that covered a finding, expired or not. */
  public Set<Suppression> used() {
    return used;
  }

  /** What is wrong with the suppressions themselves, whether or not they are used. */
  public List<Finding> complaints(RuleSet rules) {
    List<Finding> complaints = new ArrayList<>();
    for (SuppressionComments each : comments.values()) {
      for (Range range : each.malformed()) {
        complaints.add(
            SuppressionFinding.of(
                SuppressionFinding.Kind.UNKNOWN,
                range,
                Optional.empty(),
                "This comment names no rule, so it suppresses nothing. Write cfn-perf:"
                    + " ignore[rule-id] and the reason."));
      }
    }
    for (Suppression each : all()) {
      SuppressionFinding.complaint(each, rules, today).ifPresent(complaints::add);
    }
    return complaints;
  }
}
