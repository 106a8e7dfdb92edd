package dev.cfnperf.rules;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Noun;
import java.util.function.Supplier;

/**
 * A rule's line in the catalogue.
 *
 * @param id the page's name, the suppression key and, in CamelCase, the class's name
 * @param subject what it looks at: an application without has nothing for it to say
 * @param rule the rule, whose class isn't loaded before
 */
public record CatalogueLine(String id, Noun subject, Supplier<Rule> rule) {

  /** The line of a rule that looks at some kind of thing. */
  public static CatalogueLine on(Noun subject, String id, Supplier<Rule> rule) {
    return new CatalogueLine(id, subject, rule);
  }

  boolean concerns(Application app) {
    return app.has(subject);
  }
}
