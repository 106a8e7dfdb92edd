package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.document.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What invokes functions: every source in both dialects is one trigger. */
final class TriggersTest {
  private static final String SAM =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Uploads: {Type: AWS::S3::Bucket}
        Orders: {Type: AWS::SNS::Topic}
        Users: {Type: AWS::Cognito::UserPool}
        Audit: {Type: AWS::Logs::LogGroup}
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            AutoPublishAlias: live
      """;

  private static final String RAW =
      """
      Resources:
        Worker: {Type: AWS::Lambda::Function, Properties: {FunctionName: !Sub '${AWS::StackName}-worker'}}
        Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Worker, Name: live}}
        Orders: {Type: AWS::SNS::Topic}
        Audit: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: audit}}
      """;

  private static List<String> triggers(String template) throws SyntaxException {
    List<String> found = new ArrayList<>();
    for (LambdaFunction function : ApplicationFixture.of(template).functions()) {
      for (Trigger trigger : function.triggers()) {
        String off = trigger.enabled().isFalse() ? " (off)" : "";
        found.add(function + " < " + trigger.kind() + " " + source(trigger) + off);
      }
    }
    return found;
  }

  private static String source(Trigger trigger) {
    return trigger.source().map(Component::id).orElse("?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{Type: S3, Properties: {Bucket: !Ref Uploads, Events: 's3:*'}} | S3 Uploads",
        "{Type: SNS, Properties: {Topic: !Ref Orders}} | SNS Orders",
        "{Type: Schedule, Properties: {Schedule: rate(1 day)}} | SCHEDULE ?",
        "{Type: Schedule, Properties: {Schedule: rate(1 day), Enabled: false}} | SCHEDULE ? (off)",
        "{Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day)}} | SCHEDULE ?",
        "{Type: ScheduleV2, Properties: {State: DISABLED}} | SCHEDULE ? (off)",
        "{Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}}} | EVENT_RULE ?",
        "{Type: CloudWatchEvent, Properties: {State: DISABLED}} | EVENT_RULE ? (off)",
        "{Type: IoTRule, Properties: {Sql: x}} | IOT ?",
        "{Type: CloudWatchLogs, Properties: {LogGroupName: !Ref Audit}} | LOGS Audit",
        "{Type: Cognito, Properties: {UserPool: !Ref Users, Trigger: PreSignUp}} | COGNITO Users",
        "{Type: AlexaSkill} | ALEXA ?",
        "{Type: SQS, Properties: {Queue: 'arn:aws:sqs:a:1:q', Enabled: false}} | QUEUE ? (off)",
      })
  void anEventOfASamFunctionIsATrigger(String event, String expected) throws Exception {
    assertThat(triggers(SAM + "      Events: {It: " + event + "}\n"))
        .containsExactly("Worker < " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS::S3::Bucket | {NotificationConfiguration: {LambdaConfigurations: [{Event: x, Function:"
            + " FN}]}} | S3 It",
        "AWS::Events::Rule | {EventPattern: {source: [x]}, Targets: [{Arn: FN}]} | EVENT_RULE It",
        "AWS::Events::Rule | {ScheduleExpression: rate(1 day), Targets: [{Arn: FN}]} | SCHEDULE It",
        "AWS::Events::Rule | {State: DISABLED, Targets: [{Arn: FN}]} | EVENT_RULE It (off)",
        "AWS::Scheduler::Schedule | {Target: {Arn: FN}} | SCHEDULE It",
        "AWS::Scheduler::Schedule | {Target: {Arn: 'arn:aws:scheduler:::aws-sdk:lambda:invoke',"
            + " Input: '{\"FunctionName\": \"x\"}'}} | ",
        "AWS::SNS::Subscription | {TopicArn: !Ref Orders, Protocol: lambda, Endpoint: FN} | SNS"
            + " Orders",
        "AWS::SNS::Topic | {Subscription: [{Protocol: lambda, Endpoint: FN}]} | SNS It",
        "AWS::Logs::SubscriptionFilter | {LogGroupName: audit, DestinationArn: FN} | LOGS Audit",
        "AWS::IoT::TopicRule | {TopicRulePayload: {Actions: [{Lambda: {FunctionArn: FN}}]}} | IOT"
            + " It",
        "AWS::IoT::TopicRule | {TopicRulePayload: {RuleDisabled: true, Actions: [{Lambda:"
            + " {FunctionArn: FN}}]}} | IOT It (off)",
        "AWS::SES::ReceiptRule | {Rule: {Actions: [{LambdaAction: {FunctionArn: FN}}]}} | SES It",
        "AWS::SES::ReceiptRule | {Rule: {Actions: [{LambdaAction: {FunctionArn: FN, InvocationType:"
            + " RequestResponse}}]}} | OTHER_SYNCHRONOUS It",
        "AWS::Cognito::UserPool | {LambdaConfig: {PreSignUp: FN}} | COGNITO It",
        "AWS::Cognito::UserPool | {LambdaConfig: {CustomEmailSender: {LambdaArn: FN}}} | COGNITO It",
        "AWS::ElasticLoadBalancingV2::TargetGroup | {TargetType: lambda, Targets: [{Id: FN}]} |"
            + " LOAD_BALANCER It",
        "AWS::KinesisFirehose::DeliveryStream | {ExtendedS3DestinationConfiguration:"
            + " {ProcessingConfiguration: {Enabled: true, Processors: [{Type: Lambda, Parameters:"
            + " [{ParameterName: LambdaArn, ParameterValue: FN}]}]}}} | FIREHOSE It",
        "AWS::CloudFront::Distribution | {DistributionConfig: {DefaultCacheBehavior:"
            + " {LambdaFunctionAssociations: [{LambdaFunctionARN: FN}]}}} | EDGE It",
        "Custom::Seed | {ServiceToken: FN} | CUSTOM_RESOURCE It",
        "AWS::CloudFormation::CustomResource | {ServiceToken: FN} | CUSTOM_RESOURCE It",
        "AWS::SecretsManager::RotationSchedule | {RotationLambdaARN: FN} | OTHER_SYNCHRONOUS It",
        "AWS::Bedrock::Agent | {ActionGroups: [{ActionGroupExecutor: {Lambda: FN}}]} |"
            + " OTHER_SYNCHRONOUS It",
        "AWS::CloudWatch::Alarm | {AlarmActions: [FN]} | OTHER_ASYNCHRONOUS It",
        "AWS::Pipes::Pipe | {Source: 'arn:aws:sqs:a:1:q', Target: FN} | PIPE It",
        "AWS::Pipes::Pipe | {Source: 'arn:aws:sqs:a:1:q', Target: FN, TargetParameters:"
            + " {LambdaFunctionParameters: {InvocationType: FIRE_AND_FORGET}}} | PIPE_EVENT It",
        "AWS::Pipes::Pipe | {Source: 'arn:aws:sqs:a:1:q', Enrichment: FN, DesiredState: STOPPED,"
            + " Target: 'arn:aws:sqs:a:1:r'} | PIPE It (off)",
        "AWS::Lambda::Permission | {FunctionName: FN, Principal: s3.amazonaws.com} | S3 ?",
        "AWS::Lambda::Permission | {FunctionName: FN, Principal: sns.amazonaws.com, SourceArn: !Ref"
            + " Orders} | SNS Orders",
        "AWS::Lambda::Permission | {FunctionName: FN, Principal: logs.eu-west-1.amazonaws.com} |"
            + " LOGS ?",
        "AWS::Lambda::Permission | {FunctionName: FN, Principal: alexa-appkit.amazon.com} | ALEXA ?",
        "AWS::Lambda::Permission | {FunctionName: FN, Principal: config.amazonaws.com} |"
            + " OTHER_ASYNCHRONOUS ?",
        "AWS::Lambda::Permission | {FunctionName: FN, Principal: '123456789012'} | ",
      })
  void aResourceThatNamesAFunctionIsATrigger(String type, String properties, String expected)
      throws Exception {
    String resource =
        "  It: {Type: " + type + ", Properties: " + properties.replace("FN", "!Ref Live") + "}\n";
    List<String> wanted = expected == null ? List.of() : List.of("Worker < " + expected);
    assertThat(triggers(RAW + resource)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Ref Live",
        "!GetAtt Worker.Arn",
        "!Sub '${Worker.Arn}:live'",
        "!Sub 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${AWS::StackName}-worker'",
        "!Sub 'arn:${AWS::Partition}:lambda:eu-west-1:1:function:${AWS::StackName}-worker:live'",
        "!Join [':', ['arn:aws:lambda', !Ref AWS::Region, '1', 'function', !Ref Worker]]",
      })
  void aFunctionIsMeantByReferenceArnOrName(String text) throws Exception {
    String custom = "  It: {Type: Custom::Seed, Properties: {ServiceToken: " + text + "}}\n";
    assertThat(triggers(RAW + custom)).containsExactly("Worker < CUSTOM_RESOURCE It");
  }

  @Test
  void theAliasThatSamDeclaresMeansItsFunction() throws Exception {
    String custom =
        "  It: {Type: Custom::Seed, Properties: {ServiceToken: !Ref WorkerAliaslive}}\n";
    assertThat(triggers(SAM + custom)).containsExactly("Worker < CUSTOM_RESOURCE It");
    String alias = custom.replace("WorkerAliaslive", "Worker.Alias");
    assertThat(triggers(SAM + alias)).containsExactly("Worker < CUSTOM_RESOURCE It");
  }

  @Test
  void aPermissionBesideTheRealSourceCountsOnce() throws Exception {
    String rule =
        """
          Placed:
            Type: AWS::Events::Rule
            Properties: {ScheduleExpression: rate(1 day), Targets: [{Arn: !GetAtt Worker.Arn}]}
          Allowed:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: !Ref Worker
              Principal: events.amazonaws.com
              SourceArn: !GetAtt Placed.Arn
          AllowedAny:
            Type: AWS::Lambda::Permission
            Properties: {FunctionName: !Ref Worker, Principal: events.amazonaws.com}
        """;
    assertThat(triggers(RAW + rule)).containsExactly("Worker < SCHEDULE Placed");
  }

  @Test
  void anIotAuthorizerWaitsThoughItsPermissionDoesNotSaySo() throws Exception {
    String authorizer =
        """
          Door:
            Type: AWS::IoT::Authorizer
            Properties: {AuthorizerFunctionArn: !GetAtt Worker.Arn}
          Allowed:
            Type: AWS::Lambda::Permission
            Properties: {FunctionName: !Ref Worker, Principal: iot.amazonaws.com}
        """;
    assertThat(triggers(RAW + authorizer)).containsExactly("Worker < OTHER_SYNCHRONOUS Door");
  }

  @Test
  void aDestinationInvokesWithoutWaiting() throws Exception {
    String config =
        """
          Sender: {Type: AWS::Lambda::Function}
          It:
            Type: AWS::Lambda::EventInvokeConfig
            Properties:
              FunctionName: !Ref Sender
              DestinationConfig: {OnSuccess: {Destination: !GetAtt Worker.Arn}}
        """;
    assertThat(triggers(RAW + config)).containsExactly("Worker < OTHER_ASYNCHRONOUS Sender");
  }

  @Test
  void aConnectorAllowsWhatAPermissionDoes() throws Exception {
    String connector =
        """
          It:
            Type: AWS::Serverless::Connector
            Properties:
              Source: {Id: Orders}
              Destination: {Id: Worker}
              Permissions: [Write]
        """;
    assertThat(triggers(RAW + connector)).containsExactly("Worker < SNS Orders");
  }

  @Test
  void samPutsAQueueBetweenATopicAndAFunction() throws Exception {
    Application app =
        ApplicationFixture.of(
            SAM
                + "      Events: {It: {Type: SNS, Properties:"
                + " {Topic: !Ref Orders, SqsSubscription: true}}}\n");
    assertThat(app.queues()).extracting(Queue::id).containsExactly("WorkerItQueue");
    assertThat(app.pollers().get(0).origin()).containsSame(app.queues().iterator().next());
    assertThat(app.pollers().get(0).batchSize().isWritten()).isTrue();
    assertThat(app.subscriptions().get(0).endpoint().name()).isEqualTo("WorkerItQueue");
    assertThat(app.subscriptions().get(0).protocol().surely("sqs")).isTrue();
  }
}
