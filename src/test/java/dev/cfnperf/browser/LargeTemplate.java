package dev.cfnperf.browser;

/** A template of as many resources as asked for: APIs, their functions, queues and tables. */
final class LargeTemplate {
  private LargeTemplate() {}

  static String of(int resources) {
    StringBuilder yaml = new StringBuilder("Transform: AWS::Serverless-2016-10-31\nResources:\n");
    int made = 0;
    for (int api = 0; made < resources; api++) {
      yaml.append(
          "  Api%1$d: {Type: AWS::Serverless::Api, Properties: {StageName: live}}\n"
              .formatted(api));
      made++;
      for (int i = 0; i < 73 && made < resources; i++, made++) {
        yaml.append(
            switch (i % 4) {
              case 0 ->
                  """
                    Table%1$dx%2$d:
                      Type: AWS::DynamoDB::Table
                      Properties:
                        AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                        KeySchema: [{AttributeName: id, KeyType: HASH}]
                        ProvisionedThroughput: {ReadCapacityUnits: 5, WriteCapacityUnits: 5}
                  """
                      .formatted(api, i);
              case 1 -> "  Queue%1$dx%2$d: {Type: AWS::SQS::Queue}\n".formatted(api, i);
              default ->
                  """
                    Get%1$dx%2$d:
                      Type: AWS::Serverless::Function
                      Properties:
                        Runtime: python3.13
                        Handler: app.handler
                        CodeUri: s3://code/app.zip
                        Policies: [{DynamoDBCrudPolicy: {TableName: !Ref Table%1$dx%3$d}}]
                        Events:
                          Get:
                            Type: Api
                            Properties: {Path: "/things%2$d/{id}", Method: get, RestApiId: !Ref Api%1$d}
                  """
                      .formatted(api, i, i / 4 * 4);
            });
      }
    }
    return yaml.toString();
  }
}
