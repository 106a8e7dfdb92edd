package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.GraphQlApi;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class AppsyncTracingOff implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (GraphQlApi api : app.graphQlApis()) {
      if (api.tracing().surely(false)) {
        findings
            .at(api.at("XrayEnabled"), api)
            .fix(Fix.safe().set(api.spot("XrayEnabled"), true))
            .report(
                "GraphQL API "
                    + api
                    + " isn't traced: how long each resolver and data source takes stays unknown."
                    + " Set XrayEnabled to true.");
      }
    }
  }
}
