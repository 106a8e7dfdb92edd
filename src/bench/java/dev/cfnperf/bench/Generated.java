package dev.cfnperf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Templates of any size, in the shapes that people's have: what grows in them differs. */
enum Generated {
  /** Functions behind queues of their own, and one condition. */
  QUEUES(
      """
      Parameters:
        Stage: {Type: String, Default: dev}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
      Resources:
      """,
      """
        Queue#:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: !If [IsProd, 180, 30]
        Worker#:
          Type: AWS::Serverless::Function
          Properties:
            Handler: app.handler
            Runtime: python3.12
            Timeout: 30
            CodeUri: s3://bucket/key
            Events:
              Jobs: {Type: SQS, Properties: {Queue: !GetAtt Queue#.Arn}}
      """),

  /** Functions under Globals that serve one API, and a table each. */
  API(
      """
      Globals:
        Function: {Runtime: python3.12, Timeout: 30}
      Resources:
      """,
      """
        Reader#:
          Type: AWS::Serverless::Function
          Properties:
            Handler: app.handler
            CodeUri: s3://bucket/key
            Policies:
              - DynamoDBReadPolicy: {TableName: !Ref Table#}
            Events:
              Get: {Type: Api, Properties: {Path: /items#, Method: get}}
        Table#:
          Type: AWS::Serverless::SimpleTable
      """),

  /** Without SAM: functions with roles of their own, called by rules and topics. */
  EVENTS(
      """
      Resources:
      """,
      """
        Rule#:
          Type: AWS::Events::Rule
          Properties: {ScheduleExpression: rate(1 day), Targets: [{Id: t, Arn: !GetAtt Job#.Arn}]}
        Job#:
          Type: AWS::Lambda::Function
          Properties:
            Handler: app.handler
            Runtime: nodejs22.x
            Role: !GetAtt Role#.Arn
            Code: {S3Bucket: bucket, S3Key: key}
        Role#:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {Statement: []}
            Policies:
              - PolicyName: own
                PolicyDocument:
                  Statement: [{Effect: Allow, Action: 'sns:Publish', Resource: !Ref Topic#}]
        Topic#:
          Type: AWS::SNS::Topic
        Subscription#:
          Type: AWS::SNS::Subscription
          Properties: {Protocol: lambda, TopicArn: !Ref Topic#, Endpoint: !GetAtt Job#.Arn}
      """),

  /** Functions behind queues as JSON, all on one line. */
  MINIFIED(
      """
      {"Transform":"AWS::Serverless-2016-10-31","Resources":{"Log":{"Type":"AWS::Logs::LogGroup"}\
      """,
      """
      ,"Queue#":{"Type":"AWS::SQS::Queue"},\
      "Worker#":{"Type":"AWS::Serverless::Function","Properties":{"Handler":"app.handler",\
      "Runtime":"python3.12","CodeUri":"s3://bucket/key","Events":{"Jobs":{"Type":"SQS",\
      "Properties":{"Queue":{"Fn::GetAtt":["Queue#","Arn"]}}}}}}\
      """,
      "}}");

  private final String head;
  private final String part;
  private final String tail;

  Generated(String head, String part) {
    this("Transform: AWS::Serverless-2016-10-31\n" + head, part, "");
  }

  Generated(String head, String part, String tail) {
    this.head = head;
    this.part = part;
    this.tail = tail;
  }

  /** Writes a template with about so many resources. */
  Path write(Path folder, int resources) throws IOException {
    int each = part.split("Type\"?: ?\"?AWS::", -1).length - 1;
    StringBuilder text = new StringBuilder(head);
    for (int i = 0; i < resources / each; i++) {
      text.append(part.replace("#", Integer.toString(i)));
    }
    String extension = tail.isEmpty() ? ".yaml" : ".json";
    Path file = folder.resolve(name().toLowerCase(Locale.ROOT) + resources + extension);
    return Files.writeString(file, text.append(tail));
  }

  private static final String PYTHON =
      """
      import os
      import boto3

      def handler(event, context):
          table = boto3.resource("dynamodb").Table(os.environ["TABLE"])
          found = []
          for key in event["keys"]:
              found.append(table.get_item(Key={"id": key})["Item"])
          return found
      """;

  private static final String JAVASCRIPT =
      """
      const { DynamoDBClient, GetItemCommand } = require("@aws-sdk/client-dynamodb");

      exports.handler = async (event) => {
        const client = new DynamoDBClient({});
        const one = await client.send(new GetItemCommand({
          TableName: process.env.TABLE, Key: { id: { S: event.one } } }));
        const two = await client.send(new GetItemCommand({
          TableName: process.env.TABLE, Key: { id: { S: event.two } } }));
        return [one.Item, two.Item];
      };
      """;

  /** Writes a template of functions in Python and JavaScript, with a source file each. */
  static Path withSource(Path folder, int functions) throws IOException {
    StringBuilder text = new StringBuilder("Transform: AWS::Serverless-2016-10-31\nResources:\n");
    for (int i = 0; i < functions; i++) {
      boolean python = i % 2 == 0;
      Path code = Files.createDirectories(folder.resolve("f" + i));
      Files.writeString(
          code.resolve(python ? "app.py" : "app.js"), python ? PYTHON : JAVASCRIPT);
      text.append("  F").append(i).append(":\n    Type: AWS::Serverless::Function\n");
      text.append("    Properties:\n      Handler: app.handler\n      Runtime: ");
      text.append(python ? "python3.13" : "nodejs22.x").append("\n      CodeUri: f").append(i);
      text.append("/\n      Environment: {Variables: {TABLE: !Ref Table}}\n");
    }
    text.append("  Table: {Type: AWS::Serverless::SimpleTable}\n");
    return Files.writeString(folder.resolve("template.yaml"), text);
  }
}
