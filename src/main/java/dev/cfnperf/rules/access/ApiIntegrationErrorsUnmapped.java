package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Integration;
import dev.cfnperf.app.ResponseMapping;
import dev.cfnperf.app.Route;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.Optional;

final class ApiIntegrationErrorsUnmapped implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Route route : app.routes()) {
      Optional<Integration> integration = route.integration();
      if (route.isRest() && integration.isPresent() && tellsOnlySuccess(integration.get())) {
        report(route, integration.get(), findings);
      }
    }
  }

  private static boolean tellsOnlySuccess(Integration integration) {
    boolean maps =
        integration.kind() == Integration.Kind.AWS_SERVICE
            || (integration.kind() == Integration.Kind.LAMBDA
                && integration.isAsynchronous().isFalse());
    if (!maps || !integration.responsesKnown().isTrue()) {
      return false;
    }
    boolean hasDefault = false;
    for (ResponseMapping response : integration.responses()) {
      hasDefault |= response.isDefault();
      if (!response.succeeds().isTrue()) {
        return false;
      }
    }
    return hasDefault;
  }

  private static void report(Route route, Integration integration, Findings findings) {
    boolean lambda = integration.kind() == Integration.Kind.LAMBDA;
    String behind =
        lambda
            ? integration.function().map(each -> each.id()).orElse("the function")
            : integration.serviceName().orElse("the service");
    String status = integration.responses().get(0).status().orElse("200");
    findings
        .at(integration.at("IntegrationResponses"), route)
        .report(
            route
                + " answers "
                + status
                + " whatever "
                + behind
                + " says: no other response is mapped, so callers take its errors for success"
                + " and don't retry. Map them to error statuses of their own (SelectionPattern "
                + (lambda ? "on the error message" : "4\\d{2} and 5\\d{2}")
                + ").");
  }
}
