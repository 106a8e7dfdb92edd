package dev.cfnperf.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which combinations of parameters are looked at. */
final class ScenariosTest {
  private static final Duration GENEROUS = Duration.ofSeconds(5);

  private static final String STAGED =
      """
      Parameters:
        Stage: {Type: String%s}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
      Resources:
        Worker:
          Type: AWS::Lambda::Function
          Properties:
            MemorySize: !If [IsProd, 1024, 128]
            Description: !Ref Stage
      """;

  @Test
  void aTemplateWithoutConditionsHasOneScenario() {
    StackFixture fixture =
        StackFixture.of(
            """
            Parameters: {Stage: {Type: String, Default: dev, AllowedValues: [dev, prod]}}
            Resources: {W: {Type: AWS::Lambda::Function, Properties: {Description: !Ref Stage}}}
            """);
    assertThat(fixture.scenarios()).containsExactly(Scenario.DEFAULTS);
    assertThat(fixture.variants("W", "Description")).containsExactly("dev");
  }

  @Test
  void aParameterHasItsDefaultAndEachValueItIsComparedWith() {
    StackFixture fixture = StackFixture.of(STAGED.formatted(", Default: dev"));
    assertThat(fixture.variants("Worker", "MemorySize")).containsExactly("128", "1024");
    assertThat(fixture.variants("Worker", "Description")).containsExactly("dev", "prod");
  }

  @Test
  void aDefaultThatIsComparedWithIsJoinedByAnyOtherValue() {
    StackFixture fixture = StackFixture.of(STAGED.formatted(", Default: prod"));
    assertThat(fixture.variants("Worker", "Description")).containsExactly("prod", "${Stage}");
    assertThat(fixture.variants("Worker", "MemorySize")).containsExactly("1024", "128");
  }

  @Test
  void aParameterWithoutDefaultIsAnyValueFirst() {
    StackFixture fixture = StackFixture.of(STAGED.formatted(""));
    assertThat(fixture.variants("Worker", "Description")).containsExactly("${Stage}", "prod");
  }

  @Test
  void aValueThatIsNotAllowedIsNeverChosen() {
    StackFixture never = StackFixture.of(STAGED.formatted(", AllowedValues: [dev, test]"));
    assertThat(never.variants("Worker", "MemorySize")).containsExactly("128");
    StackFixture only = StackFixture.of(STAGED.formatted(", AllowedValues: [prod]"));
    assertThat(only.variants("Worker", "MemorySize")).containsExactly("1024");
  }

  @Test
  void allowedValuesWithoutDefaultAreAllLookedAt() {
    StackFixture fixture =
        StackFixture.of(
            """
            Parameters: {Memory: {Type: Number, AllowedValues: [128, 512, 1024]}}
            Resources: {W: {Type: AWS::Lambda::Function, Properties: {MemorySize: !Ref Memory}}}
            """);
    assertThat(fixture.variants("W", "MemorySize")).containsExactly("128", "512", "1024");
  }

  @Test
  void whatTheUserSetsIsNeitherVariedNorIsItsCondition() {
    StackFixture fixture =
        StackFixture.of(STAGED.formatted(", Default: dev")).given("Stage", "prod");
    assertThat(fixture.scenarios()).hasSize(1);
    assertThat(fixture.variants("Worker", "MemorySize")).containsExactly("1024");
    StackFixture other = StackFixture.of(STAGED.formatted("")).given("Stage", "qa");
    assertThat(other.variants("Worker", "MemorySize")).containsExactly("128");
  }

  @Test
  void aComparisonOfSomethingComputedHasBothOutcomes() {
    StackFixture fixture =
        StackFixture.of(
            """
            Parameters:
              Subnets: {Type: CommaDelimitedList, Default: ""}
              Name: {Type: String, Default: dev-1}
            Conditions:
              HasSubnets: !Not [!Equals [!Join ["", !Ref Subnets], ""]]
              IsProd: !Equals [!Select [0, !Split ["-", !Ref Name]], prod]
            Resources:
              W:
                Type: AWS::Lambda::Function
                Properties:
                  A: !If [HasSubnets, many, none]
                  B: !If [IsProd, prod, other]
            """);
    assertThat(fixture.variants("W", "A")).containsExactlyInAnyOrder("none", "many");
    assertThat(fixture.variants("W", "B")).containsExactlyInAnyOrder("other", "prod");
  }

  @Test
  void aComparisonOfTwoParametersHasBothOutcomes() {
    StackFixture fixture =
        StackFixture.of(
            """
            Parameters:
              Stage: {Type: String, Default: dev}
              Main: {Type: String, Default: prod}
            Conditions: {IsMain: !Equals [!Ref Stage, !Ref Main]}
            Resources:
              W: {Type: AWS::Lambda::Function, Properties: {A: !If [IsMain, yes, no]}}
            """);
    assertThat(fixture.variants("W", "A")).containsExactlyInAnyOrder("no", "yes");
  }

  @Test
  void aComparisonWithAnImportHasBothOutcomesAndTheSameElsewhere() {
    StackFixture fixture =
        StackFixture.of(
            """
            Conditions:
              A: !Equals [!ImportValue x, "y"]
              B: !Not [!Equals [!ImportValue x, "y"]]
            Resources:
              W:
                Type: AWS::Lambda::Function
                Properties: {A: !Sub ["${a}${b}", {a: !If [A, 1, 0], b: !If [B, 1, 0]}]}
            """);
    assertThat(fixture.variants("W", "A")).containsExactlyInAnyOrder("01", "10");
  }

  @Test
  void neighboursAreSeenTogetherInEachCombination() {
    StackFixture fixture =
        StackFixture.of(
            """
            Parameters:
              A: {Type: String, Default: "no"}
              B: {Type: String, Default: "no"}
            Conditions:
              HasA: !Equals [!Ref A, "yes"]
              HasB: !Equals [!Ref B, "yes"]
            Resources:
              Queue:
                Type: AWS::SQS::Queue
                Properties: {VisibilityTimeout: !If [HasA, 60, 30]}
              Mapping:
                Type: AWS::Lambda::EventSourceMapping
                Properties:
                  EventSourceArn: !GetAtt Queue.Arn
                  BatchSize: !If [HasB, 100, 10]
            """);
    Set<String> seen = new TreeSet<>();
    for (Scenario scenario : fixture.scenarios()) {
      Stack stack = fixture.stack(scenario);
      seen.add(
          StackFixture.value(stack, "Queue", "VisibilityTimeout")
              + " "
              + StackFixture.value(stack, "Mapping", "BatchSize"));
    }
    assertThat(seen).containsExactly("30 10", "30 100", "60 10", "60 100");
  }

  @Test
  void fortyConditionsAndTwentySixNestedStacksTakeFewScenariosAndNoTime() {
    StringBuilder root = new StringBuilder("Parameters:\n");
    for (int i = 0; i < 40; i++) {
      root.append("  P" + i + ": {Type: String, Default: 'no', AllowedValues: ['no', 'yes']}\n");
    }
    root.append("Conditions:\n");
    for (int i = 0; i < 40; i++) {
      root.append("  C" + i + ": !Equals [!Ref P" + i + ", 'yes']\n");
    }
    root.append("Resources:\n");
    for (int i = 0; i < 40; i++) {
      root.append("  W" + i + ": {Type: AWS::Lambda::Function, Condition: C" + i + "}\n");
    }
    for (int i = 0; i < 26; i++) {
      root.append(
          "  N" + i + ":\n    Type: AWS::CloudFormation::Stack\n    Condition: C" + i + "\n");
      root.append("    Properties:\n      TemplateURL: child.yaml\n      Parameters:\n");
      root.append("        Stage: !Ref P" + (i + 5) + "\n        Name: !Sub 'x${P" + i + "}'\n");
    }
    StackFixture fixture =
        StackFixture.of(root.toString())
            .file(
                "child.yaml",
                """
                Parameters: {Stage: {Type: String}, Name: {Type: String}, Own: {Type: String}}
                Conditions:
                  Staged: !Equals [!Ref Stage, 'yes']
                  Named: !Equals [!Ref Name, 'xyes']
                  Other: !Equals [!Ref Own, 'yes']
                Resources:
                  A: {Type: AWS::SQS::Queue, Condition: Staged}
                  B: {Type: AWS::SQS::Queue, Condition: Named}
                  C: {Type: AWS::SQS::Queue, Properties: {D: !If [Other, 1, 2]}}
                """);
    List<Scenario> scenarios = assertTimeout(GENEROUS, fixture::scenarios);
    assertThat(scenarios).hasSizeBetween(2, 16);
    Set<String> ids = new TreeSet<>();
    for (Scenario scenario : scenarios) {
      ids.addAll(assertTimeout(GENEROUS, () -> StackFixture.ids(fixture.stack(scenario))));
    }
    assertThat(ids).contains("W0", "W39", "N0/A", "N25/A", "N0/B", "N25/B", "N25/C");
  }

  @Test
  void theNumberOfScenariosIsBounded() {
    StringBuilder template = new StringBuilder("Parameters:\n");
    StringBuilder conditions = new StringBuilder("Conditions:\n");
    StringBuilder worker =
        new StringBuilder("Resources:\n  W:\n    Type: A::B::C\n    Properties:\n");
    for (int i = 0; i < 200; i++) {
      template.append("  P" + i + ": {Type: String}\n");
      for (int j = 0; j < 20; j++) {
        conditions.append("  C" + i + "x" + j + ": !Equals [!Ref P" + i + ", '" + j + "']\n");
      }
      worker.append("      Q" + i + ": !If [C" + i + "x" + (i % 20) + ", 1, 2]\n");
    }
    StackFixture fixture =
        StackFixture.of("AWSTemplateFormatVersion: x\n" + template + conditions + worker);
    assertThat(assertTimeout(GENEROUS, fixture::scenarios)).hasSizeBetween(2, 48);
  }

  @Test
  void conditionsThatReferToEachOtherTakeNoExponentialTime() {
    StringBuilder template = new StringBuilder("Parameters: {P: {Type: String}}\nConditions:\n");
    template.append("  C0: !Equals [!Ref P, x]\n");
    for (int i = 1; i < 200; i++) {
      String below = "!Condition C" + (i - 1);
      template.append("  C" + i + ": !And [" + below + ", !Or [" + below + ", " + below + "]]\n");
    }
    template.append("Resources: {W: {Type: A::B, Condition: C199}}\n");
    StackFixture fixture = StackFixture.of("AWSTemplateFormatVersion: x\n" + template);
    assertThat(assertTimeout(GENEROUS, fixture::scenarios)).hasSize(2);
    assertThat(StackFixture.ids(fixture.stack(fixture.scenarios().get(1)))).containsExactly("W");
  }

  @Test
  void aLongChainOfConditionsEnds() {
    StringBuilder template =
        new StringBuilder("Conditions:\n  C0: !Equals [!Ref AWS::Region, x]\n");
    for (int i = 1; i < 20_000; i++) {
      template.append("  C" + i + ": !Not [!Condition C" + (i - 1) + "]\n");
    }
    template.append("Resources: {W: {Type: AWS::B, Condition: C19999}}\n");
    StackFixture fixture = StackFixture.of(template.toString());
    assertThat(assertTimeout(GENEROUS, fixture::scenarios)).isNotEmpty();
  }

  @Test
  void deepNestsOfChoicesAndJoinsTakeNoExponentialTime() {
    String choice = "1";
    String join = "a";
    for (int i = 0; i < 60; i++) {
      choice = "!If [C" + i + ", " + choice + ", 2]";
      join = "!Join ['', [" + join + ", " + "b]]";
    }
    StringBuilder template = new StringBuilder("Parameters:\n");
    for (int i = 0; i < 60; i++) {
      template.append("  P" + i + ": {Type: String, Default: x}\n");
    }
    template.append("Conditions:\n");
    for (int i = 0; i < 60; i++) {
      template.append("  C" + i + ": !Equals [!Ref P" + i + ", x]\n");
    }
    template.append("Resources:\n  W:\n    Type: AWS::X::Y\n    Properties:\n");
    template.append("      A: " + choice + "\n      B: " + join + "\n");
    StackFixture fixture = StackFixture.of(template.toString());
    assertThat(assertTimeout(GENEROUS, fixture::scenarios)).hasSizeLessThanOrEqualTo(48);
    assertThat(assertTimeout(GENEROUS, () -> fixture.value("W", "A"))).isEqualTo("1");
    assertThat(assertTimeout(GENEROUS, () -> fixture.value("W", "B"))).startsWith("abbb");
  }

  @Test
  void textsThatDoubleThroughNestedStacksAreCutOff() {
    StackFixture fixture = StackFixture.of(doubling(0));
    for (int i = 1; i < 12; i++) {
      fixture.file("s" + i + ".yaml", doubling(i));
    }
    String value = assertTimeout(GENEROUS, () -> fixture.value("N/N/N/N/N/N/N/W", "Description"));
    assertThat(value).contains("Ref(P)").hasSizeLessThan(2000);
    assertThat(assertTimeout(GENEROUS, fixture::scenarios)).hasSizeLessThanOrEqualTo(48);
  }

  private static String doubling(int level) {
    String many = "${P}".repeat(50);
    return """
        Parameters: {P: {Type: String, Default: xxxxxxxxxx}}
        Conditions: {C: !Equals [!Sub "%s", x]}
        Resources:
          W: {Type: AWS::Lambda::Function, Properties: {Description: !Ref P, A: !If [C, 1, 2]}}
          N:
            Type: AWS::CloudFormation::Stack
            Properties: {TemplateURL: s%d.yaml, Parameters: {P: !Sub "%s"}}
        Outputs: {O: {Value: !GetAtt N.Outputs.O}}
        """
        .formatted(many, level + 1, many);
  }
}
