package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class ApiEndpointTypeUnset implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (RestApi api : app.restApis()) {
      // Behind a distribution the default is wrong for certain: api-edge-behind-cloudfront.
      if (api.endpointType().isDefault() && api.fronts().isEmpty()) {
        findings
            .at(api.endpointType().range(), api)
            .report(
                "The "
                    + api.label()
                    + " doesn't say where its clients are, so its endpoint type is "
                    + api.endpointType()
                    + ": requests take a way over CloudFront, which callers in the same Region"
                    + " pay for in time. Set EndpointConfiguration to REGIONAL, or to EDGE if"
                    + " clients are all over the world.");
      }
    }
  }
}
