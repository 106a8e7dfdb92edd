package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import java.util.Locale;
import java.util.Set;

/** Tells from its grants whether a function is there to write, send or start something. */
final class Writing {
  /** What about every function may do, or to read its own settings: no sign of its purpose. */
  private static final Set<String> BESIDES =
      Set.of(
          "logs",
          "xray",
          "kms",
          "cloudwatch",
          "ec2",
          "sts",
          "ssm",
          "secretsmanager",
          "appconfig",
          "iam");

  /** What is invoked may read as well as write. */
  private static final Set<String> EITHER =
      Set.of(
          "lambda:invokefunction",
          "lambda:invokeasync",
          "lambda:invoke",
          "dynamodb:executestatement",
          "dynamodb:batchexecutestatement",
          "athena:startqueryexecution",
          "redshift-data:executestatement",
          "states:startsyncexecution",
          "execute-api:invoke",
          "bedrock:invokemodel",
          "bedrock:invokemodelwithresponsestream",
          "bedrock:invokeagent",
          "sagemaker:invokeendpoint");

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
      String action = grant.action().toLowerCase(Locale.ROOT);
      if (EITHER.contains(action)) {
        either = true;
      } else if (grant.mayRead() || isConnection(action)) {
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

  /**
   * Whether a function's source writes, sends or starts something when it answers a GET; what it
   * does for other methods doesn't count, nor what may be for either.
   */
  static Truth isDoneOnReads(LambdaFunction function) {
    HandlerSource handler = function.handler();
    for (FunctionCall call : handler.calls()) {
      boolean onReads =
          call.call().httpMethod().map("GET"::equals).orElseGet(handler::isStraight)
              && call.isPerInvocation()
              && !call.isOnErrorPath();
      boolean writes =
          !call.isRead()
              && !BESIDES.contains(call.call().service())
              && !EITHER.contains(call.api().toLowerCase(Locale.ROOT))
              && !isConnection(call.api().toLowerCase(Locale.ROOT));
      if (onReads && writes) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  // Who may connect to a database may do there what the database allows.
  private static boolean isConnection(String action) {
    return (action.contains("connect") && !action.contains("manageconnections"))
        || action.startsWith("rds-data:");
  }
}
