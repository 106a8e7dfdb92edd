package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who can use the template's caches. */
final class Caches {
  private final Application app;

  private Caches(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    Caches caches = new Caches(app);
    for (Cache cache : app.caches()) {
      cache
          .parameterGroup()
          .flatMap(app.lookup()::cacheParameterGroup)
          .ifPresent(group -> group.appliesTo(cache));
    }
    caches.findUsers();
  }

  private void findUsers() {
    Set<String> named = new HashSet<>();
    for (Resource resource : app.resources()) {
      if (!isBystander(resource.type()) && app.lookup().function(resource).isEmpty()) {
        named.addAll(resource.properties().references());
      }
    }
    app.root().addExported(named);
    for (LambdaFunction function : app.functions()) {
      findUsed(function);
    }
    boolean mayHaveMore = app.mayHaveMore();
    for (Cache cache : app.caches()) {
      if (mayHaveMore || named.contains(cache.id())) {
        cache.isNamedElsewhere();
      }
    }
  }

  private void findUsed(LambdaFunction function) {
    Set<String> named = function.properties().references();
    boolean inVpc = !function.properties().has("VpcConfig").isFalse();
    if (!inVpc && named.isEmpty()) {
      return;
    }
    for (Cache cache : app.caches()) {
      if (named.contains(cache.id()) || (inVpc && canReach(function, cache))) {
        cache.usedBy(function);
      }
    }
  }

  /** What names a cache to watch or to size it, not to use it. */
  private static boolean isBystander(String type) {
    return type.startsWith("AWS::CloudWatch::")
        || type.startsWith("AWS::ApplicationAutoScaling::")
        || type.startsWith("AWS::EC2::");
  }

  /** Whether the rules of the function's network don't keep it from the cache for certain. */
  private boolean canReach(LambdaFunction function, Cache cache) {
    List<Text> own =
        function
            .properties()
            .block("VpcConfig")
            .map(vpc -> vpc.texts("SecurityGroupIds"))
            .orElse(List.of());
    List<Text> groups = cache.securityGroups();
    if (own.isEmpty() || groups.isEmpty()) {
      return true;
    }
    for (Text group : groups) {
      Optional<Resource> declared = app.links().resource(group);
      if (declared.isEmpty() || lets(declared.get(), own)) {
        return true;
      }
    }
    return false;
  }

  private boolean lets(Resource group, List<Text> callers) {
    if (!group.type().equals("AWS::EC2::SecurityGroup")) {
      return true;
    }
    List<Block> rules = new ArrayList<>(group.properties().blocks("SecurityGroupIngress"));
    if (group.properties().has("SecurityGroupIngress") == Truth.UNKNOWN) {
      return true;
    }
    for (Resource rule : app.resources("AWS::EC2::SecurityGroupIngress")) {
      Optional<Resource> of = rule.properties().text("GroupId").flatMap(app.links()::resource);
      if (of.isEmpty() || of.get() == group) {
        rules.add(rule.properties());
      }
    }
    for (Block rule : rules) {
      Optional<Text> from = rule.text("SourceSecurityGroupId");
      if (from.isEmpty() || !app.links().resource(from.get()).map(this::isGroup).orElse(false)) {
        return true;
      }
      for (Text caller : callers) {
        Optional<Resource> declared = app.links().resource(caller);
        if (declared.isEmpty() || declared.equals(app.links().resource(from.get()))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isGroup(Resource resource) {
    return resource.type().equals("AWS::EC2::SecurityGroup");
  }
}
