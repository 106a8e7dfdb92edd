package dev.cfnperf.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties as rules ask for them. */
final class BlockTest {

  @ParameterizedTest
  @CsvSource({
    "512, 512",
    "'\"512\"', 512",
    "512.0, 512",
    "-1, -1",
    "abc, unknown",
    "'1,2', unknown",
    "99999999999, unknown",
    "!Ref X, unknown",
    "[1], unknown",
    "{a: b}, unknown",
    "null, 128 (default)",
    "!Ref AWS::NoValue, 128 (default)",
    "!Foo x, unknown"
  })
  void numbers(String written, String expected) {
    assertThat(of(written).integer("A", 128)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "'\"true\"', true",
    "'\"False\"', false",
    "TRUE, true",
    "yes, true",
    "1, unknown",
    "!Ref X, unknown",
    "null, false (default)"
  })
  void booleans(String written, String expected) {
    assertThat(of(written).flag("A", false)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, TRUE",
    "!Ref X, TRUE",
    "!Ref AWS::NoValue, FALSE",
    "null, FALSE",
    "!Foo x, UNKNOWN",
    "'{}', TRUE",
    "[], TRUE"
  })
  void presence(String written, Truth expected) {
    assertThat(of(written).has("A")).isEqualTo(expected);
    assertThat(of(written).has("B")).isEqualTo(Truth.FALSE);
  }

  @Test
  void aPropertyThatAMacroMaySetIsUnknown() {
    Block open = of("1\n      Fn::Transform: {Name: Macro}");
    assertThat(open.has("B")).isEqualTo(Truth.UNKNOWN);
    assertThat(open.integer("B", 1)).hasToString("unknown");
    assertThat(open.integer("A", 2)).hasToString("1");
    Block whole =
        StackFixture.of("Resources: {W: {Type: AWS::X, Properties: {Fn::Transform: {Name: M}}}}")
            .stack()
            .resources()
            .get(0)
            .properties();
    assertThat(whole.has("A")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aPropertyPointsAtItselfItsKeyOrWhereItWouldStand() {
    Block block = of("1\n      B:\n        C: 2");
    assertThat(block.at("A").content()).isEqualTo("A: 1");
    assertThat(block.at("B").content()).isEqualTo("B");
    assertThat(block.at("Z").content()).isEqualTo("W");
    assertThat(block.block("B").orElseThrow().at("Z").content()).isEqualTo("B");
  }

  @Test
  void aValueSaysWhichParameterItComesFrom() {
    StackFixture fixture =
        StackFixture.of(
            """
            Parameters: {M: {Type: Number, Default: 128}}
            Resources: {W: {Type: AWS::X, Properties: {A: !Ref M, B: !Sub "${M}"}}}
            """);
    assertThat(fixture.stack().resources().get(0).properties().integer("A", 1))
        .hasToString("128 (parameter M, default)");
    assertThat(fixture.given("M", "256").stack().resources().get(0).properties().integer("A", 1))
        .hasToString("256 (parameter M)");
  }

  @Test
  void documentsInStringsAreReadAtTheStringsPlace() {
    Block block = of("'{\"deadLetterTargetArn\": \"x\", \"maxReceiveCount\": 5}'");
    Block document = block.document("A").orElseThrow();
    assertThat(document.integer("maxReceiveCount", 1)).hasToString("5");
    assertThat(document.at("maxReceiveCount")).isEqualTo(block.at("A"));
    assertThat(of("'{broken'").document("A")).isEmpty();
  }

  private static Block of(String written) {
    return StackFixture.of(
            "Resources:\n  W:\n    Type: AWS::X\n    Properties:\n      A: " + written + "\n")
        .stack()
        .resources()
        .get(0)
        .properties();
  }
}
