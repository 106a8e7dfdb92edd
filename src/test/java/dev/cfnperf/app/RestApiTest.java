package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RestApiTest {
  @Test
  void eventsThatNameNoApiShareOneThatPointsAtTheFirst() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Globals: {Api: {TracingEnabled: true}}
            Resources:
              Shop:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    List:
                      Type: Api
                      Properties: {Path: /products, Method: get, TimeoutInMillis: 5000}
                    Add:
                      Type: Api
                      Properties: {Path: /products, Method: POST}
            """);
    RestApi api = app.restApis().get(0);
    assertThat(app.restApis()).hasSize(1);
    assertThat(api.isImplicit()).isTrue();
    assertThat(api.range().content()).isEqualTo("List");
    assertThat(api.routes())
        .extracting(Route::toString)
        .contains("GET /products", "POST /products");
    assertThat(api.routes().get(0).integration().orElseThrow().timeout()).hasToString("5000");
    assertThat(api.routes().get(1).integration().orElseThrow().timeout())
        .hasToString("29000 (default)");
    assertThat(api.stages()).hasSize(1);
    assertThat(api.stages().get(0).isTraced().surely(true)).isTrue();
    assertThat(app.functions().iterator().next().triggers())
        .extracting(Trigger::label)
        .containsExactly("REST API ServerlessRestApi");
  }

  @Test
  void methodsOfResourcesAndOperationsOfADocumentAreTheSameRoutes() throws Exception {
    Application raw =
        ApplicationFixture.of(
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
              Orders:
                Type: AWS::ApiGateway::Resource
                Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders}
              Order:
                Type: AWS::ApiGateway::Resource
                Properties: {RestApiId: !Ref Api, ParentId: !Ref Orders, PathPart: "{id}"}
              GetOrder:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !Ref Order
                  HttpMethod: GET
                  RequestParameters: {method.request.querystring.fields: false}
                  Integration:
                    Type: AWS_PROXY
                    IntegrationHttpMethod: POST
                    Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Show.Arn}/invocations
                    CacheKeyParameters: [method.request.path.id]
                    TimeoutInMillis: 3000
              Show:
                Type: AWS::Lambda::Function
              MayCall:
                Type: AWS::Lambda::Permission
                Properties: {FunctionName: !Ref Show, Principal: apigateway.amazonaws.com}
            """);
    Application document =
        ApplicationFixture.of(
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    openapi: 3.0.1
                    paths:
                      /orders/{id}:
                        get:
                          parameters: [{$ref: "#/components/parameters/fields"}]
                          x-amazon-apigateway-integration:
                            type: aws_proxy
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Show.Arn}/invocations
                            cacheKeyParameters: [method.request.path.id]
                            timeoutInMillis: 3000
                    components:
                      parameters:
                        fields: {in: query, name: fields}
              Show:
                Type: AWS::Lambda::Function
            """);
    for (Application app : new Application[] {raw, document}) {
      RestApi api = app.restApis().get(0);
      Route route = api.routes().get(0);
      Integration integration = route.integration().orElseThrow();
      assertThat(api.routesKnown()).isEqualTo(Truth.TRUE);
      assertThat(route).hasToString("GET /orders/{id}");
      assertThat(route.parameters()).isEqualTo(Set.of("path.id", "querystring.fields"));
      assertThat(integration.kind()).isEqualTo(Integration.Kind.LAMBDA_PROXY);
      assertThat(integration.function()).get().hasToString("Show");
      assertThat(integration.cacheKeys()).containsExactly("path.id");
      assertThat(integration.timeout()).hasToString("3000");
      assertThat(app.functions().iterator().next().triggers())
          .extracting(Trigger::label)
          .containsExactly("REST API Api");
    }
  }

  @Test
  void aDocumentOfItsOwnIsLeftAloneByEventsUnlessMerged() throws Exception {
    String template =
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: live
              MergeDefinitions: %s
              DefinitionBody: {openapi: 3.0.1, paths: {/status: {get: {}}, /products: {get: {summary: List}}}}
          Shop:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                List:
                  Type: Api
                  Properties: {Path: /products, Method: get, RestApiId: !Ref Api}
        """;
    Application own = ApplicationFixture.of(template.replace("%s", "false"));
    Application merged = ApplicationFixture.of(template.replace("%s", "true"));

    assertThat(own.routes())
        .extracting(Route::toString)
        .containsExactly("GET /status", "GET /products");
    assertThat(merged.routes())
        .extracting(Route::toString)
        .containsExactly("GET /status", "GET /products");
    for (Application app : new Application[] {own, merged}) {
      assertThat(app.functions().iterator().next().triggers()).hasSize(1);
    }
    assertThat(own.routes().get(1).integration()).isEmpty();
    assertThat(merged.routes().get(1).integration().orElseThrow().function())
        .get()
        .hasToString("Shop");
  }

  @Test
  void aDefinitionThatCantBeReadLeavesTheRoutesUnknown() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: live, DefinitionUri: s3://bucket/api.yaml}
            """);
    RestApi api = app.restApis().get(0);
    assertThat(api.routesKnown()).isEqualTo(Truth.UNKNOWN);
    assertThat(api.minimumCompressionSize().orElseThrow().isUnknown()).isTrue();
  }

  @Test
  void whatOnlyWritesOrStartsIsNotWorthCaching() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    swagger: "2.0"
                    paths:
                      /write:
                        get:
                          x-amazon-apigateway-integration:
                            {type: aws, uri: "arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem"}
                      /read:
                        get:
                          x-amazon-apigateway-integration:
                            {type: AWS, uri: "arn:aws:apigateway:eu-west-1:dynamodb:action/Query"}
                      /send:
                        get:
                          x-amazon-apigateway-integration:
                            type: aws
                            uri: arn:aws:apigateway:eu-west-1:sqs:path/123456789012/clicks
                            requestTemplates: {application/json: Action=SendMessage&MessageBody=x}
                      /file:
                        get:
                          x-amazon-apigateway-integration:
                            {type: aws, httpMethod: GET, uri: "arn:aws:apigateway:eu-west-1:s3:path/bucket/{key}"}
                      /start:
                        get:
                          x-amazon-apigateway-integration:
                            type: aws
                            uri: !Sub arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${Job.Arn}/invocations
                            requestParameters: {integration.request.header.X-Amz-Invocation-Type: "'Event'"}
                      /health:
                        get:
                          x-amazon-apigateway-integration: {type: mock}
              Job:
                Type: AWS::Lambda::Function
            """);
    assertThat(app.routes())
        .extracting(Route::isWorthCaching)
        .containsExactly(
            Truth.FALSE, Truth.TRUE, Truth.FALSE, Truth.TRUE, Truth.FALSE, Truth.FALSE);
    assertThat(app.functions().iterator().next().triggers())
        .extracting(Trigger::kind)
        .containsExactly(Trigger.Kind.REST_API_EVENT);
  }

  @Test
  void aStageIsAResourceOrADeploymentsDescriptionButNotTheOneThatADeploymentOnlyNames()
      throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
              First:
                Type: AWS::ApiGateway::Deployment
                Properties: {RestApiId: !Ref Api, StageName: Stage}
              Live:
                Type: AWS::ApiGateway::Stage
                Properties: {RestApiId: !Ref Api, DeploymentId: !Ref First, StageName: live}
              Second:
                Type: AWS::ApiGateway::Deployment
                Properties:
                  RestApiId: !Ref Api
                  StageName: test
                  StageDescription: {CacheClusterEnabled: true, CachingEnabled: true}
            """);
    assertThat(app.restApis().get(0).stages())
        .extracting(Stage::id)
        .containsExactly("Live", "Second");
    assertThat(app.stages().get(1).cachesAnyMethod()).isEqualTo(Truth.TRUE);
  }
}
