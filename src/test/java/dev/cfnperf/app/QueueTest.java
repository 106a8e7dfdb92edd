package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import org.junit.jupiter.api.Test;

final class QueueTest {
  @Test
  void aSamEventAndARawMappingMakeTheSameConsumer() throws Exception {
    Application sam =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Orders:
                Type: AWS::SQS::Queue
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    Line:
                      Type: SQS
                      Properties: {Queue: !GetAtt Orders.Arn, BatchSize: 5}
            """);
    Application raw =
        ApplicationFixture.of(
            """
            Resources:
              Orders:
                Type: AWS::SQS::Queue
              Worker:
                Type: AWS::Lambda::Function
              WorkerLine:
                Type: AWS::Lambda::EventSourceMapping
                Properties:
                  EventSourceArn: {"Fn::GetAtt": [Orders, Arn]}
                  FunctionName: !Ref Worker
                  BatchSize: '5'
            """);
    for (Application app : new Application[] {sam, raw}) {
      Queue queue = app.queues().iterator().next();
      assertThat(queue.consumers()).hasSize(1);
      assertThat(queue.consumers().get(0).batchSize().is(5)).isEqualTo(Truth.TRUE);
      assertThat(queue.consumers().get(0).function()).get().hasToString("Worker");
      assertThat(queue.visibilityTimeout()).hasToString("30 (default)");
    }
  }

  @Test
  void aQueueThatAnotherSendsItsFailuresToIsAFailureSink() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Orders:
                Type: AWS::SQS::Queue
                Properties:
                  RedrivePolicy:
                    deadLetterTargetArn: !GetAtt Failed.Arn
                    maxReceiveCount: 5
              Failed:
                Type: AWS::SQS::Queue
            """);
    assertThat(app.queues()).extracting(Queue::isFailureSink).containsExactly(false, true);
  }
}
