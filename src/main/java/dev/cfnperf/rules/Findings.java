package dev.cfnperf.rules;

import dev.cfnperf.app.Component;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes down what one rule finds, with the rule's page and the project's settings at hand. */
public final class Findings {
  private final String rule;
  private final RuleBook book;
  private final RuleSettings settings;
  private final List<Finding> found;

  Findings(String rule, RuleBook book, RuleSettings settings, List<Finding> found) {
    this.rule = rule;
    this.book = book;
    this.settings = settings;
    this.found = found;
  }

  // Most rules find nothing in a template: their pages aren't looked up.
  private RuleInfo page() {
    return book.info(rule).orElseThrow(() -> new IllegalStateException(rule + " has no page"));
  }

  /** Begins a finding about a component, pointing at the place to edit. */
  public Draft at(Range place, Component about) {
    return new Draft(place, about);
  }

  /** Begins a finding that points at the component's own declaration. */
  public Draft at(Component about) {
    return new Draft(about.range(), about);
  }

  /** The project's value for a parameter of this rule, or the page's default. */
  public int number(String parameter) {
    return settings.number(page(), parameter);
  }

  /** The project's list for a parameter of this rule, or the page's default. */
  public List<String> words(String parameter) {
    return settings.words(page(), parameter);
  }

  /** A finding being put together; it counts once {@link #report} is called. */
  public final class Draft {
    private final Range place;
    private final Component about;
    private final List<Finding.Related> related = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private final RuleInfo page = page();
    private Severity severity = page.severity();

    private Draft(Range place, Component about) {
      this.place = place;
      this.about = about;
    }

    /** For the cases that the rule's page gives another severity than its own. */
    public Draft severity(Severity other) {
      severity = other;
      return this;
    }

    public Draft related(Range where, String message) {
      related.add(new Finding.Related(where.firstLine(), message));
      return this;
    }

    public Draft related(Component other, String message) {
      return related(other.range(), message);
    }

    /** What would mend it; a second one takes the first one's place. */
    public Draft fix(Fix fix) {
      fixes.clear();
      fixes.add(fix.about(about.id()));
      return this;
    }

    /**
     * Completes the finding.
     *
     * @param message the fact with its value, the consequence, the change to make
     */
    public void report(String message) {
      found.add(
          new Finding(
              rule,
              settings.severity(rule).orElse(severity),
              page.practice(),
              message,
              place.firstLine(),
              about.id(),
              about.range().firstLine(),
              about.construct(),
              Optional.empty(),
              List.copyOf(related),
              List.copyOf(fixes),
              Optional.empty()));
    }
  }
}
