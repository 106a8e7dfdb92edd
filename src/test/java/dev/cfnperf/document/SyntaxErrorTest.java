package dev.cfnperf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.SourceText;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that aren't well-formed, and texts that ask too much: each is said with its place. */
final class SyntaxErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a: [1, 2\\nb: 3\\n              ~ 2:2  ~ expected ',' or ']'",
        "a: 'x\\nb: 1\\n                 ~ 3:1  ~ unexpected end of stream",
        "a:\\n\\tb: 1\\n                 ~ 2:1  ~ '\\t(TAB)'",
        "a: b: c\\n                      ~ 1:5  ~ mapping values are not allowed here",
        "a: *none\\n                     ~ 1:4  ~ the alias *none names no anchor above it",
        "a: &x [*x]\\n                   ~ 1:8  ~ the alias *x names no anchor above it",
        "a: 1\\n b: 2\\n                 ~ 2:3  ~ mapping values are not allowed here",
        "a: @x\\n                        ~ 1:4  ~ '@'",
        "a: !%zz x\\n                    ~ 1:6  ~ expected"
      })
  void yaml(String content, String place, String message) {
    assertError("template.yaml", content, place, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1,}            ~ 1:9  ~ Unexpected character ('}'",
        "{\"a\": [1, 2}         ~ 1:12 ~ Unexpected close marker '}': expected ']'",
        "{\"a\": \"x             ~ 1:9  ~ Unexpected end-of-input",
        "{\"a\": 1              ~ 1:8  ~ Unexpected end-of-input",
        "{\\n  \"a\": tru\\n}    ~ 2:11 ~ Unrecognized token 'tru'",
        "{\"a\": 01}            ~ 1:8  ~ Invalid numeric value",
        "{\"a\": 1} x           ~ 1:11 ~ Unrecognized token 'x'",
        "{\"a\": 1} {}          ~ 1:10 ~ more text behind the end",
        "{'a': 1}              ~ 1:2  ~ Unexpected character"
      })
  void json(String content, String place, String message) {
    assertError("template.json", content, place, message);
  }

  @Test
  void aCharacterThatYamlForbidsIsFoundFarDownAndBehindOthersOfTwoUnits() {
    String content = "# \uD83D\uDE00\n".repeat(2000) + "a: b\u0007c\n";
    Diagnostic error = error("template.yaml", content);
    assertThat(error.message()).contains("U+0007");
    assertThat(Nodes.place(error.range())).isEqualTo("2001:5-2001:5");
  }

  @ParameterizedTest
  @CsvSource({"template.yaml", "template.json"})
  void deepNestingIsRefusedAtAFixedDepth(String path) {
    assertThat(error(path, "[".repeat(100_000)).message()).contains("200");
    String deepEnough = "[".repeat(190) + "]".repeat(190);
    assertThat(Nodes.read(path, deepEnough).root()).isInstanceOf(Node.Sequence.class);
  }

  @Test
  void deepBlockNestingIsRefused() {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      content.append(" ".repeat(i)).append("a:\n");
    }
    assertThat(error("template.yaml", content.toString()).message())
        .isEqualTo("nested deeper than 200 levels");
  }

  @Test
  void anAliasBombIsRefusedBeforeItGoesOff() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(8) + alias + "]\n");
    }
    assertThat(error("template.yaml", bomb.toString()).message())
        .isEqualTo("aliases repeat more than 200000 nodes");
  }

  @Test
  void aMergeBombIsRefusedToo() {
    StringBuilder bomb = new StringBuilder("a0: &a0 {");
    for (int i = 0; i < 1000; i++) {
      bomb.append("k" + i + ": v, ");
    }
    bomb.append("z: 1}\n");
    for (int i = 1; i < 1000; i++) {
      bomb.append("b" + i + ": {<<: *a0}\n");
    }
    assertThat(error("template.yaml", bomb.toString()).message())
        .isEqualTo("aliases repeat more than 200000 nodes");
  }

  @ParameterizedTest
  @CsvSource({"template.yaml", "template.json"})
  void aValueBeyondTheLimitIsRefused(String path) {
    // YAML has a limit for lines, too, and JSON has no lines in a string.
    String line = "x".repeat(1000) + (path.endsWith("yaml") ? "\n" : "x");
    String content = "{\"a\": \"" + line.repeat(Limits.SCALAR_LENGTH / 1000 + 1) + "\"}";
    assertThat(error(path, content).message()).contains("5000000");
    String most = "{\"a\": \"" + "x".repeat(1_000_000) + "\"}";
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> Nodes.read(path, most));
  }

  @Test
  void aYamlFlowMapMayLookLikeJsonUnlessTheFileSaysItIsJson() {
    assertThat(Nodes.shape(Nodes.read("a.yaml", "{a: 1, b: !Ref c}")))
        .isEqualTo("{a: 1, b: Ref(c)}");
    assertThat(Nodes.read("a.template", "{\"a\": 1}").format()).isEqualTo(Document.Format.JSON);
    assertThat(error("a.JSON", "{a: 1}").message()).startsWith("not valid JSON");
  }

  private static void assertError(String path, String content, String place, String message) {
    Diagnostic error = error(path, content.replace("\\n", "\n").replace("\\t", "\t"));
    assertThat(error.message()).contains(message.replace("\\t", "\\t"));
    assertThat(error.message()).doesNotContain("Source:").doesNotContain("\n");
    assertThat(error.range().startLine() + ":" + error.range().startColumn()).isEqualTo(place);
  }

  private static Diagnostic error(String path, String content) {
    SyntaxException thrown =
        catchThrowableOfType(
            SyntaxException.class, () -> Documents.read(SourceText.of(path, content)));
    assertThat(thrown).as("no error").isNotNull();
    return thrown.diagnostic();
  }
}
