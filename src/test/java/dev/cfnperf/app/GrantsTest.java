package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GrantsTest {
  private static LambdaFunction function(Application app, String id) {
    for (LambdaFunction function : app.functions()) {
      if (function.id().equals(id)) {
        return function;
      }
    }
    throw new AssertionError("no function " + id);
  }

  private static List<String> actions(LambdaFunction function) {
    return function.grants().all().stream().map(Grant::toString).toList();
  }

  @Test
  void aPolicyTemplateGrantsItsActionsOnTheResourceOfItsParameter() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Orders:
                Type: AWS::Serverless::SimpleTable
                Properties: {TableName: orders}
              ByReference:
                Type: AWS::Serverless::Function
                Properties:
                  Policies:
                    - DynamoDBWritePolicy: {TableName: !Ref Orders}
              ByName:
                Type: AWS::Serverless::Function
                Properties:
                  Policies:
                    DynamoDBWritePolicy: {TableName: orders}
            """);
    for (String id : List.of("ByReference", "ByName")) {
      assertThat(actions(function(app, id)))
          .containsExactly(
              "dynamodb:PutItem on [Orders]",
              "dynamodb:UpdateItem on [Orders]",
              "dynamodb:BatchWriteItem on [Orders]");
      assertThat(function(app, id).grants().isComplete()).isTrue();
      assertThat(function(app, id).writesOnly()).isEqualTo(Truth.TRUE);
      assertThat(function(app, id).grants().allow("dynamodb:Scan")).isEqualTo(Truth.FALSE);
    }
  }

  @Test
  void aRoleHasWhatIsInItAndWhatIsAttachedToIt() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Orders: {Type: AWS::DynamoDB::Table}
              Mails: {Type: AWS::SQS::Queue}
              Bill:
                Type: AWS::Lambda::Function
                Properties: {Role: !GetAtt BillRole.Arn}
              BillRole:
                Type: AWS::IAM::Role
                Properties:
                  ManagedPolicyArns:
                    - !Sub arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
                    - !Ref SendMails
                  Policies:
                    - PolicyName: read
                      PolicyDocument:
                        Statement: {Effect: Allow, Action: 'dynamodb:Get*', Resource: !GetAtt Orders.Arn}
              SendMails:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  PolicyDocument:
                    Statement:
                      - {Effect: Allow, Action: ['sqs:SendMessage'], Resource: [!GetAtt Mails.Arn]}
              Attached:
                Type: AWS::IAM::Policy
                Properties:
                  Roles: [!Ref BillRole]
                  PolicyDocument:
                    Statement:
                      - {Effect: Allow, Action: 'kms:Decrypt', Resource: '*'}
              AttachedToo:
                Type: AWS::IAM::RolePolicy
                Properties:
                  RoleName: !Ref BillRole
                  PolicyDocument: '{"Statement": [{"Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"}]}'
            """);
    LambdaFunction bill = function(app, "Bill");
    assertThat(bill.grants().isComplete()).isTrue();
    assertThat(bill.workGrants().stream().map(Grant::toString))
        .containsExactlyInAnyOrder(
            "dynamodb:Get* on [Orders]", "sqs:SendMessage on [Mails]", "s3:PutObject on *");
    assertThat(bill.grants().allow("dynamodb:GetItem")).isEqualTo(Truth.TRUE);
    assertThat(bill.grants().allow("dynamodb:getitem")).isEqualTo(Truth.TRUE);
    assertThat(bill.grants().reads(app.tables().iterator().next())).isEqualTo(Truth.TRUE);
    assertThat(bill.grants().writes(app.tables().iterator().next())).isEqualTo(Truth.FALSE);
    assertThat(bill.writesOnly()).isEqualTo(Truth.FALSE);
  }

  @Test
  void whatStandsElsewhereMakesGrantsIncomplete() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              ImportedRole:
                Type: AWS::Serverless::Function
                Properties: {Role: !ImportValue role}
              UnknownPolicy:
                Type: AWS::Serverless::Function
                Properties: {Policies: [AmazonNeptuneFullAccess]}
              CustomersPolicy:
                Type: AWS::Serverless::Function
                Properties: {Policies: ['arn:aws:iam::111122223333:policy/AmazonS3FullAccess']}
              AllBut:
                Type: AWS::Serverless::Function
                Properties:
                  Policies:
                    - Statement: {Effect: Allow, NotAction: 'iam:*', Resource: '*'}
              AllButOne:
                Type: AWS::Serverless::Function
                Properties:
                  Policies:
                    - Statement: {Effect: Allow, Action: 'dynamodb:Scan', NotResource: '*'}
            """);
    for (LambdaFunction each : app.functions()) {
      assertThat(each.grants().isComplete()).as(each.id()).isFalse();
      assertThat(each.grants().allow("dynamodb:Scan")).as(each.id()).isEqualTo(Truth.UNKNOWN);
    }
  }

  @Test
  void aGrantReachesOnlyWhatItsActionCanBeDoneTo() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Orders: {Type: AWS::DynamoDB::Table}
              Streams:
                Type: AWS::Serverless::Function
                Properties:
                  Policies:
                    - Statement:
                        - {Effect: Allow, Action: 'dynamodb:*', Resource: !GetAtt Orders.StreamArn}
                        - {Effect: Allow, Action: '*', Resource: 'arn:aws:s3:::bucket/*'}
            """);
    Grants grants = function(app, "Streams").grants();
    assertThat(grants.allow("dynamodb:Scan")).isEqualTo(Truth.FALSE);
    assertThat(grants.allow("dynamodb:GetRecords")).isEqualTo(Truth.TRUE);
    assertThat(grants.allow("s3:GetObject")).isEqualTo(Truth.TRUE);
  }

  @Test
  void aConnectorGrantsToTheEndThatActs() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Orders: {Type: AWS::SQS::Queue}
              Prices: {Type: AWS::Serverless::SimpleTable}
              Worker:
                Type: AWS::Serverless::Function
                Connectors:
                  ToPrices:
                    Properties:
                      Destination: {Id: Prices}
                      Permissions: [Write]
              FromOrders:
                Type: AWS::Serverless::Connector
                Properties:
                  Source: {Id: Orders}
                  Destination: {Id: Worker}
                  Permissions: [Read, Write]
            """);
    assertThat(actions(function(app, "Worker")))
        .contains("dynamodb:PutItem on [Prices]", "sqs:ReceiveMessage on [Orders]")
        .doesNotContain("dynamodb:GetItem on [Prices]");
  }

  @Test
  void pollingAndKeepingFailuresIsNotWork() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Orders: {Type: AWS::SQS::Queue}
              Failed: {Type: AWS::SQS::Queue}
              Archive: {Type: AWS::SQS::Queue}
              Worker:
                Type: AWS::Serverless::Function
                Properties:
                  DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Failed.Arn}
                  Events:
                    Order: {Type: SQS, Properties: {Queue: !GetAtt Orders.Arn}}
                  Policies:
                    - SQSPollerPolicy: {QueueName: !GetAtt Orders.QueueName}
                    - CloudWatchPutMetricPolicy: {}
                    - Statement:
                        - Effect: Allow
                          Action: sqs:SendMessage
                          Resource: !GetAtt Failed.Arn
                        - Effect: Allow
                          Action: sqs:SendMessage
                          Resource: !GetAtt Archive.Arn
            """);
    assertThat(function(app, "Worker").workGrants().stream().map(Grant::toString))
        .containsExactly("sqs:SendMessage on [Archive]");
  }

  @Test
  void actionsMatchWithWildcardsInAnyCase() {
    assertThat(new ActionPattern("dynamodb:*Item").covers("dynamodb:BatchGetItem")).isTrue();
    assertThat(new ActionPattern("DynamoDB:S?an").covers("dynamodb:Scan")).isTrue();
    assertThat(new ActionPattern("*").covers("dynamodb:Scan")).isTrue();
    assertThat(new ActionPattern("dynamodb:Get*").covers("dynamodb:Scan")).isFalse();
    assertThat(new ActionPattern("dynamodb:Sca").covers("dynamodb:Scan")).isFalse();
    assertThat(new ActionPattern("dynamodb:*a*n").covers("dynamodb:Scan")).isTrue();
  }

  @Test
  void actionsReadOrWriteOrBoth() {
    assertThat(new ActionPattern("dynamodb:BatchGetItem").mayWrite()).isFalse();
    assertThat(new ActionPattern("dynamodb:BatchWriteItem").mayRead()).isFalse();
    assertThat(new ActionPattern("dynamodb:Batch*").mayRead()).isTrue();
    assertThat(new ActionPattern("dynamodb:Batch*").mayWrite()).isTrue();
    assertThat(new ActionPattern("*").mayRead()).isTrue();
    assertThat(new ActionPattern("sqs:GetQueueUrl").onlyDescribes()).isTrue();
    assertThat(new ActionPattern("s3:ListBucket").onlyDescribes()).isFalse();
  }
}
