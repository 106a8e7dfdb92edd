package dev.cfnperf.app;

import java.util.Locale;
import java.util.Optional;

/** Tells by its role whether a function can do more than one kind of thing to one resource. */
final class RelayGrants {
  private RelayGrants() {}

  /**
   * A grant that stands for all: actions of one service on one resource of the template that only
   * read, or only write. Empty where the role allows more, or may.
   */
  static Optional<Grant> family(LambdaFunction function) {
    if (!function.grants().isComplete()) {
      return Optional.empty();
    }
    for (Grant grant : function.grants().all()) {
      if (isWorkInDisguise(grant)) {
        return Optional.empty();
      }
    }
    Optional<Grant> family = Optional.empty();
    for (Grant grant : function.workGrants()) {
      Optional<Component> target = grant.soleTarget();
      if (grant.service().isEmpty() || target.isEmpty() || (grant.mayRead() && grant.mayWrite())) {
        return Optional.empty();
      }
      if (grant.onlyDescribes() && (family.isEmpty() || isAlike(grant, family.get()))) {
        continue;
      }
      boolean another =
          family.isPresent()
              && (!isAlike(grant, family.get()) || grant.mayRead() != family.get().mayRead());
      if (another) {
        return Optional.empty();
      }
      family = Optional.of(grant);
    }
    return family;
  }

  private static boolean isAlike(Grant one, Grant other) {
    return one.service().equals(other.service())
        && one.soleTarget().get().id().equals(other.soleTarget().get().id());
  }

  /** Of the services that running needs, the actions that it doesn't: reading logs, say. */
  private static boolean isWorkInDisguise(Grant grant) {
    String action = grant.action().toLowerCase(Locale.ROOT);
    return switch (grant.service()) {
      case "logs" ->
          !action.equals("logs:*")
              && !action.startsWith("logs:create")
              && !action.startsWith("logs:put")
              && !action.startsWith("logs:describe");
      case "cloudwatch" -> !action.equals("cloudwatch:putmetricdata");
      case "iam" -> !action.equals("iam:passrole");
      case "ec2" -> !action.contains("networkinterface") && !action.contains("privateipaddress");
      default -> false;
    };
  }
}
