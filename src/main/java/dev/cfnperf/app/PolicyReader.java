package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads policies, in whatever form a template has them, into what they grant. */
final class PolicyReader {
  private final Application app;
  private final Grants grants;

  PolicyReader(Application app, Grants grants) {
    this.app = app;
    this.grants = grants;
  }

  /** The policies of a SAM resource: names, policy templates, documents, one or a list of them. */
  void samPolicies(Block properties) {
    for (Text name : properties.texts("Policies")) {
      managed(name);
    }
    List<Block> blocks = properties.blocks("Policies");
    for (Block policy : blocks) {
      if (policy.sets("Statement")) {
        document(policy);
        continue;
      }
      for (Block.Field field : policy.fields()) {
        template(
            field, policy.block(field.name()).orElse(policy.nothing().pointingAt(field.range())));
      }
    }
    unlessAllTold(properties, "Policies", blocks.size() + properties.texts("Policies").size());
  }

  private void template(Block.Field field, Block parameters) {
    List<PolicyData.Statement> statements = PolicyData.template(field.name());
    if (statements.isEmpty()) {
      grants.mayGrantMore();
    }
    for (PolicyData.Statement statement : statements) {
      Optional<Text> resource = statement.parameter().flatMap(parameters::text);
      for (String action : statement.actions()) {
        List<GrantedResource> resources =
            statement.parameter().isEmpty()
                ? List.of(any(field.range()))
                : resource
                    .map(text -> List.of(granted(text, new ActionPattern(action).service())))
                    .orElseGet(() -> List.of(unknown(field.range())));
        add(action, resources, Grant.Means.SAM_TEMPLATE, field.name(), field.range());
      }
    }
  }

  /** A policy by its name or ARN: AWS's, one of the template, or one that stands elsewhere. */
  void managed(Text policy) {
    Optional<Resource> own = app.links().resource(policy);
    if (own.isPresent()) {
      ofResource(own.get());
      return;
    }
    String pattern = policy.pattern();
    boolean isAws = pattern.indexOf(':') < 0 || pattern.contains(":iam::aws:policy/");
    String name = pattern.substring(pattern.lastIndexOf('/') + 1);
    Optional<List<String>> actions = isAws ? PolicyData.managed(name) : Optional.empty();
    if (actions.isEmpty()) {
      grants.mayGrantMore();
      return;
    }
    for (String action : actions.get()) {
      add(action, List.of(any(policy.range())), Grant.Means.MANAGED_POLICY, name, policy.range());
    }
  }

  /** A policy that is a resource of the template. */
  void ofResource(Resource policy) {
    Optional<Block> document = policy.properties().document("PolicyDocument");
    if (document.isPresent()) {
      document(document.get());
    } else {
      grants.mayGrantMore();
    }
  }

  /** A policy document. */
  void document(Block document) {
    List<Block> statements = document.blocks("Statement");
    statements.forEach(this::statement);
    unlessAllTold(document, "Statement", statements.size());
  }

  private void statement(Block statement) {
    List<Text> actions = statement.texts("Action");
    String effect = statement.text("Effect").flatMap(Text::known).orElse("");
    if (effect.equals("Deny")) {
      deny(statement, actions);
      return;
    }
    List<GrantedResource> resources = resources(statement);
    if (!effect.equals("Allow") || resources.isEmpty()) {
      grants.mayGrantMore();
      return;
    }
    for (Text action : actions) {
      if (action.isKnown()) {
        add(action.pattern(), resources, Grant.Means.STATEMENT, action.pattern(), action.range());
      } else {
        grants.mayGrantMore();
      }
    }
    unlessAllTold(statement, "Action", actions.size());
    // A single resource with holes in its text is told all the same.
    if (statement.count("Resource") != resources.size()) {
      grants.mayGrantMore();
    }
    if (!statement.has("NotAction").isFalse()) {
      grants.mayGrantMore();
    }
  }

  // What is denied only under a condition, or only for some resources, may be allowed elsewhere.
  private void deny(Block statement, List<Text> actions) {
    boolean everywhere = false;
    for (Text resource : statement.texts("Resource")) {
      everywhere |= resource.pattern().equals("*");
    }
    if (!everywhere || !statement.has("Condition").isFalse()) {
      return;
    }
    for (Text action : actions) {
      grants.deny(new ActionPattern(action.isKnown() ? action.pattern() : "*"));
    }
    if (!statement.has("NotAction").isFalse()) {
      grants.deny(new ActionPattern("*"));
    }
  }

  private List<GrantedResource> resources(Block statement) {
    List<GrantedResource> resources = new ArrayList<>();
    for (Text text : statement.texts("Resource")) {
      resources.add(new GrantedResource(text, app.links().resource(text)));
    }
    return resources;
  }

  /** What a connector grants on one resource of the template. */
  void connector(List<String> actions, Resource target, Text permission) {
    Range range = permission.range();
    GrantedResource granted =
        new GrantedResource(new Text(target.id(), range), Optional.of(target));
    for (String action : actions) {
      add(
          action,
          // Waiting for a state machine takes a rule of EventBridge beside it.
          List.of(granted.hasActionsLike(action) ? granted : unknown(range)),
          Grant.Means.CONNECTOR,
          "a connector's " + permission.pattern() + " permission",
          range);
    }
  }

  /** What SAM grants on its own, for a setting that names the resource. */
  void allow(String action, Text resource) {
    add(
        action,
        List.of(new GrantedResource(resource, app.links().resource(resource))),
        Grant.Means.STATEMENT,
        action,
        resource.range());
  }

  private void add(
      String action, List<GrantedResource> resources, Grant.Means means, String name, Range range) {
    grants.add(
        new Grant(
            new ActionPattern(action),
            resources,
            Grant.targetsOf(resources, app),
            means,
            name,
            range));
  }

  private void unlessAllTold(Block block, String name, int told) {
    if (block.has(name) == Truth.UNKNOWN || block.count(name) != told) {
      grants.mayGrantMore();
    }
  }

  private GrantedResource granted(Text text, String service) {
    return new GrantedResource(text, app.links().resource(text, service));
  }

  private static GrantedResource any(Range range) {
    return new GrantedResource(new Text("*", range), Optional.empty());
  }

  private static GrantedResource unknown(Range range) {
    return new GrantedResource(new Text("", range), Optional.empty());
  }
}
