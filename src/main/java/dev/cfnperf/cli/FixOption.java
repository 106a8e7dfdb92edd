package dev.cfnperf.cli;

import dev.cfnperf.fix.FixSelection;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.RulePages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code --fix} with its value, which only an equals sign can give: a path may follow. */
final class FixOption {
  private static final String NAME = "--fix";
  private static final String SAFE = "safe";
  private static final String SUGGESTED = "suggested";

  private FixOption() {}

  /** The arguments, with the value that the option has when none is given. */
  static List<String> withValue(List<String> args) {
    List<String> all = new ArrayList<>(args);
    all.replaceAll(each -> each.equals(NAME) ? NAME + "=" + SAFE : each);
    return all;
  }

  /** Which fixes are asked for; none without {@code --fix} and {@code --diff}. */
  static Optional<FixSelection> of(Arguments given) throws UsageException {
    if (!given.has(NAME) && !given.has("--diff")) {
      return Optional.empty();
    }
    if (given.has("--write-baseline") || given.operands().contains("-")) {
      throw new UsageException("--fix and --diff take files, and no --write-baseline");
    }
    String which = given.last(NAME, SAFE);
    return Optional.of(
        switch (which) {
          case SAFE -> FixSelection.SAFE;
          case SUGGESTED -> FixSelection.SUGGESTED;
          default -> ofRule(which);
        });
  }

  private static FixSelection ofRule(String name) throws UsageException {
    RulePages pages = RulePages.builtIn();
    Optional<RuleInfo> rule = pages.info(name);
    if (rule.isEmpty()) {
      List<String> known = new ArrayList<>(pages.ids());
      known.add(SUGGESTED);
      throw LintOptions.unknown("rule", name, known);
    }
    if (!rule.get().fixable()) {
      throw new UsageException("--fix: no fix is known for what " + name + " finds");
    }
    return FixSelection.of(name);
  }
}
