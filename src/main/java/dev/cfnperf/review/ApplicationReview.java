package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Graph;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers PERF 1 for one application: first it's shown the application under each scenario, then
 * it's given what the rules found.
 */
public final class ApplicationReview {
  private final ImprovementPlan plan;
  private final Map<String, Sightings> sightings = new LinkedHashMap<>();
  private final Set<String> subjects = new HashSet<>();
  private Optional<Graph> graph = Optional.empty();
  private boolean mayHaveMore;

  public ApplicationReview(ImprovementPlan plan) {
    this.plan = plan;
    for (Observation each : Observations.all()) {
      sightings.put(each.id(), new Sightings(each));
    }
  }

  /** Looks at the application under one scenario; the first is the one that is drawn. */
  public void see(Application app) {
    if (graph.isEmpty()) {
      graph = Optional.of(Graph.of(app));
    }
    mayHaveMore |= app.mayHaveMore();
    for (Subject subject : Subject.ALL) {
      if (!subjects.contains(subject.label()) && subject.isIn(app)) {
        subjects.add(subject.label());
      }
    }
    for (Observation each : Observations.all()) {
      each.look().at(app, sightings.get(each.id()));
    }
  }

  /** Whether there was an application to look at. */
  public boolean hasSeen() {
    return graph.isPresent();
  }

  /**
   * Answers bullet by bullet.
   *
   * @param template its file, as reports call it
   * @param findings of the application, sorted by place
   */
  public ReviewedApplication answer(
      String template, List<Finding> findings, Surroundings surroundings) {
    List<Finding> serving = new ArrayList<>();
    for (Finding finding : findings) {
      if (plan.names(finding.rule())) {
        serving.add(finding);
      }
    }
    List<PracticeReview> practices = new ArrayList<>();
    for (Practice practice : Practice.values()) {
      List<BulletReview> bullets = new ArrayList<>();
      for (ImprovementPlan.Step step : plan.steps()) {
        if (step.practice() == practice) {
          for (ImprovementPlan.Advice advice : step.advice()) {
            Verdict verdict = verdict(advice, serving, surroundings);
            bullets.add(new BulletReview(step.text(), advice, verdict));
          }
        }
      }
      practices.add(new PracticeReview(practice, List.copyOf(bullets)));
    }
    return new ReviewedApplication(
        template,
        graph.orElse(new Graph(List.of(), List.of())),
        List.copyOf(serving),
        List.copyOf(practices),
        Optional.empty());
  }

  private Verdict verdict(
      ImprovementPlan.Advice advice, List<Finding> all, Surroundings surroundings) {
    List<Finding> findings = new ArrayList<>();
    boolean departs = false;
    for (Finding finding : all) {
      if (advice.rules().contains(finding.rule())) {
        findings.add(finding);
        departs |= finding.severity() != Severity.INFO;
      }
    }
    List<Fact> facts = facts(advice.facts());
    List<Search> searches = surroundings.search(advice.searches());
    boolean met = findings.isEmpty() && isMet(facts, searches);
    facts.addAll(facts(advice.shows()));
    if (departs) {
      return new Verdict.NeedsWork(findings, facts);
    }
    if (findings.isEmpty() && !applies(advice)) {
      return new Verdict.DoesNotApply(advice.otherwise());
    }
    return met
        ? new Verdict.Met(facts, searches)
        : new Verdict.CantBeSeen(advice.question(), searches, findings, facts);
  }

  private List<Fact> facts(List<String> ids) {
    List<Fact> facts = new ArrayList<>();
    for (String id : ids) {
      Fact fact = sightings.get(id).fact();
      if (fact.applies() > 0) {
        facts.add(fact);
      }
    }
    return facts;
  }

  private static boolean isMet(List<Fact> facts, List<Search> searches) {
    boolean told = !facts.isEmpty();
    for (Fact fact : facts) {
      if (!fact.isMet()) {
        return false;
      }
    }
    for (Search search : searches) {
      if (search.proves() && search.found().isEmpty()) {
        return false;
      }
      told |= search.proves();
    }
    return told;
  }

  // What couldn't be read may hold what the advice is about.
  private boolean applies(ImprovementPlan.Advice advice) {
    if (mayHaveMore || advice.applies().isEmpty()) {
      return true;
    }
    for (String subject : subjects) {
      if (advice.applies().contains(subject)) {
        return true;
      }
    }
    return false;
  }
}
