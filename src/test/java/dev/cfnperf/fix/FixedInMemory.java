package dev.cfnperf.fix;

import dev.cfnperf.CfnPerf;
import dev.cfnperf.Settings;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.RuleSet;
import dev.cfnperf.rules.RuleSettings;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TemplateReader;
import dev.cfnperf.source.TextEdit;
import dev.cfnperf.source.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the fixes of one made-up template, without a file. */
public final class FixedInMemory {
  private static final SourceReader READER = new SourceReader(Path.of("").toAbsolutePath());
  private static final RuleSet RULES =
      RuleSet.of(
          Set.copyOf(RulePages.builtIn().ids()), Set.of(), RulePages.builtIn(), RuleSettings.NONE);
  private static final Settings SETTINGS =
      new Settings(RULES, Map.of(), false, true, () -> LocalDate.of(2026, 11, 28));

  private final SourceText text;
  private final List<String> faults = new ArrayList<>();

  private FixedInMemory(SourceText text) {
    this.text = text;
  }

  /**
   * What is wrong with the fixes of a template: a text that can't be read any more, a finding that
   * is said to be mended and isn't gone, a comment that is lost, a second run that finds more to
   * do. Empty if all is well, and for what is no template that can be read.
   */
  public static List<String> faults(byte[] template) throws IOException {
    try {
      Optional<SourceText> read =
          new TemplateReader(READER).decode(Path.of("template.yaml"), template);
      if (read.isEmpty() || !lint(read.get()).errors().isEmpty()) {
        return List.of();
      }
      FixedInMemory fixed = new FixedInMemory(read.get());
      fixed.eachAlone();
      fixed.all(FixSelection.SAFE);
      fixed.all(FixSelection.SUGGESTED);
      return fixed.faults;
    } catch (UnreadableException unreadable) {
      return List.of();
    }
  }

  private static LintResult lint(SourceText text) {
    return new CfnPerf(any -> SETTINGS, 1, READER).lint(text, LocalFiles.NONE, SETTINGS);
  }

  // Also what is given up later has to leave a text that can be read.
  private void eachAlone() {
    for (Finding finding : lint(text).findings()) {
      if (!finding.edits().isEmpty()) {
        requireReadable(TextEdit.apply(text, finding.edits()), finding.rule());
      }
    }
  }

  private LintResult requireReadable(SourceText changed, String what) {
    LintResult result = lint(changed);
    if (!result.errors().isEmpty()) {
      faults.add(what + ": " + result.errors().get(0).message() + " in\n" + changed.content());
    }
    return result;
  }

  private void all(FixSelection selection) throws IOException {
    Fixing.Fixed fixed = fix(text, selection);
    SourceText changed = fixed.changed().getOrDefault(text.path(), text);
    LintResult after = requireReadable(changed, "all " + selection.most());
    Comparison comparison = new Comparison(lint(text), after);
    for (Finding mended : fixed.mended()) {
      boolean wasThere = lint(text).findings().stream().anyMatch(each -> same(each, mended));
      if (wasThere && !comparison.notMended(List.of(mended)).isEmpty()) {
        faults.add(mended.rule() + " isn't gone from\n" + changed.content());
      }
    }
    if (!comments(changed).equals(comments(text))) {
      faults.add("a comment is lost or new in\n" + changed.content());
    }
    if (!fix(changed, selection).changed().isEmpty()) {
      faults.add("a second run changes\n" + changed.content());
    }
  }

  private static boolean same(Finding one, Finding other) {
    return Comparison.key(one).equals(Comparison.key(other));
  }

  private static Fixing.Fixed fix(SourceText text, FixSelection selection) throws IOException {
    return Fixing.fix((changed, only) -> lint(changed.getOrDefault(text.path(), text)), selection);
  }

  private static List<String> comments(SourceText text) {
    return FixPairsTest.comments(text.content().getBytes(StandardCharsets.UTF_8));
  }
}
