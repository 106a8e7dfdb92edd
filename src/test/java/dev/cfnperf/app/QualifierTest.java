package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class QualifierTest {
  private static final String RAW =
      """
      Resources:
        Quote: {Type: AWS::Lambda::Function}
        Live:
          Type: AWS::Lambda::Alias
          Properties:
            Name: live
            FunctionName: !Ref Quote
            FunctionVersion: '7'
            ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 3}
        Lines:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            EventSourceArn: arn:aws:sqs:eu-west-1:111122223333:lines
            FunctionName: %s
        Target:
          Type: AWS::ApplicationAutoScaling::ScalableTarget
          Properties:
            ScalableDimension: lambda:function:ProvisionedConcurrency
            ResourceId: %s
      """;

  private static LambdaFunction only(Application app) {
    return app.functions().iterator().next();
  }

  private static LambdaFunction raw(String named, String scaled) throws Exception {
    return only(ApplicationFixture.of(RAW.formatted(named, scaled)));
  }

  @Test
  void aCallerNamesAnAliasInManyForms() throws Exception {
    for (String named :
        new String[] {
          "!Ref Live",
          "!Sub '${Quote}:live'",
          "!Sub '${Quote.Arn}:live'",
          "!Sub 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Quote}:live'"
        }) {
      LambdaFunction quote = raw(named, "function:none");
      assertThat(quote.triggers().get(0).qualifier()).as(named).isEqualTo(Optional.of("live"));
      assertThat(quote.triggers().get(0).goesThrough(quote.startup().qualifiers().get(0)))
          .isEqualTo(Truth.TRUE);
    }
  }

  @Test
  void aCallerThatNamesTheFunctionGetsTheLatestCode() throws Exception {
    for (String named :
        new String[] {
          "!Ref Quote", "!GetAtt Quote.Arn", "!Sub 'arn:aws:lambda:x:1:function:${Quote}'"
        }) {
      LambdaFunction quote = raw(named, "function:none");
      assertThat(quote.triggers().get(0).qualifier())
          .as(named)
          .isEqualTo(Optional.of(Qualifier.LATEST));
      assertThat(quote.triggers().get(0).goesThrough(quote.startup().qualifiers().get(0)))
          .isEqualTo(Truth.FALSE);
    }
  }

  @Test
  void aScalableTargetNamesFunctionAndAlias() throws Exception {
    Qualifier scaled =
        raw("!Ref Live", "!Sub 'function:${Quote}:live'").startup().qualifiers().get(0);
    assertThat(scaled.isScaled()).isEqualTo(Truth.TRUE);
    assertThat(scaled.provisionedConcurrency().get()).contains(3);
    Qualifier unclear = raw("!Ref Live", "!ImportValue target").startup().qualifiers().get(0);
    assertThat(unclear.isScaled()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void eventsOfSamInvokeThePublishedAlias() throws Exception {
    LambdaFunction quote =
        only(
            ApplicationFixture.of(
                """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  Quote:
                    Type: AWS::Serverless::Function
                    Properties:
                      AutoPublishAlias: live
                      FunctionUrlConfig: {AuthType: NONE}
                      Events:
                        Night: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
                        Get: {Type: Api, Properties: {Path: /quote, Method: get}}
                        Line: {Type: SQS, Properties: {Queue: arn:aws:sqs:eu-west-1:1:lines}}
                        Put: {Type: S3, Properties: {Bucket: !Ref Files, Events: s3:ObjectCreated:*}}
                  Files: {Type: AWS::S3::Bucket}
                """));
    assertThat(quote.triggers()).hasSize(5);
    assertThat(quote.triggers()).extracting(Trigger::qualifier).containsOnly(Optional.of("live"));
    assertThat(quote.startup().publishesVersions()).isEqualTo(Truth.TRUE);
  }
}
