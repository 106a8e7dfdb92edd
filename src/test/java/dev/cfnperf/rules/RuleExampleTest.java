package dev.cfnperf.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfnperf.rules.RuleExample.Expectation;
import dev.cfnperf.rules.RuleExample.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RuleExampleTest {
  private static final String PAGE =
      """
      ---
      id: some-rule
      title: Something is slow
      severity: warning
      practice: capacity
      fixable: false
      sources: [https://example.org]
      ---
      ## What it finds
      Slow `things`, see [there](https://example.org).
      On two lines.

      More.
      ## Why it matters
      ## What to do
      ## What it can't see
      ## Examples
      """;

  @Test
  void caretsNameTheColumnsOfTheLineAbove() throws IOException {
    RuleExample example =
        only(
            """
            ### Fires: no window
            ```yaml
            Resources:
              Queue:
            # ^^^^^ some-rule warning "no window"
            #  ^^ other-rule
            # @3-4 some-rule
            ```
            """);

    assertThat(example.kind()).isEqualTo(Kind.FIRES);
    assertThat(example.caption()).isEqualTo("no window");
    assertThat(example.templates().get(0).expectations())
        .containsExactly(
            expectation(2, 3, 7, "some-rule", Optional.of(Severity.WARNING), "no window"),
            expectation(2, 4, 5, "other-rule", Optional.empty(), ""),
            expectation(2, 3, 4, "some-rule", Optional.empty(), ""));
  }

  @Test
  void whatHasNoCommentsHasItsExpectationsInAListBelow() throws IOException {
    RuleExample example =
        only(
            """
            ### Fires: JSON
            ```json
            {}
            ```
            - line 1, columns 5-20: some-rule info
            """);

    assertThat(example.templates().get(0).expectations())
        .containsExactly(
            new Expectation(
                "template.json", 1, 5, 20, "some-rule", Optional.of(Severity.INFO), ""));
  }

  @Test
  void blocksWithATitleAreFilesBesideTheTemplates() throws IOException {
    RuleExample example =
        only(
            """
            ### Can't be known: with code
            ```yaml
            A: b
            ```
            ```yaml
            C: d
            ```
            ```python title=src/app.py
            # a comment
            ```
            """);

    assertThat(example.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(example.templates())
        .extracting(RuleExample.Block::path)
        .containsExactly("template.yaml", "template2.yaml");
    assertThat(example.files())
        .extracting(RuleExample.Block::path, RuleExample.Block::content)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("src/app.py", "# a comment\n"));
  }

  @Test
  void aKindThatIsNoneIsRefused() {
    assertThatThrownBy(() -> only("### Fine: x\n```yaml\nA: b\n```\n"))
        .hasMessageContaining("Fires, Silent, Can't be known");
  }

  @Test
  void theSummaryIsTheFirstParagraphAsPlainText() throws IOException {
    RulePage page = RulePage.parse("page", PAGE);

    assertThat(page.info().summary()).isEqualTo("Slow things, see there. On two lines.");
    assertThat(page.sections().keySet()).containsExactlyElementsOf(RulePage.HEADINGS);
  }

  @Test
  void anUnknownKeyInTheFrontMatterIsRefused() {
    assertThatThrownBy(() -> RulePage.parse("page", PAGE.replace("fixable:", "fixible:")))
        .hasMessageContaining("unknown key fixible");
  }

  private static RuleExample only(String examples) throws IOException {
    List<RuleExample> all = RuleExample.of(RulePage.parse("page", PAGE + examples));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Expectation expectation(
      int line, int from, int to, String rule, Optional<Severity> severity, String message) {
    return new Expectation("template.yaml", line, from, to, rule, severity, message);
  }
}
