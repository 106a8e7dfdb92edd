package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Finds who acts in which role, and what that allows. */
final class Principals {
  private final Application app;
  private final Roles roles;

  private Principals(Application app) {
    this.app = app;
    this.roles = new Roles(app);
  }

  static void connect(Application app) {
    Principals principals = new Principals(app);
    for (Resource resource : app.resources()) {
      principals.read(resource);
    }
    Connectors.connect(app);
  }

  private void read(Resource resource) {
    switch (resource.type()) {
      case "AWS::Serverless::Function" -> add(resource, Principal.Kind.FUNCTION, ofSam(resource));
      case "AWS::Lambda::Function" ->
          add(resource, Principal.Kind.FUNCTION, ofRole(resource, "Role"));
      case "AWS::Serverless::StateMachine" ->
          add(resource, Principal.Kind.STATE_MACHINE, ofSam(resource));
      case "AWS::StepFunctions::StateMachine" ->
          add(resource, Principal.Kind.STATE_MACHINE, ofRole(resource, "RoleArn"));
      case "AWS::AppSync::DataSource" ->
          add(resource, Principal.Kind.DATA_SOURCE, ofRole(resource, "ServiceRoleArn"));
      default -> {}
    }
  }

  private void add(Resource resource, Principal.Kind kind, Grants grants) {
    app.add(new Principal(app.lookup().component(resource), kind, grants));
  }

  // SAM makes a role of the policies, unless it's given one; then it leaves them out.
  private Grants ofSam(Resource resource) {
    Block properties = resource.properties();
    if (!properties.has("Role").isFalse()) {
      return ofRole(resource, "Role");
    }
    Grants grants = roles.attachedTo(resource.id() + "Role");
    PolicyReader reader = new PolicyReader(app, grants);
    reader.samPolicies(properties);
    if (resource.type().equals("AWS::Serverless::Function")) {
      SamRole.read(resource, reader);
    }
    return grants;
  }

  private Grants ofRole(Resource resource, String property) {
    Grants grants = new Grants();
    Optional<Text> role = resource.properties().text(property);
    Optional<Grants> ofRole = role.flatMap(roles::of);
    if (ofRole.isPresent()) {
      grants.addAll(ofRole.get());
    } else {
      role.ifPresent(elsewhere -> grants.addAll(roles.attachedTo(roles.idOf(elsewhere))));
      grants.mayGrantMore();
    }
    return grants;
  }
}
