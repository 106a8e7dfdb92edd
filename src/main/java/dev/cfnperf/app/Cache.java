package dev.cfnperf.app;

import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cache in memory: DAX in front of DynamoDB, ElastiCache, or MemoryDB. */
public final class Cache extends ResourceComponent {
  private final Service service;
  private final List<LambdaFunction> users = new ArrayList<>();
  private boolean isNamedElsewhere;

  /** Who runs it. */
  public enum Service {
    DAX("DAX cluster"),
    ELASTICACHE("ElastiCache cluster"),
    MEMORYDB("MemoryDB cluster");

    private final String label;

    Service(String label) {
      this.label = label;
    }

    /** As a message says it. */
    public String label() {
      return label;
    }
  }

  Cache(Resource resource, Service service) {
    super(resource);
    this.service = service;
  }

  void usedBy(LambdaFunction function) {
    users.add(function);
  }

  void isNamedElsewhere() {
    isNamedElsewhere = true;
  }

  public Service service() {
    return service;
  }

  /** {@code redis}, {@code valkey} or {@code memcached}; empty of DAX. */
  public Optional<Value<String>> engine() {
    return properties().string("Engine");
  }

  Optional<Text> parameterGroup() {
    Optional<Text> group = properties().text("CacheParameterGroupName");
    return group.isPresent() ? group : properties().text("ParameterGroupName");
  }

  /** The groups of addresses and callers that may reach it. */
  List<Text> securityGroups() {
    List<Text> groups = new ArrayList<>(properties().texts("SecurityGroupIds"));
    groups.addAll(properties().texts("VpcSecurityGroupIds"));
    return groups;
  }

  /** The functions that name it in their settings, or that its network lets through. */
  public List<LambdaFunction> users() {
    return users;
  }

  /**
   * Whether something else may use it or pass it on: a task or a stored parameter that names it, an
   * exported output, a part of the application that couldn't be read.
   */
  public boolean isNamedByOthers() {
    return isNamedElsewhere;
  }
}
