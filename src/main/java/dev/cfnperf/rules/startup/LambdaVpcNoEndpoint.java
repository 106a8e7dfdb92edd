package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Vpc;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.Optional;

final class LambdaVpcNoEndpoint implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      Optional<Vpc> vpc = function.network().vpc();
      if (vpc.isPresent()) {
        check(function, vpc.get(), "dynamodb", "DynamoDB", findings);
        check(function, vpc.get(), "s3", "S3", findings);
      }
    }
  }

  private static void check(
      LambdaFunction function, Vpc vpc, String service, String name, Findings findings) {
    Optional<Grant> use = use(function, service);
    if (use.isPresent() && vpc.hasEndpointTo(service).isFalse()) {
      findings
          .at(function.network().vpcPlace(), function)
          .related(vpc, "has no endpoint to " + name)
          .related(use.get().range(), "uses " + name)
          .report(
              "Function "
                  + function
                  + " may use "
                  + name
                  + " from "
                  + vpc
                  + ", which has no endpoint to it: the requests take the way through NAT, or don't"
                  + " arrive. Add a gateway endpoint (AWS::EC2::VPCEndpoint) for "
                  + service
                  + "; it costs nothing.");
    }
  }

  private static Optional<Grant> use(LambdaFunction function, String service) {
    for (Grant grant : function.workGrants()) {
      if (grant.service().equals(service) && !grant.onlyDescribes()) {
        return Optional.of(grant);
      }
    }
    return Optional.empty();
  }
}
