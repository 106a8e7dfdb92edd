package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles of a template with all that is attached to them, also by other resources. */
final class Roles {
  private final Application app;
  private final Map<String, List<Resource>> attached = new HashMap<>();
  private final Map<String, Grants> read = new HashMap<>();

  Roles(Application app) {
    this.app = app;
    for (Resource resource : app.resources()) {
      switch (resource.type()) {
        case "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy" -> {
          for (Text role : resource.properties().texts("Roles")) {
            attach(resource, role);
          }
        }
        case "AWS::IAM::RolePolicy" ->
            resource.properties().text("RoleName").ifPresent(role -> attach(resource, role));
        default -> {}
      }
    }
  }

  // By the role's logical id; SAM's own roles have one too, though the template doesn't show it.
  private void attach(Resource policy, Text role) {
    attached.computeIfAbsent(idOf(role), any -> new ArrayList<>()).add(policy);
  }

  /** What tells a role from others, whether or not the template declares it. */
  String idOf(Text role) {
    return app.links()
        .resource(role, "iam")
        .map(Resource::id)
        .or(() -> role.soleSymbol().map(Links::idOf))
        .orElse("named " + role.pattern());
  }

  /** What a role grants; empty unless the template declares it. */
  Optional<Grants> of(Text role) {
    Optional<Resource> found = app.links().resource(role, "iam");
    return found.isPresent() && found.get().type().equals("AWS::IAM::Role")
        ? Optional.of(read.computeIfAbsent(found.get().id(), any -> read(found.get())))
        : Optional.empty();
  }

  /** What policies grant that are attached to a role from elsewhere. */
  Grants attachedTo(String roleId) {
    Grants grants = new Grants();
    PolicyReader reader = new PolicyReader(app, grants);
    attached.getOrDefault(roleId, List.of()).forEach(reader::ofResource);
    return grants;
  }

  private Grants read(Resource role) {
    Grants grants = attachedTo(role.id());
    PolicyReader reader = new PolicyReader(app, grants);
    Block properties = role.properties();
    List<Block> policies = properties.blocks("Policies");
    for (Block policy : policies) {
      Optional<Block> document = policy.document("PolicyDocument");
      if (document.isPresent()) {
        reader.document(document.get());
      } else {
        grants.mayGrantMore();
      }
    }
    List<Text> managed = properties.texts("ManagedPolicyArns");
    managed.forEach(reader::managed);
    if (!allTold(properties, "Policies", policies.size())
        || !allTold(properties, "ManagedPolicyArns", managed.size())) {
      grants.mayGrantMore();
    }
    return grants;
  }

  private static boolean allTold(Block properties, String name, int told) {
    return properties.has(name) != Truth.UNKNOWN && properties.count(name) == told;
  }
}
