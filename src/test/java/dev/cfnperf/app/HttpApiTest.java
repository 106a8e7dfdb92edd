package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import org.junit.jupiter.api.Test;

final class HttpApiTest {
  @Test
  void anEventAResourceAndADocumentMakeTheSameRoute() throws Exception {
    Application sam =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Shop: {Type: AWS::Serverless::HttpApi}
              Products:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    List:
                      Type: HttpApi
                      Properties: {ApiId: !Ref Shop, Path: /products, Method: GET, TimeoutInMillis: 4000}
            """);
    Application raw =
        ApplicationFixture.of(
            """
            Resources:
              Shop:
                Type: AWS::ApiGatewayV2::Api
                Properties: {ProtocolType: HTTP}
              ToProducts:
                Type: AWS::ApiGatewayV2::Integration
                Properties:
                  ApiId: !Ref Shop
                  IntegrationType: AWS_PROXY
                  IntegrationUri: !GetAtt Products.Arn
                  TimeoutInMillis: 4000
              List:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Shop, RouteKey: GET /products, Target: !Join ["/", [integrations, !Ref ToProducts]]}
              Products: {Type: AWS::Lambda::Function}
            """);
    Application document =
        ApplicationFixture.of(
            """
            Resources:
              Shop:
                Type: AWS::ApiGatewayV2::Api
                Properties:
                  Body:
                    openapi: 3.0.1
                    paths:
                      /products:
                        get:
                          x-amazon-apigateway-integration:
                            $ref: "#/components/x-amazon-apigateway-integrations/products"
                    components:
                      x-amazon-apigateway-integrations:
                        products:
                          type: AWS_PROXY
                          uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Products.Arn}/invocations
                          timeoutInMillis: 4000
              Products: {Type: AWS::Lambda::Function}
            """);
    for (Application app : new Application[] {sam, raw, document}) {
      Route route = app.httpApis().get(0).routes().get(0);
      assertThat(route).hasToString("GET /products");
      assertThat(route.isWorthCaching()).isEqualTo(Truth.TRUE);
      assertThat(route.integration().orElseThrow().kind()).isEqualTo(Integration.Kind.LAMBDA_PROXY);
      assertThat(route.integration().orElseThrow().timeout()).hasToString("4000");
      assertThat(app.functions().iterator().next().triggers())
          .extracting(Trigger::label)
          .containsExactly("HTTP API Shop");
    }
  }

  @Test
  void anEventWithoutPathIsTheRouteForEverythingElse() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Shop:
                Type: AWS::Serverless::Function
                Properties: {Events: {All: {Type: HttpApi}}}
            """);
    assertThat(app.httpApis().get(0).isImplicit()).isTrue();
    assertThat(app.routes()).extracting(Route::toString).containsExactly("ANY $default");
    assertThat(app.routes().get(0).integration().orElseThrow().timeout())
        .hasToString("30000 (default)");
  }

  @Test
  void anApiMayNameItsFunctionItself() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Shop:
                Type: AWS::ApiGatewayV2::Api
                Properties: {ProtocolType: HTTP, RouteKey: POST /orders, Target: !GetAtt Order.Arn}
              Order: {Type: AWS::Lambda::Function}
            """);
    assertThat(app.routes()).extracting(Route::toString).containsExactly("POST /orders");
    assertThat(app.functions().iterator().next().triggers()).hasSize(1);
  }

  @Test
  void aSubtypeNamesTheServicesAction() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Clicks:
                Type: AWS::ApiGatewayV2::Api
                Properties: {ProtocolType: HTTP}
              ToQueue:
                Type: AWS::ApiGatewayV2::Integration
                Properties: {ApiId: !Ref Clicks, IntegrationType: AWS_PROXY, IntegrationSubtype: SQS-SendMessage}
              Click:
                Type: AWS::ApiGatewayV2::Route
                Properties: {ApiId: !Ref Clicks, RouteKey: GET /click, Target: !Sub "integrations/${ToQueue}"}
            """);
    Integration integration = app.routes().get(0).integration().orElseThrow();
    assertThat(integration.kind()).isEqualTo(Integration.Kind.AWS_SERVICE);
    assertThat(integration.service()).contains("sqs");
    assertThat(integration.action()).contains("SendMessage");
    assertThat(app.routes().get(0).isWriteOnly()).isEqualTo(Truth.TRUE);
  }

  @Test
  void routesOfWebSocketsHaveKeysAndAreWaitedForUnlessAnswersArePosted() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Chat:
                Type: AWS::Serverless::WebSocketApi
                Properties:
                  RouteSelectionExpression: $request.body.action
                  Auth: {AuthType: CUSTOM, AuthArn: !GetAtt Check.Arn}
                  Routes:
                    $connect: {FunctionArn: !GetAtt Greet.Arn}
                    $disconnect: {FunctionArn: !GetAtt Greet.Arn}
                    ask: {FunctionArn: !GetAtt Answer.Arn, IntegrationTimeout: 9000}
                    tell: {FunctionArn: !GetAtt Post.Arn}
              Check: {Type: AWS::Serverless::Function}
              Greet: {Type: AWS::Serverless::Function}
              Answer: {Type: AWS::Serverless::Function}
              Post:
                Type: AWS::Serverless::Function
                Properties:
                  Policies: [{Statement: [{Effect: Allow, Action: execute-api:ManageConnections, Resource: "*"}]}]
            """);
    assertThat(app.webSocketApis().get(0).routes())
        .extracting(Route::toString)
        .containsExactly("$connect", "$disconnect", "ask", "tell");
    assertThat(app.functions())
        .extracting(
            function ->
                function.apiWaits().stream().map(w -> w.timeout().toString()).toList().toString())
        .containsExactly("[29000 (default)]", "[29000 (default)]", "[9000]", "[]");
  }

  @Test
  void authorizersInAnyDialectHaveTheirApisDefault() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Shop:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: live
                  Auth: {Authorizers: {Members: {FunctionArn: !GetAtt Check.Arn}, Pool: {UserPoolArn: x}}}
              Stock:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth: {Authorizers: {Partners: {FunctionArn: !GetAtt Check.Arn, AuthorizerPayloadFormatVersion: "2.0"}}}
              Prices:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Body:
                    openapi: 3.0.1
                    paths: {}
                    components:
                      securitySchemes:
                        Guests:
                          type: apiKey
                          x-amazon-apigateway-authorizer:
                            type: request
                            authorizerUri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Check.Arn}/invocations
                            authorizerResultTtlInSeconds: 10
              Check: {Type: AWS::Serverless::Function}
            """);
    assertThat(app.authorizers())
        .extracting(each -> each + " " + each.ttl() + " " + each.hasIdentitySource())
        .containsExactlyInAnyOrder(
            "Guests 10 FALSE", "Members 300 (default) TRUE", "Partners 0 (default) FALSE");
    assertThat(app.functions().iterator().next().triggers())
        .extracting(Trigger::kind)
        .containsOnly(Trigger.Kind.AUTHORIZER)
        .hasSize(3);
  }

  @Test
  void aUrlAndAPermissionForAnUnseenApiAreTriggersToo() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Ask:
                Type: AWS::Serverless::Function
                Properties: {FunctionUrlConfig: {AuthType: NONE, InvokeMode: RESPONSE_STREAM}}
              Tell: {Type: AWS::Lambda::Function}
              TellUrl:
                Type: AWS::Lambda::Url
                Properties: {TargetFunctionArn: !Ref Tell, AuthType: NONE}
              Show: {Type: AWS::Lambda::Function}
              MayShow:
                Type: AWS::Lambda::Permission
                Properties: {FunctionName: !Ref Show, Principal: apigateway.amazonaws.com}
            """);
    assertThat(app.functionUrls())
        .extracting(FunctionUrl::streams)
        .containsExactly(Truth.TRUE, Truth.FALSE);
    assertThat(app.functions())
        .extracting(function -> function.triggers().get(0).kind())
        .containsExactly(
            Trigger.Kind.FUNCTION_URL, Trigger.Kind.FUNCTION_URL, Trigger.Kind.REST_API);
  }
}
