package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StateMachineTest {
  private static final String WORKER =
      """
        Worker:
          Type: AWS::Lambda::Function
          Properties: {FunctionName: order-worker, Timeout: 20}
      """;

  @Test
  void everyWayToWriteADefinitionLeadsToTheSameFunction() throws Exception {
    for (String definition :
        List.of(
            // An object, invoked directly.
            """
                  Definition:
                    StartAt: Work
                    States: {Work: {Type: Task, Resource: !GetAtt Worker.Arn, End: true}}
            """,
            // An object, through the integration, by name with a qualifier.
            """
                  Definition:
                    StartAt: Work
                    States:
                      Work:
                        Type: Task
                        Resource: arn:aws:states:::lambda:invoke
                        Parameters: {FunctionName: "order-worker:live", Payload.$: $}
                        End: true
            """,
            // A string with symbols, JSONata.
            """
                  DefinitionString: !Sub |
                    {"QueryLanguage": "JSONata", "StartAt": "Work", "States": {"Work": {
                      "Type": "Task", "Resource": "arn:${AWS::Partition}:states:::lambda:invoke",
                      "Arguments": {"FunctionName": "${Worker.Arn}:$LATEST",
                        "Payload": "{% $states.input %}"},
                      "End": true}}}
            """,
            // Lines joined, as CDK does.
            """
                  DefinitionString:
                    Fn::Join:
                      - ""
                      - - '{"StartAt":"Work","States":{"Work":{"Type":"Task","End":true,"Resource":"'
                        - !GetAtt Worker.Arn
                        - '"}}}'
            """,
            // Made into JSON by CloudFormation.
            """
                  DefinitionString:
                    Fn::ToJsonString:
                      StartAt: Work
                      States: {Work: {Type: Task, Resource: !GetAtt Worker.Arn, End: true}}
            """,
            // Placeholders, quoted and bare.
            """
                  DefinitionString: |
                    {"StartAt": "Work", "TimeoutSeconds": ${Limit}, "States": {"Work": {
                      "Type": "Task", "Resource": "${Function}", "End": true}}}
                  DefinitionSubstitutions: {Function: !GetAtt Worker.Arn, Limit: 60}
            """)) {
      Application app =
          ApplicationFixture.of(
              "Resources:\n"
                  + WORKER
                  + "  Flow:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n"
                  + definition);
      assertThat(app.functions().iterator().next().triggers())
          .as(definition)
          .singleElement()
          .satisfies(
              trigger -> {
                assertThat(trigger.kind()).isEqualTo(Trigger.Kind.STATE_MACHINE);
                assertThat(trigger.label()).isEqualTo("state machine Flow");
              });
    }
  }

  @Test
  void aDefinitionFileIsReadWithItsPlaceholdersAndPlaces() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Orders: {Type: AWS::Serverless::SimpleTable}
              Flow:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: flow.asl.json
                  DefinitionSubstitutions: {Table: !Ref Orders, Parallel: 5}
            """,
            Map.of(
                "flow.asl.json",
                """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": ${Parallel},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED"}, "StartAt": "Store",
                    "States": {
                      "Store": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem",
                        "Parameters": {"TableName": "${Table}"}, "End": true}}},
                  "End": true}}}
                """));
    StateMachine flow = app.stateMachines().iterator().next();
    assertThat(flow.tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.service() + ":" + task.action()).isEqualTo("dynamodb:putItem");
              assertThat(task.target()).get().hasToString("Orders");
              assertThat(task.range()).hasToString("flow.asl.json:4:33");
              assertThat(task.state().range()).hasToString("flow.asl.json:4:7");
            });
    assertThat(flow.needsStandard()).isEqualTo(Truth.TRUE);
  }

  @Test
  void aDefinitionThatCannotBeReadIsUnknown() throws Exception {
    for (String definition :
        List.of(
            "DefinitionUri: s3://bucket/flow.json",
            "DefinitionUri: broken.json",
            "DefinitionUri: {Bucket: bucket, Key: flow.json}",
            "Definition: [not, a, map]",
            "Definition: {StartAt: A}")) {
      Application app =
          ApplicationFixture.of(
              """
              Transform: AWS::Serverless-2016-10-31
              Resources:
                Flow:
                  Type: AWS::Serverless::StateMachine
                  Properties:
                    %s
              """
                  .formatted(definition),
              Map.of("broken.json", "{\"States\": "));
      StateMachine flow = app.stateMachines().iterator().next();
      assertThat(flow.workflow()).as(definition).isEmpty();
      assertThat(flow.needsStandard()).isEqualTo(Truth.UNKNOWN);
    }
  }

  @Test
  void tasksTellServiceActionAndPattern() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Jobs: {Type: AWS::SQS::Queue}
              Approve: {Type: AWS::StepFunctions::Activity}
              Flow:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  Definition:
                    StartAt: A
                    States:
                      A: {Type: Task, Resource: "arn:aws:states:::ecs:runTask.sync", Next: B}
                      B:
                        Type: Task
                        Resource: arn:aws:states:::sqs:sendMessage.waitForTaskToken
                        Parameters: {QueueUrl: !Ref Jobs}
                        Next: C
                      C: {Type: Task, Resource: !Ref Approve, Next: D}
                      D: {Type: Task, Resource: "arn:aws:states:::aws-sdk:sfn:startSyncExecution", Next: E}
                      E: {Type: Task, Resource: "arn:aws:states:::states:startExecution.sync:2", Next: F}
                      F: {Type: Task, Resource: !ImportValue Function, End: true}
            """);
    StateMachine flow = app.stateMachines().iterator().next();
    assertThat(flow.tasks())
        .extracting(task -> task.service() + " " + task.action() + " " + task.pattern())
        .containsExactly(
            "ecs runTask RUN_A_JOB",
            "sqs sendMessage CALLBACK",
            "activity  CALLBACK",
            "states startSyncExecution REQUEST_RESPONSE",
            "states startExecution RUN_A_JOB",
            "  REQUEST_RESPONSE");
    assertThat(flow.tasks().get(1).target()).get().hasToString("Jobs");
  }

  @Test
  void anEventInvocationDoesNotWait() throws Exception {
    Application app =
        ApplicationFixture.of(
            "Resources:\n"
                + WORKER
                + """
                  Flow:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        StartAt: Work
                        States:
                          Work:
                            Type: Task
                            Resource: arn:aws:states:::lambda:invoke
                            Parameters: {FunctionName: !Ref Worker, InvocationType: Event}
                            End: true
                """);
    assertThat(app.functions().iterator().next().triggers())
        .extracting(Trigger::mode)
        .containsExactly(Trigger.Mode.ASYNCHRONOUS);
  }

  @Test
  void whatStartsAStateMachineIsFoundInBothDialects() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Jobs: {Type: AWS::SQS::Queue}
              Flow:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Events:
                    Ordered: {Type: EventBridgeRule, Properties: {Pattern: {source: [shop]}}}
                    Changed: {Type: EventBridgeRule, Properties: {Pattern: {source: [aws.ec2]}}}
                    Post: {Type: Api, Properties: {Path: /orders, Method: post}}
                    Night: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day)}}
              FlowAlias:
                Type: AWS::StepFunctions::StateMachineAlias
                Properties:
                  RoutingConfiguration: [{StateMachineVersionArn: !Ref FlowVersion, Weight: 100}]
              FlowVersion:
                Type: AWS::StepFunctions::StateMachineVersion
                Properties: {StateMachineArn: !Ref Flow}
              Uploads:
                Type: AWS::Events::Rule
                Properties:
                  EventPattern: {source: [aws.s3], detail-type: [Object Created]}
                  Targets: [{Id: flow, Arn: !Ref FlowAlias}]
              Pipe:
                Type: AWS::Pipes::Pipe
                Properties: {Source: !GetAtt Jobs.Arn, Target: !Ref Flow}
            """);
    assertThat(app.stateMachines().iterator().next().starts())
        .extracting(ExecutionStart::kind)
        .containsExactlyInAnyOrder(
            ExecutionStart.Kind.EVENT,
            ExecutionStart.Kind.SERVICE_EVENT,
            ExecutionStart.Kind.API,
            ExecutionStart.Kind.SCHEDULE,
            ExecutionStart.Kind.EVENT,
            ExecutionStart.Kind.MESSAGE);
  }

  @Test
  void anApiThatWaitsMakesAWholeChainSynchronous() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi}
              Post:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: POST
                  Integration:
                    Type: AWS
                    IntegrationHttpMethod: POST
                    Uri: !Sub arn:aws:apigateway:${AWS::Region}:states:action/StartSyncExecution
                    RequestTemplates:
                      application/json: !Sub '{"stateMachineArn": "${Outer}"}'
              Outer:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  StateMachineType: EXPRESS
                  Definition:
                    StartAt: Call
                    States:
                      Call:
                        Type: Task
                        Resource: arn:aws:states:::aws-sdk:sfn:startSyncExecution
                        Parameters: {StateMachineArn: !Ref Inner}
                        End: true
              Inner:
                Type: AWS::StepFunctions::StateMachine
                Properties: {StateMachineType: EXPRESS}
              Aside:
                Type: AWS::StepFunctions::StateMachine
                Properties: {StateMachineType: EXPRESS}
            """);
    assertThat(app.stateMachines())
        .extracting(StateMachine::isStartedSynchronously)
        .containsExactly(true, true, false);
  }

  @Test
  void stateMachinesThatCallEachOtherInACircleAreNoProblem() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Ping:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  Definition:
                    States:
                      Call:
                        Type: Task
                        Resource: arn:aws:states:::states:startExecution.sync
                        Parameters: {StateMachineArn: !Ref Pong}
              Pong:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  Definition:
                    States:
                      Call:
                        Type: Task
                        Resource: arn:aws:states:::states:startExecution.sync
                        Parameters: {StateMachineArn: !Ref Ping}
            """);
    assertThat(app.stateMachines()).noneMatch(StateMachine::isStartedSynchronously);
  }

  @Test
  void aRetryThatOutlastsAnExpressWorkflowCountsAsWaiting() throws Exception {
    String template =
        """
        Resources:
          Flow:
            Type: AWS::StepFunctions::StateMachine
            Properties:
              Definition:
                States:
                  Send:
                    Type: Task
                    Resource: arn:aws:states:::sns:publish
                    Retry: [{ErrorEquals: [States.ALL], IntervalSeconds: %s, MaxAttempts: 4}]
        """;
    assertThat(needsStandard(template.formatted(2))).isEqualTo(Truth.FALSE);
    assertThat(needsStandard(template.formatted(30))).isEqualTo(Truth.TRUE);
  }

  private static Truth needsStandard(String template) throws Exception {
    return ApplicationFixture.of(template).stateMachines().iterator().next().needsStandard();
  }
}
