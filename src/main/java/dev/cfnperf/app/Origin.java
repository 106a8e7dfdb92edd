package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/**
 * What a distribution fetches from.
 *
 * @param id as its behaviours call it
 * @param component what it is in the application, if the template declares it
 * @param domain as written, with holes as {@code ${…}}
 * @param path what CloudFront puts in front of the path it asks for: empty, or {@code /prod}
 * @param isSigned whether CloudFront signs its requests to the origin
 */
public record Origin(
    String id,
    Kind kind,
    Optional<Component> component,
    String domain,
    String path,
    boolean isSigned,
    Range range) {

  /** What answers. */
  public enum Kind {
    REST_API("REST API"),
    HTTP_API("HTTP API"),
    WEBSOCKET_API("WebSocket API"),
    /** An API of API Gateway that the template doesn't declare. */
    API_ELSEWHERE("API"),
    FUNCTION_URL("function URL"),
    BUCKET("bucket"),
    LOAD_BALANCER("load balancer"),
    /** A host by its name. */
    HOST("host"),
    UNKNOWN("origin");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As a message says it. */
    public String label() {
      return label;
    }

    public boolean isApi() {
      return this == REST_API || this == HTTP_API || this == WEBSOCKET_API || this == API_ELSEWHERE;
    }
  }

  static Kind kindOf(Api api) {
    if (api instanceof RestApi) {
      return Kind.REST_API;
    }
    return api instanceof HttpApi ? Kind.HTTP_API : Kind.WEBSOCKET_API;
  }

  static Kind kindOf(Resource resource) {
    return switch (resource.type()) {
      // SAM gives a function its URL without a resource of its own.
      case "AWS::Lambda::Url", "AWS::Serverless::Function" -> Kind.FUNCTION_URL;
      case "AWS::S3::Bucket" -> Kind.BUCKET;
      case "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::ElasticLoadBalancing::LoadBalancer" ->
          Kind.LOAD_BALANCER;
      default -> Kind.UNKNOWN;
    };
  }

  static Kind kindOf(String domain) {
    if (domain.contains(".execute-api.")) {
      return Kind.API_ELSEWHERE;
    }
    if (domain.contains(".lambda-url.")) {
      return Kind.FUNCTION_URL;
    }
    if (domain.contains(".s3.") || domain.contains(".s3-")) {
      return Kind.BUCKET;
    }
    if (domain.contains(".elb.")) {
      return Kind.LOAD_BALANCER;
    }
    return domain.contains("${") ? Kind.UNKNOWN : Kind.HOST;
  }

  /** The API, if it's one of the template's. */
  Optional<Api> api() {
    return component.filter(Api.class::isInstance).map(Api.class::cast);
  }

  /** The function's address, if it's one of the template's. */
  Optional<FunctionUrl> functionUrl() {
    return component.filter(FunctionUrl.class::isInstance).map(FunctionUrl.class::cast);
  }

  /** As a message says it: {@code REST API Orders}. */
  @Override
  public String toString() {
    boolean told = !domain.isEmpty() && !domain.contains("${");
    return component
        .map(what -> kind.label() + " " + what.id())
        .orElse(told ? kind.label() + " " + domain : "the " + kind.label());
  }
}
