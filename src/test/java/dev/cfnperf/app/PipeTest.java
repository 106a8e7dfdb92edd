package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pipes: a source that polls as a mapping does, an enrichment, a target. */
final class PipeTest {
  private static Pipe pipe(String properties) throws SyntaxException {
    String template =
        """
        Parameters: {Elsewhere: {Type: String}}
        Resources:
          It: {Type: AWS::Pipes::Pipe, Properties: PROPERTIES}
          Worker: {Type: AWS::Lambda::Function, Properties: {Timeout: 10}}
          Express:
            Type: AWS::StepFunctions::StateMachine
            Properties: {DefinitionString: '{"TimeoutSeconds": 20, "StartAt": "A", "States": {}}'}
          Partner: {Type: AWS::Events::ApiDestination}
          Clicks: {Type: AWS::Kinesis::Stream}
          Jobs: {Type: AWS::SQS::Queue}
        """;
    return ApplicationFixture.of(template.replace("PROPERTIES", properties)).pipes().get(0);
  }

  @Test
  void theSourceSideAnswersAsAMappingDoes() throws Exception {
    Pipe pipe =
        pipe(
            "{Source: !GetAtt Clicks.Arn, Target: !GetAtt Worker.Arn, SourceParameters:"
                + " {KinesisStreamParameters: {BatchSize: 50, MaximumBatchingWindowInSeconds: 5,"
                + " OnPartialBatchItemFailure: AUTOMATIC_BISECT, MaximumRetryAttempts: 3,"
                + " DeadLetterConfig: {Arn: !GetAtt Jobs.Arn}}}}");
    Poller poller = pipe.poller();
    assertThat(poller.source()).isEqualTo(Poller.Source.KINESIS);
    assertThat(poller.origin()).get().hasToString("Clicks");
    assertThat(poller.batchSize()).hasToString("50");
    assertThat(poller.batchWindow()).hasToString("5");
    assertThat(poller.bisects()).isEqualTo(Truth.TRUE);
    assertThat(poller.retriesForever()).isEqualTo(Truth.FALSE);
    assertThat(poller.hasFailureDestination()).isEqualTo(Truth.TRUE);
    assertThat(poller.isEnabled()).isEqualTo(Truth.TRUE);
    assertThat(poller.function()).get().hasToString("Worker");
  }

  @Test
  void whatIsMissingBelongsInTheSourcesParameters() throws Exception {
    Pipe pipe =
        pipe(
            "{Source: !GetAtt Clicks.Arn, Target: !GetAtt Jobs.Arn, SourceParameters:"
                + " {KinesisStreamParameters: {StartingPosition: LATEST}}}");
    assertThat(pipe.poller().at("BatchSize").content()).isEqualTo("KinesisStreamParameters");
    assertThat(pipe("{Source: !GetAtt Jobs.Arn, Target: !Ref Elsewhere}").poller().at("BatchSize"))
        .satisfies(place -> assertThat(place.content()).isEqualTo("It"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Target: !GetAtt Worker.Arn | 2147483647",
        "Target: !Ref Express | 2147483647",
        "Target: !GetAtt Jobs.Arn | 10",
        "Target: !GetAtt Clicks.Arn | 500",
        "Target: 'arn:aws:logs:eu-west-1:1:log-group:audit' | 10000",
        "Target: 'arn:aws:events:eu-west-1:1:event-bus/default' | 10",
        "Target: !GetAtt Partner.Arn | 1",
        "Target: 'arn:aws:events:eu-west-1:1:api-destination/partner/x' | 1",
        "Target: 'arn:aws:ecs:eu-west-1:1:cluster/jobs' | 1",
        "Target: !Ref Elsewhere | 1",
        "Target: !Ref Elsewhere, TargetParameters: {SqsQueueParameters: {}} | 10",
        "Enrichment: !GetAtt Partner.Arn, Target: !GetAtt Jobs.Arn | 1",
        "Enrichment: !GetAtt Worker.Arn, Target: !GetAtt Jobs.Arn | 10",
        "Enrichment: !Ref Elsewhere, Target: !GetAtt Jobs.Arn | 1",
      })
  void aBatchIsAsLargeAsEnrichmentAndTargetSurelyTake(String ends, int largest) throws Exception {
    assertThat(pipe("{Source: !GetAtt Clicks.Arn, " + ends + "}").maxBatch()).isEqualTo(largest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Target: !GetAtt Worker.Arn | 10",
        "Target: !GetAtt Partner.Arn | 5 (default)",
        "Enrichment: !GetAtt Worker.Arn, Target: !Ref Express | 30",
        "Enrichment: !GetAtt Worker.Arn, Target: !GetAtt Clicks.Arn | unknown",
        "Target: !Ref Elsewhere | unknown",
        "Target: !GetAtt Worker.Arn, TargetParameters: {LambdaFunctionParameters: {InvocationType:"
            + " FIRE_AND_FORGET}} | unknown",
      })
  void theTimeIsThatOfEnrichmentAndTarget(String ends, String seconds) throws Exception {
    Pipe pipe = pipe("{Source: !GetAtt Jobs.Arn, " + ends + "}");
    assertThat(pipe.poller().consumerTimeout().map(Object::toString).orElse("unknown"))
        .isEqualTo(seconds);
  }

  @Test
  void aStoppedPipeDoesNotPoll() throws Exception {
    Pipe pipe =
        pipe("{Source: !GetAtt Jobs.Arn, Target: !GetAtt Clicks.Arn, DesiredState: STOPPED}");
    assertThat(pipe.poller().isEnabled()).isEqualTo(Truth.FALSE);
  }

  @Test
  void theParametersTellASourceThatComesFromOutside() throws Exception {
    Pipe pipe =
        pipe(
            "{Source: !Ref Elsewhere, Target: !GetAtt Jobs.Arn, SourceParameters:"
                + " {DynamoDBStreamParameters: {StartingPosition: LATEST}}}");
    assertThat(pipe.poller().source()).isEqualTo(Poller.Source.DYNAMODB);
  }
}
