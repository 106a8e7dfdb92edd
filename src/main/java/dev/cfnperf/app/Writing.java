package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import java.util.Set;

/** Tells from its grants whether a function is there to write, send or start something. */
final class Writing {
  /** What about every function may do, or to read its own settings: no sign of its purpose. */
  private static final Set<String> BESIDES =
      Set.of(
          "logs", "xray", "kms", "cloudwatch", "ec2", "sts", "ssm", "secretsmanager", "appconfig",
          "iam");

  /** What is invoked there may read as well. */
  private static final Set<String> EITHER =
      Set.of("lambda", "states", "bedrock", "sagemaker", "execute-api", "rds-data", "rds-db");

  private Writing() {}

  /**
   * Whether a function may do nothing else with data; unknown where it may do more than the text
   * shows or what it may do can be either. A function without grants may read what it needs.
   */
  static Truth isAllItMay(LambdaFunction function) {
    boolean writes = false;
    boolean either = false;
    for (Grant grant : function.grants().all()) {
      if (BESIDES.contains(grant.service())) {
        continue;
      }
      if (EITHER.contains(grant.service()) && !isSending(grant)) {
        either = true;
      } else if (grant.mayRead()) {
        return Truth.FALSE;
      } else {
        writes = true;
      }
    }
    if (!writes) {
      return either ? Truth.UNKNOWN : Truth.FALSE;
    }
    return either || !function.grants().isComplete() ? Truth.UNKNOWN : Truth.TRUE;
  }

  private static boolean isSending(Grant grant) {
    return grant.action().equalsIgnoreCase("states:StartExecution")
        || grant.action().equalsIgnoreCase("execute-api:ManageConnections");
  }
}
