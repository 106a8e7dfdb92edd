package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DistributionTest {
  private static final String EDGE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Api:
          Type: AWS::Serverless::Api
          Properties:
            StageName: prod
            Auth:
              DefaultAuthorizer: Users
              Authorizers: {Users: {UserPoolArn: !GetAtt Users.Arn}}
        Users: {Type: AWS::Cognito::UserPool}
        Page:
          Type: AWS::Serverless::Function
          Properties:
            FunctionUrlConfig: {AuthType: NONE}
            Events:
              Orders: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /orders, Method: get}}
              News:
                Type: Api
                Properties:
                  RestApiId: !Ref Api
                  Path: /news/{id}
                  Method: get
                  Auth: {Authorizer: NONE}
              Send: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /mail, Method: post}}
        Pages: {Type: AWS::S3::Bucket}
        Policy:
          Type: AWS::CloudFront::CachePolicy
          Properties:
            CachePolicyConfig:
              Name: short
              MinTTL: 0
              DefaultTTL: 5
              MaxTTL: 60
              ParametersInCacheKeyAndForwardedToOrigin:
                EnableAcceptEncodingGzip: true
                EnableAcceptEncodingBrotli: false
                CookiesConfig: {CookieBehavior: none}
                HeadersConfig: {HeaderBehavior: whitelist, Headers: [Accept]}
                QueryStringsConfig: {QueryStringBehavior: all}
        Edge:
          Type: AWS::CloudFront::Distribution
          Properties:
            DistributionConfig:
              Origins:
                - {Id: pages, DomainName: !GetAtt Pages.RegionalDomainName}
                - Id: api
                  DomainName: !Sub "${Api}.execute-api.${AWS::Region}.amazonaws.com"
                  OriginPath: /prod
                - {Id: url, DomainName: !Select [2, !Split ["/", !GetAtt PageUrl.FunctionUrl]]}
                - {Id: host, DomainName: www.example.com}
              OriginGroups:
                Quantity: 1
                Items:
                  - Id: either
                    Members: {Quantity: 2, Items: [{OriginId: pages}, {OriginId: host}]}
              DefaultCacheBehavior:
                TargetOriginId: either
                CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
              CacheBehaviors:
                - {PathPattern: /orders*, TargetOriginId: api, CachePolicyId: !Ref Policy}
                - PathPattern: /news/*
                  TargetOriginId: api
                  CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
                - {PathPattern: /mail, TargetOriginId: api, CachePolicyId: !ImportValue policy}
                - PathPattern: /page
                  TargetOriginId: url
                  AllowedMethods: [GET, HEAD, OPTIONS]
                  ForwardedValues: {QueryString: false, Headers: ["*"]}
      """;

  private static List<CacheBehavior> behaviors() throws Exception {
    return ApplicationFixture.of(EDGE).distributions().get(0).behaviors();
  }

  @Test
  void anOriginIsWhatItsDomainNames() throws Exception {
    assertThat(ApplicationFixture.of(EDGE).distributions().get(0).origins())
        .extracting(Origin::toString)
        .containsExactly(
            "bucket Pages", "REST API Api", "function URL Page", "host www.example.com");
  }

  @Test
  void aBehaviourLeadsToTheFirstMemberOfAnOriginGroup() throws Exception {
    assertThat(behaviors().get(0).origin()).get().hasToString("bucket Pages");
  }

  @Test
  void aPolicyIsManagedDeclaredElsewhereOrTheBehavioursOwn() throws Exception {
    assertThat(behaviors())
        .extracting(each -> each.policy().toString())
        .containsExactly(
            "managed cache policy CachingOptimized",
            "cache policy Policy",
            "managed cache policy CachingDisabled",
            "a cache policy declared elsewhere",
            "the behaviour's own settings");
    assertThat(behaviors())
        .extracting(CacheBehavior::caches)
        .containsExactly(Truth.TRUE, Truth.TRUE, Truth.FALSE, Truth.UNKNOWN, Truth.FALSE);
    assertThat(behaviors())
        .extracting(each -> each.policy().compresses().toString())
        .containsExactly("true", "true", "false", "unknown", "true (default)");
    assertThat(behaviors().get(1).policy().defaultTtl()).hasToString("5");
    assertThat(behaviors().get(4).policy().maxTtl()).hasToString("31536000 (default)");
  }

  @Test
  void aBehaviourServesTheRoutesOfItsPaths() throws Exception {
    assertThat(behaviors().get(1).routes())
        .extracting(Route::toString)
        .containsExactly("GET /orders");
    assertThat(behaviors().get(2).routes())
        .extracting(Route::toString)
        .containsExactly("GET /news/{id}");
    assertThat(behaviors())
        .extracting(CacheBehavior::servesGetRequests)
        .satisfies(serves -> assertThat(serves.get(3)).isEqualTo(Truth.FALSE));
  }

  @Test
  void whoMayReadIsToldByTheRoutesOrTheFunctionsUrl() throws Exception {
    assertThat(behaviors().get(1).servesAnybody()).isEqualTo(Truth.FALSE);
    assertThat(behaviors().get(2).servesAnybody()).isEqualTo(Truth.TRUE);
    assertThat(behaviors().get(4).servesAnybody()).isEqualTo(Truth.TRUE);
  }

  @Test
  void anApiKnowsTheDistributionInFront() throws Exception {
    RestApi api = ApplicationFixture.of(EDGE).restApis().get(0);
    assertThat(api.fronts())
        .extracting(front -> front.distribution().id() + " " + front.caches())
        .containsExactly("Edge TRUE");
  }

  @Test
  void aCustomDomainLeadsToItsApi() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: shop}}
              Domain:
                Type: AWS::ApiGateway::DomainName
                Properties: {DomainName: api.example.com}
              Mapping:
                Type: AWS::ApiGateway::BasePathMapping
                Properties: {DomainName: !Ref Domain, RestApiId: !Ref Api, Stage: prod}
              Edge:
                Type: AWS::CloudFront::Distribution
                Properties:
                  DistributionConfig:
                    Origins:
                      - {Id: byName, DomainName: api.example.com}
                      - {Id: byReference, DomainName: !GetAtt Domain.DistributionDomainName}
            """);
    assertThat(app.distributions().get(0).origins())
        .extracting(Origin::toString)
        .containsExactly("REST API Api", "REST API Api");
  }
}
