package dev.cfnperf.app;

/** How the settings of an integration are spelt, by where it is declared. */
enum IntegrationDialect {
  /** {@code AWS::ApiGateway::Method} and SAM's events. */
  METHOD,
  /** {@code AWS::ApiGatewayV2::Integration}. */
  INTEGRATION,
  /** {@code x-amazon-apigateway-integration}. */
  OPENAPI,
  /** A route of {@code AWS::Serverless::WebSocketApi}. */
  SAM_ROUTE;

  /** The name of a setting whose name in {@code AWS::ApiGateway::Method} is given. */
  String spell(String name) {
    return switch (this) {
      case METHOD -> name.equals("HttpMethod") ? "IntegrationHttpMethod" : name;
      case INTEGRATION ->
          switch (name) {
            case "Type", "Uri", "Subtype", "HttpMethod" ->
                "Integration" + (name.equals("HttpMethod") ? "Method" : name);
            default -> name;
          };
      case SAM_ROUTE -> name.equals("TimeoutInMillis") ? "IntegrationTimeout" : name;
      case OPENAPI ->
          switch (name) {
            case "Subtype" -> "integrationSubtype";
            case "IntegrationResponses" -> "responses";
            default -> Character.toLowerCase(name.charAt(0)) + name.substring(1);
          };
    };
  }
}
