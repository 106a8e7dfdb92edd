package dev.cfnperf.app;

import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;

/**
 * Finds the names by which clients in a VPC call private APIs that name no endpoints themselves:
 * domain names mapped to them, and endpoints that take over the service's own name.
 */
final class PrivateNames {
  private PrivateNames() {}

  static void connect(Application app) {
    for (Resource resource : app.resources()) {
      switch (resource.type()) {
        case "AWS::ApiGateway::BasePathMapping", "AWS::ApiGateway::BasePathMappingV2" ->
            resource
                .properties()
                .text("RestApiId")
                .flatMap(app.apis()::find)
                .ifPresent(PrivateNames::name);
        case "AWS::EC2::VPCEndpoint" -> {
          if (isForApis(resource)) {
            app.restApis().forEach(PrivateNames::name);
          }
        }
        default -> {}
      }
    }
    for (RestApi api : app.restApis()) {
      if (api.resource().isSam() && !api.properties().has("Domain").isFalse()) {
        api.hasPrivateName();
      }
    }
  }

  private static void name(Api api) {
    if (api instanceof RestApi rest) {
      rest.hasPrivateName();
    }
  }

  private static boolean isForApis(Resource endpoint) {
    boolean service =
        endpoint
            .properties()
            .text("ServiceName")
            .map(Text::pattern)
            .map(name -> name.endsWith(".execute-api"))
            .orElse(false);
    return service && !endpoint.properties().flag("PrivateDnsEnabled", false).surely(false);
  }
}
