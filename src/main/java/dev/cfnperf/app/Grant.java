package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One action that IAM allows to a function, state machine or other user of a role. */
public final class Grant {
  private final ActionPattern action;
  private final List<GrantedResource> resources;
  private final List<Component> targets;
  private final Means means;
  private final String name;
  private final Range range;

  /** In which form the template grants it. */
  public enum Means {
    /** A statement of a policy that the template writes out. */
    STATEMENT,
    /** A policy that AWS manages, by its name. */
    MANAGED_POLICY,
    /** A policy template of SAM, by its name. */
    SAM_TEMPLATE,
    /** A connector of SAM. */
    CONNECTOR
  }

  /**
   * A grant with where it stands.
   *
   * @param name of the managed policy, policy template or connector; else the action
   */
  Grant(
      ActionPattern action,
      List<GrantedResource> resources,
      List<Component> targets,
      Means means,
      String name,
      Range range) {
    this.action = action;
    this.resources = resources;
    this.targets = targets;
    this.means = means;
    this.name = name;
    this.range = range;
  }

  /** As the policy writes it, wildcards included: {@code dynamodb:Get*}. */
  public String action() {
    return action.text();
  }

  /** What a person would look for in the template: the action, the policy's or template's name. */
  public String name() {
    return name;
  }

  public Means means() {
    return means;
  }

  /** Where the action, or the name of the policy that holds it, stands in the template. */
  public Range range() {
    return range;
  }

  /** Whether a statement names the action without a wildcard. */
  public boolean isExplicit() {
    return means == Means.STATEMENT && !action.hasWildcard();
  }

  /** The resources of the template that it's for. */
  public List<Component> targets() {
    return targets;
  }

  /** The one resource of the template that it's for; empty if it's for several, or may be. */
  Optional<Component> soleTarget() {
    for (GrantedResource resource : resources) {
      if (resource.resource().isEmpty()) {
        return Optional.empty();
      }
    }
    return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
  }

  /** Whether it's for every resource there is. */
  public boolean isOnAnything() {
    for (GrantedResource resource : resources) {
      if (resource.isAny()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it allows an action, written out as {@code dynamodb:Scan}, on something. */
  public Truth allows(String wanted) {
    if (!action.covers(wanted)) {
      return Truth.FALSE;
    }
    Truth admitted = Truth.FALSE;
    for (GrantedResource resource : resources) {
      admitted = admitted.or(resource.admits(wanted));
    }
    // Whoever names the service means a resource of it, though the text doesn't show which.
    return admitted == Truth.UNKNOWN && !action.service().isEmpty() ? Truth.TRUE : admitted;
  }

  /** Whether it's for everything, or may be for more than its targets. */
  public boolean mayBeOnMore() {
    for (GrantedResource resource : resources) {
      if (resource.isAny() || resource.resource().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it's for a component; unknown where an ARN with wildcards or an import may mean it. */
  public Truth isOn(Component component) {
    if (component instanceof ResourceComponent declared) {
      String possible = GrantedResource.actionsOf(declared.resource().type());
      if (!service().isEmpty() && !possible.isEmpty() && !service().equals(possible)) {
        return Truth.FALSE;
      }
    }
    if (isOnAnything()) {
      return Truth.TRUE;
    }
    for (Component target : targets) {
      if (target.id().equals(component.id())) {
        return Truth.TRUE;
      }
    }
    for (GrantedResource resource : resources) {
      if (resource.resource().isEmpty()) {
        return Truth.UNKNOWN;
      }
    }
    return Truth.FALSE;
  }

  /** The service of the action as in ARNs: {@code dynamodb}; empty where a wildcard covers it. */
  public String service() {
    return action.service();
  }

  /** Whether some operation that it covers gives content back and changes nothing. */
  public boolean mayRead() {
    return action.mayRead() && !action.onlyDescribes();
  }

  /** Whether it only tells of a resource itself, such as its settings, and not of its content. */
  public boolean onlyDescribes() {
    return action.onlyDescribes();
  }

  /** Whether some operation that it covers writes, sends, starts or manages something. */
  public boolean mayWrite() {
    return action.mayWrite();
  }

  /** The components that resources are, each once. */
  static List<Component> targetsOf(List<GrantedResource> resources, Application app) {
    List<Component> targets = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (GrantedResource resource : resources) {
      if (resource.resource().isPresent() && !seen.contains(resource.resource().get().id())) {
        seen.add(resource.resource().get().id());
        targets.add(app.lookup().component(resource.resource().get()));
      }
    }
    return targets;
  }

  @Override
  public String toString() {
    return action.text() + " on " + (isOnAnything() ? "*" : targets.toString());
  }
}
