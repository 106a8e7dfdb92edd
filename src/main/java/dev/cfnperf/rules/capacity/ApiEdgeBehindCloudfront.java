package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Api;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class ApiEdgeBehindCloudfront implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (RestApi api : app.restApis()) {
      if (api.endpointType().surely("EDGE") && !api.fronts().isEmpty()) {
        Findings.Draft draft = findings.at(api.endpointType().range(), api);
        for (Api.Front front : api.fronts()) {
          draft.related(front.distribution(), "has the API as an origin");
        }
        draft.report(
            "The endpoint type of the "
                + api.label()
                + " is "
                + api.endpointType()
                + ", though distribution "
                + api.fronts().get(0).distribution().id()
                + " is in front of it: each request that isn't cached goes through CloudFront"
                + " twice. Set EndpointConfiguration to REGIONAL.");
      }
    }
  }
}
