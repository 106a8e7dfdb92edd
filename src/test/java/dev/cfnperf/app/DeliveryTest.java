package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import org.junit.jupiter.api.Test;

/** The legs that carry events to targets, with their own retries and dead-letter queues. */
final class DeliveryTest {
  @Test
  void aSamEventAndARuleMakeTheSameLeg() throws Exception {
    Application sam =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Flow:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Events:
                    Placed:
                      Type: EventBridgeRule
                      Properties:
                        State: DISABLED
                        RetryPolicy: {MaximumRetryAttempts: 3}
                        DeadLetterConfig: {Arn: !GetAtt Lost.Arn}
              Lost: {Type: AWS::SQS::Queue}
            """);
    Application raw =
        ApplicationFixture.of(
            """
            Resources:
              Placed:
                Type: AWS::Events::Rule
                Properties:
                  State: DISABLED
                  Targets:
                    - Arn: !Ref Flow
                      RetryPolicy: {MaximumRetryAttempts: 3}
                      DeadLetterConfig: {Arn: !GetAtt Lost.Arn}
              Flow: {Type: AWS::StepFunctions::StateMachine}
              Lost: {Type: AWS::SQS::Queue}
            """);
    for (Application app : new Application[] {sam, raw}) {
      RuleTarget leg = app.ruleTargets().get(0);
      assertThat(leg.target().name()).isEqualTo("Flow");
      assertThat(leg.target().service()).isEqualTo("states");
      assertThat(leg.isEnabled()).isEqualTo(Truth.FALSE);
      assertThat(leg.hasDeadLetterQueue()).isEqualTo(Truth.TRUE);
      assertThat(leg.retries()).hasToString("3");
      assertThat(leg.eventAge()).hasToString("86400 (default)");
      assertThat(app.queues().iterator().next().isFailureSink()).isTrue();
    }
    assertThat(sam.ruleTargets().get(0)).hasToString("Event Placed of Flow");
    assertThat(raw.ruleTargets().get(0)).hasToString("Rule Placed");
  }

  @Test
  void aMissingDeadLetterQueueIsPointedAtWhereItBelongs() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Placed:
                Type: AWS::Events::Rule
                Properties:
                  Targets:
                    - Id: first
                      Arn: arn:aws:sqs:eu-west-1:123456789012:jobs
              Nightly:
                Type: AWS::Scheduler::Schedule
                Properties:
                  Target:
                    Arn: arn:aws:sqs:eu-west-1:123456789012:jobs
              Report:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    Weekly: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(7 days)}}
            """);
    assertThat(app.ruleTargets().get(0).deadLetterPlace().content()).isEqualTo("Id: first");
    assertThat(app.ruleTargets().get(0).target()).hasToString("jobs");
    assertThat(app.schedules())
        .extracting(schedule -> schedule.deadLetterPlace().content())
        .containsExactly("Target", "Weekly");
  }

  @Test
  void failuresThatCannotArriveAreToldByTheirTarget() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Orders:
                Type: AWS::SQS::Queue
                Properties:
                  FifoQueue: true
                  RedrivePolicy: '{"deadLetterTargetArn": "arn:aws:sqs:a:1:lost", "maxReceiveCount": 3}'
              Topic: {Type: AWS::SNS::Topic}
              Subscriber:
                Type: AWS::SNS::Subscription
                Properties:
                  TopicArn: !Ref Topic
                  Protocol: sqs
                  Endpoint: !GetAtt Jobs.Arn
                  RedrivePolicy: {deadLetterTargetArn: !GetAtt Jobs.Arn}
              Jobs: {Type: AWS::SQS::Queue}
            """);
    assertThat(app.failureTargets()).hasSize(2);
    FailureTarget redrive = app.failureTargets().get(0);
    assertThat(redrive.mustBeFifo()).isEqualTo(Truth.TRUE);
    assertThat(redrive.target().isFifo()).isEqualTo(Truth.FALSE);
    FailureTarget subscriber = app.failureTargets().get(1);
    assertThat(subscriber.isOrigin()).isTrue();
    assertThat(subscriber.mustBeFifo()).isEqualTo(Truth.FALSE);
  }

  @Test
  void aSubscriptionInATopicsListHasNoRoomForADeadLetterQueue() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Topic:
                Type: AWS::SNS::Topic
                Properties:
                  Subscription: [{Protocol: sqs, Endpoint: !GetAtt Jobs.Arn}]
              Jobs: {Type: AWS::SQS::Queue}
            """);
    Subscription subscription = app.subscriptions().get(0);
    assertThat(subscription.isInline()).isTrue();
    assertThat(subscription.topicName()).isEqualTo("Topic");
    assertThat(subscription.endpoint()).hasToString("Jobs");
    assertThat(subscription.hasDeadLetterQueue()).isEqualTo(Truth.FALSE);
  }
}
