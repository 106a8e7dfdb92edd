package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GraphQlApiTest {
  @Test
  void samAndCloudFormationMakeTheSameResolvers() throws Exception {
    Application sam =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Customers: {Type: AWS::Serverless::Function}
              Orders: {Type: AWS::Serverless::SimpleTable}
              Shop:
                Type: AWS::Serverless::GraphQLApi
                Properties:
                  SchemaUri: schema.graphql
                  Cache: {ApiCachingBehavior: PER_RESOLVER_CACHING, Ttl: 60, Type: SMALL}
                  DataSources:
                    Lambda: {People: {FunctionArn: !GetAtt Customers.Arn}}
                    DynamoDb: {Sales: {TableName: !Ref Orders}}
                  Functions:
                    all: {DataSource: Sales, CodeUri: all.js}
                    person: {DataSource: People, CodeUri: person.js, MaxBatchSize: 10}
                  Resolvers:
                    Query:
                      orders: {Pipeline: [all], Caching: {Ttl: 60}}
                    Order:
                      customer: {Pipeline: [person]}
            """,
            Map.of(
                "all.js", "// operation: 'Query'\nreturn { operation: 'Scan' }", "person.js", "x"));
    Application raw =
        ApplicationFixture.of(
            """
            Resources:
              Customers: {Type: AWS::Lambda::Function}
              Orders: {Type: AWS::DynamoDB::Table}
              Shop: {Type: AWS::AppSync::GraphQLApi}
              Cache:
                Type: AWS::AppSync::ApiCache
                Properties:
                  ApiId: !GetAtt Shop.ApiId
                  ApiCachingBehavior: PER_RESOLVER_CACHING
              People:
                Type: AWS::AppSync::DataSource
                Properties:
                  ApiId: !GetAtt Shop.ApiId
                  Name: people
                  Type: AWS_LAMBDA
                  LambdaConfig: {LambdaFunctionArn: !GetAtt Customers.Arn}
              Sales:
                Type: AWS::AppSync::DataSource
                Properties:
                  ApiId: !GetAtt Shop.ApiId
                  Name: sales
                  Type: AMAZON_DYNAMODB
                  DynamoDBConfig: {TableName: !Ref Orders, AwsRegion: eu-west-1}
              Person:
                Type: AWS::AppSync::FunctionConfiguration
                Properties:
                  ApiId: !GetAtt Shop.ApiId
                  DataSourceName: people
                  MaxBatchSize: 10
              AllOrders:
                Type: AWS::AppSync::Resolver
                Properties:
                  ApiId: !GetAtt Shop.ApiId
                  TypeName: Query
                  FieldName: orders
                  DataSourceName: !GetAtt Sales.Name
                  CachingConfig: {Ttl: 60}
                  RequestMappingTemplate: |
                    ## "operation": "Query"
                    {"version": "2018-05-29", "operation" : "Scan"}
              OrderCustomer:
                Type: AWS::AppSync::Resolver
                Properties:
                  ApiId: !GetAtt Shop.ApiId
                  TypeName: Order
                  FieldName: customer
                  Kind: PIPELINE
                  PipelineConfig: {Functions: [!GetAtt Person.FunctionId]}
            """);
    for (Application app : new Application[] {sam, raw}) {
      GraphQlApi api = app.graphQlApis().iterator().next();
      assertThat(api.resolvers())
          .extracting(Resolver::toString)
          .containsExactly("Query.orders", "Order.customer");
      Resolver orders = api.resolvers().get(0);
      assertThat(orders.hasCachingConfig()).isTrue();
      ResolverStep all = orders.steps().get(0);
      assertThat(all.dataSource().kind()).isEqualTo(DataSource.Kind.DYNAMODB);
      assertThat(all.dataSource().target()).get().hasToString("Orders");
      assertThat(all.scans()).isTrue();
      ResolverStep person = api.resolvers().get(1).steps().get(0);
      assertThat(person.dataSource().function()).get().hasToString("Customers");
      assertThat(person.isBatched()).isEqualTo(Truth.TRUE);
      assertThat(api.cache().orElseThrow().behavior().surely("PER_RESOLVER_CACHING")).isTrue();
      assertThat(app.functions().iterator().next().triggers())
          .extracting(Trigger::label)
          .containsExactly("AppSync resolver Shop");
    }
  }

  @Test
  void batchingIsSetOrAskedForAndUnknownWithUnreadableCode() throws Exception {
    String template =
        """
        Resources:
          Shop: {Type: AWS::AppSync::GraphQLApi}
          People:
            Type: AWS::AppSync::DataSource
            Properties: {ApiId: !GetAtt Shop.ApiId, Name: people, Type: AWS_LAMBDA}
          Customer:
            Type: AWS::AppSync::Resolver
            Properties:
              ApiId: !GetAtt Shop.ApiId
              TypeName: Order
              FieldName: customer
              DataSourceName: people
              %s
        """;
    assertThat(batched(template.formatted(""))).isEqualTo(Truth.FALSE);
    assertThat(batched(template.formatted("MaxBatchSize: 0"))).isEqualTo(Truth.FALSE);
    assertThat(batched(template.formatted("MaxBatchSize: 50"))).isEqualTo(Truth.TRUE);
    assertThat(batched(template.formatted("CodeS3Location: s3://code/customer.js")))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(batched(template.formatted("Code: 'return {operation: \"BatchInvoke\"}'")))
        .isEqualTo(Truth.TRUE);
    assertThat(batched(template.formatted("Code: 'return {operation: \"Invoke\"}'")))
        .isEqualTo(Truth.FALSE);
  }

  private static Truth batched(String template) throws Exception {
    return ApplicationFixture.of(template).resolvers().get(0).steps().get(0).isBatched();
  }

  @Test
  void nestingIsWhatGoesBelowTheObjectsThatQueriesGive() {
    assertThat(nesting("type Query {order: Order} type Order {id: ID! total: Float}")).isEmpty();
    assertThat(
            nesting(
                """
                type Query {orders(next: String): OrderConnection}
                type OrderConnection {items: [Order!]! nextToken: String}
                type Order {id: ID!}
                """))
        .isEmpty();
    assertThat(
            nesting(
                """
                schema {query: Root}
                type Root {orders: OrderConnection}
                type OrderConnection {edges: [OrderEdge] nodes: [Order] pageInfo: PageInfo!}
                type OrderEdge {node: Order cursor: String}
                type PageInfo {hasNextPage: Boolean}
                type Order {id: ID!}
                """))
        .isEmpty();
    assertThat(
            nesting(
                "type Query {order: Order} type Order {customer: Customer!} type Customer {id: ID}"))
        .contains("Order.customer");
    assertThat(nesting("type Query {me: Person} type Person {friends: [Person]}"))
        .contains("Person.friends");
    assertThat(
            nesting(
                """
                type Query {find: [Hit]}
                union Hit = Order | Person
                type Order {id: ID}
                type Person {id: ID}
                extend type Person {orders: [Order]}
                """))
        .contains("Person.orders");
    assertThat(nesting("type Query {a: A} input A {a: A}")).isEmpty();
  }

  private static Optional<String> nesting(String schema) {
    return SchemaReader.read(schema).orElseThrow().nesting().map(GraphQlSchema.Field::toString);
  }

  @Test
  void objectsComeInListsBelowAnyListField() {
    GraphQlSchema schema =
        SchemaReader.read(
                """
                type Query {orders: [Order!]! shop: Shop}
                type Order {customer: Customer}
                type Customer {address: Address}
                type Shop {owner: Owner}
                """)
            .orElseThrow();
    assertThat(schema.listOf("Order")).get().hasToString("Query.orders");
    assertThat(schema.listOf("Customer")).get().hasToString("Query.orders");
    assertThat(schema.listOf("Shop")).isEmpty();
  }

  @Test
  void hostileSchemasAreUnknown() {
    assertThat(SchemaReader.read("type Query {")).isEmpty();
    assertThat(
            SchemaReader.read("type Query {a: " + "[".repeat(5000) + "A" + "]".repeat(5000) + "}"))
        .isEmpty();
    assertThat(SchemaReader.read("type Query {a(b: C = " + "{x:".repeat(9000))).isEmpty();
    assertThat(SchemaReader.read("scalar A ".repeat(200_000))).isEmpty();
    assertThat(SchemaReader.read("#".repeat(2_000_000))).isEmpty();
  }

  @Test
  void aLargeSchemaTakesTimeInProportion() {
    StringBuilder text = new StringBuilder("type Query {a: T0}\n");
    for (int i = 0; i < 5000; i++) {
      text.append("type T")
          .append(i)
          .append(" {id: ID next: [T")
          .append((i + 1) % 5000)
          .append("]}\n");
    }
    GraphQlSchema schema = SchemaReader.read(text.toString()).orElseThrow();
    assertThat(schema.listOf("T4999")).isPresent();
    assertThat(schema.nesting()).isPresent();
  }

  @Test
  void commentsAreNoCode() {
    assertThat(ResolverCode.withoutComments("a // b\nc /* d\ne */ f 'g // h'", false))
        .isEqualTo("a \nc  f 'g // h'");
    assertThat(ResolverCode.withoutComments("a ## b\nc #* d *# $util.qr(\"//\")", true))
        .isEqualTo("a \nc  $util.qr(\"//\")");
  }

  @Test
  void aQueryOverHttpCanStartAStateMachineAndWait() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Flow: {Type: AWS::StepFunctions::StateMachine, Properties: {StateMachineType: EXPRESS}}
              Shop: {Type: AWS::AppSync::GraphQLApi}
              Steps:
                Type: AWS::AppSync::DataSource
                Properties: {ApiId: !GetAtt Shop.ApiId, Name: steps, Type: HTTP}
              Quote:
                Type: AWS::AppSync::Resolver
                Properties:
                  ApiId: !GetAtt Shop.ApiId
                  TypeName: Query
                  FieldName: quote
                  DataSourceName: steps
                  RequestMappingTemplate: !Sub |
                    {"params": {"headers": {"x-amz-target": "AWSStepFunctions.StartSyncExecution"},
                      "body": {"stateMachineArn": "${Flow}"}}}
            """);
    assertThat(app.stateMachines()).allMatch(StateMachine::isStartedSynchronously);
  }

  @Test
  void aLambdaAuthorizerIsATrigger() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Gate: {Type: AWS::Serverless::Function}
              Shop:
                Type: AWS::Serverless::GraphQLApi
                Properties:
                  Auth: {Type: AWS_LAMBDA, LambdaAuthorizer: {AuthorizerUri: !GetAtt Gate.Arn}}
            """);
    assertThat(app.functions().iterator().next().triggers())
        .extracting(Trigger::kind)
        .containsExactly(Trigger.Kind.AUTHORIZER);
  }
}
