package dev.cfnperf.rules;

import dev.cfnperf.app.Application;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.TimeLimit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of one run, with the project's settings. */
public final class RuleSet {
  private final List<CatalogueLine> rules;
  private final RuleBook book;
  private final RuleSettings settings;

  private RuleSet(List<CatalogueLine> rules, RuleBook book, RuleSettings settings) {
    this.rules = rules;
    this.book = book;
    this.settings = settings;
  }

  /**
   * Rules of the catalogue.
   *
   * @param select rule ids and practices to run; empty for all
   * @param ignore rule ids and practices to leave out, whatever was selected
   */
  public static RuleSet of(
      Set<String> select, Set<String> ignore, RuleBook book, RuleSettings settings) {
    List<CatalogueLine> rules = new ArrayList<>();
    for (CatalogueLine rule : RuleCatalogue.all()) {
      if ((select.isEmpty() || names(select, rule, book)) && !names(ignore, rule, book)) {
        rules.add(rule);
      }
    }
    return new RuleSet(rules, book, settings);
  }

  private static boolean names(Set<String> names, CatalogueLine rule, RuleBook book) {
    if (names.isEmpty() || names.contains(rule.id())) {
      return !names.isEmpty();
    }
    Optional<RuleInfo> info = book.info(rule.id());
    return info.isPresent() && names.contains(info.get().practice().label());
  }

  /** The pages of all rules, those that don't run included. */
  RuleBook book() {
    return book;
  }

  /** Whether a rule runs. */
  public boolean runs(String rule) {
    for (CatalogueLine each : rules) {
      if (each.id().equals(rule)) {
        return true;
      }
    }
    return false;
  }

  /** The ids of all rules, those that don't run included. */
  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (CatalogueLine rule : RuleCatalogue.all()) {
      ids.add(rule.id());
    }
    return ids;
  }

  /**
   * What a run of the rules brought.
   *
   * @param errors a rule that failed, as one line
   * @param notes the same at length, for whoever is to mend it
   */
  public record Checked(List<Finding> findings, List<Diagnostic> errors, List<Diagnostic> notes) {}

  /**
   * Begins to check a template.
   *
   * @param file the template, for messages
   */
  public Check begin(String file) {
    return new Check(file);
  }

  /**
   * The rules at work on one template. It's shown one scenario after the other, as a large
   * template's would not fit into memory all at once.
   */
  public final class Check {
    private final String file;
    private final ScenarioFindings found = new ScenarioFindings();
    private final List<Diagnostic> errors = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    private Check(String file) {
      this.file = file;
    }

    /** Runs each rule. One that fails costs its own findings and no others. */
    public void run(Application app) {
      found.begin(app.circumstances(), app.resourceIds());
      for (CatalogueLine rule : rules) {
        try {
          if (!rule.concerns(app)) {
            continue;
          }
          List<Finding> findings = new ArrayList<>();
          rule.rule().get().check(app, new Findings(rule.id(), book, settings, findings));
          found.add(findings);
        } catch (TimeLimit.Exceeded late) {
          throw late;
        } catch (RuntimeException | StackOverflowError failed) {
          errors.add(Diagnostic.ofFile(file, internalError("rule " + rule.id(), failed)));
          notes.add(Diagnostic.ofFile(file, trace(failed)));
        }
      }
    }

    /** What all scenarios brought, each component's findings by themselves. */
    public Checked checked() {
      return new Checked(found.all(), errors, notes);
    }
  }

  /** What to tell people of a failure that isn't theirs. */
  public static String internalError(String where, Throwable failed) {
    return "internal error in "
        + where
        + " ("
        + failed.getClass().getSimpleName()
        + "): please report it, with the template if you can; --verbose shows the trace";
  }

  /** Where a failure happened, for whoever is to mend it. */
  public static String trace(Throwable failed) {
    StringWriter text = new StringWriter();
    failed.printStackTrace(new PrintWriter(text, true));
    return text.toString().strip();
  }
}
