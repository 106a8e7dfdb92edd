package dev.cfnperf.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cfnperf.rules.RulePages;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything that can tell of a bullet is tied to one, and every bullet to something. */
class ImprovementPlanTest {
  private final List<ImprovementPlan.Advice> bullets = bullets();

  private static List<ImprovementPlan.Advice> bullets() {
    List<ImprovementPlan.Advice> bullets = new ArrayList<>();
    for (ImprovementPlan.Step step : ImprovementPlan.builtIn().steps()) {
      assertThat(step.text()).isNotBlank();
      bullets.addAll(step.advice());
    }
    return bullets;
  }

  @Test
  void everyRuleServesABullet() {
    Set<String> serving = new HashSet<>();
    bullets.forEach(bullet -> serving.addAll(bullet.rules()));
    List<String> rules = new ArrayList<>();
    rules.addAll(RulePages.builtIn().ids());
    assertThat(serving).containsExactlyInAnyOrderElementsOf(rules);
  }

  @Test
  void everyFactServesABullet() {
    Set<String> serving = new HashSet<>();
    for (ImprovementPlan.Advice bullet : bullets) {
      serving.addAll(bullet.facts());
      serving.addAll(bullet.shows());
    }
    List<String> facts = Observations.all().stream().map(Observation::id).toList();
    assertThat(facts).doesNotHaveDuplicates();
    assertThat(serving).containsExactlyInAnyOrderElementsOf(facts);
  }

  @Test
  void everyBulletCanBeAnswered() {
    Set<String> ids = new HashSet<>();
    for (ImprovementPlan.Advice bullet : bullets) {
      assertThat(ids.add(bullet.id())).as(bullet.id()).isTrue();
      assertThat(bullet.text()).as(bullet.id()).endsWith(".");
      assertThat(bullet.question()).as(bullet.id()).endsWith("?");
    }
  }

  /** The outline is of the lens, so a piece of advice that our plan leaves out is missed here. */
  @Test
  void thePlanHasAllAdviceOfTheLensInItsOrder() throws IOException {
    List<ImprovementPlan.Step> steps = new ArrayList<>(ImprovementPlan.builtIn().steps());
    for (JsonNode practice : outline()) {
      for (JsonNode advised : practice.path("steps")) {
        assertThat(steps).as(practice.path("practice").asText()).isNotEmpty();
        ImprovementPlan.Step step = steps.remove(0);
        assertThat(step.practice().title()).isEqualTo(practice.path("practice").asText());
        assertThat(step.advice()).as(step.text()).hasSize(advised.size());
        for (int i = 0; i < advised.size(); i++) {
          for (JsonNode word : advised.get(i)) {
            assertThat(step.advice().get(i).text()).containsIgnoringCase(word.asText());
          }
        }
      }
    }
    assertThat(steps).isEmpty();
  }

  private static JsonNode outline() throws IOException {
    try (InputStream in = ImprovementPlanTest.class.getResourceAsStream("perf1-outline.yaml")) {
      return new YAMLMapper().readTree(in);
    }
  }

  @Test
  void everyBulletSaysWhenItDoesNotApply() {
    Set<String> subjects = new HashSet<>();
    for (ImprovementPlan.Advice bullet : bullets) {
      assertThat(bullet.applies()).as(bullet.id()).isNotEmpty();
      assertThat(bullet.otherwise()).as(bullet.id()).endsWith(".");
      subjects.addAll(bullet.applies());
    }
    for (Subject subject : Subject.ALL) {
      assertThat(subjects.remove(subject.label())).as(subject.label()).isTrue();
    }
    assertThat(subjects).isEmpty();
  }
}
