package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ties functions to the VPCs of the template, and those to their endpoints. */
final class Networks {
  private Networks() {}

  static void connect(Application app) {
    Map<String, Vpc> vpcs = new HashMap<>();
    for (Resource resource : app.resources("AWS::EC2::VPC")) {
      vpcs.put(resource.id(), new Vpc(resource));
    }
    if (vpcs.isEmpty()) {
      return;
    }
    for (Resource endpoint : app.resources("AWS::EC2::VPCEndpoint")) {
      Block properties = endpoint.properties();
      Text service = properties.text("ServiceName").orElse(new Text("", endpoint.range()));
      List<Vpc> owners = of(properties.texts("VpcId"), vpcs, app);
      // One whose VPC can't be told may be in each of them, and lead anywhere.
      for (Vpc vpc : owners.isEmpty() ? vpcs.values() : owners) {
        vpc.reaches(owners.isEmpty() ? new Text("", endpoint.range()) : service);
      }
    }
    for (LambdaFunction function : app.functions()) {
      for (Text subnet : function.network().subnets()) {
        Optional<Resource> resource = app.links().resource(subnet);
        if (resource.isPresent() && resource.get().type().equals("AWS::EC2::Subnet")) {
          of(resource.get().properties().texts("VpcId"), vpcs, app)
              .forEach(function.network()::isIn);
        }
      }
    }
  }

  private static List<Vpc> of(List<Text> id, Map<String, Vpc> vpcs, Application app) {
    Optional<Resource> resource = id.isEmpty() ? Optional.empty() : app.links().resource(id.get(0));
    return resource
        .flatMap(found -> Optional.ofNullable(vpcs.get(found.id())))
        .map(List::of)
        .orElse(List.of());
  }
}
