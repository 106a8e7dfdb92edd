package dev.cfnperf.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Loops where the collection varies or the loop is an attack; see the fixture fn-foreach.yaml. */
final class LoopsTest {

  @Test
  void aCollectionMayTurnOnACondition() {
    StackFixture fixture =
        StackFixture.of(
            """
            Transform: AWS::LanguageExtensions
            Parameters: {Stage: {Type: String, Default: dev}}
            Conditions: {IsProd: !Equals [!Ref Stage, prod]}
            Resources:
              Fn::ForEach::Queues:
                - N
                - !If [IsProd, [a, b], [a]]
                - Q${N}: {Type: AWS::SQS::Queue}
            """);
    Set<String> seen = new TreeSet<>();
    fixture.scenarios().forEach(scenario -> seen.addAll(StackFixture.ids(fixture.stack(scenario))));
    assertThat(StackFixture.ids(fixture.stack())).containsExactly("Qa");
    assertThat(seen).containsExactly("Qa", "Qb");
  }

  @Test
  void anEmptyCollectionMakesNothing() {
    StackFixture fixture =
        StackFixture.of(
            """
            Transform: AWS::LanguageExtensions
            Resources:
              Topic: {Type: AWS::SNS::Topic}
              Fn::ForEach::Queues: [N, [], {"Q${N}": {Type: AWS::SQS::Queue}}]
            """);
    assertThat(StackFixture.ids(fixture.stack())).containsExactly("Topic");
  }

  @Test
  void aLoopThatIsNoneIsLeftOutAndNoted() {
    StackFixture fixture =
        StackFixture.of(
            """
            Resources:
              Topic: {Type: AWS::SNS::Topic}
              Fn::ForEach::Queues: broken
            """);
    assertThat(StackFixture.ids(fixture.stack())).containsExactly("Topic");
    assertThat(fixture.notes()).anyMatch(note -> note.contains("not a loop"));
  }

  @Test
  void nestedLoopsThatExplodeAreCutOff() {
    StringBuilder body =
        new StringBuilder("{\"R${A}${B}${C}${D}${E}${F}\": {Type: AWS::SNS::Topic}}");
    for (String name : new String[] {"F", "E", "D", "C", "B", "A"}) {
      body.insert(
          0, "{\"Fn::ForEach::" + name + "\": [" + name + ", [1,2,3,4,5,6,7,8,9,a,b,c,d], ");
      body.append("]}");
    }
    StackFixture fixture =
        StackFixture.of("AWSTemplateFormatVersion: x\nResources: " + body + "\n");
    assertTimeout(Duration.ofSeconds(10), fixture::scenarios);
    assertThat(fixture.errors()).anyMatch(error -> error.contains("more than 200000 nodes"));
  }

  @Test
  void anItemThatGrowsTextsIsCutOff() {
    StackFixture fixture =
        StackFixture.of(
                """
                Parameters: {P: {Type: CommaDelimitedList}}
                Resources:
                  Fn::ForEach::X:
                    - N
                    - !Ref P
                    - T: {Type: AWS::SNS::Topic, Properties: {A: "%s"}}
                """
                    .formatted("${N}".repeat(100_000)))
            .given("P", "x".repeat(100_000));
    assertTimeout(Duration.ofSeconds(10), () -> fixture.stack());
  }
}
