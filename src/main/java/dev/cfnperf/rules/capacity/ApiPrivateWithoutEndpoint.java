package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class ApiPrivateWithoutEndpoint implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (RestApi api : app.restApis()) {
      if (api.isPrivate().isTrue() && !api.isNamed() && api.hasVpcEndpoints().isFalse()) {
        findings
            .at(api.vpcEndpointRange(), api)
            .report(
                "The "
                    + api.label()
                    + " is private, but names no VPC endpoint, so it gets no DNS name of its own:"
                    + " without an endpoint's private DNS clients must send a Host or"
                    + " x-apigw-api-id header with each request. Set VpcEndpointIds (in SAM VPCEndpointIds) in"
                    + " EndpointConfiguration.");
      }
    }
  }
}
