package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a policy statement allows its actions on.
 *
 * @param text as the policy writes it: a star, an ARN, a reference
 * @param resource the resource of the template that it means
 */
record GrantedResource(Text text, Optional<Resource> resource) {

  boolean isAny() {
    return text.pattern().equals("*");
  }

  /** Whether it's the stream of a table rather than the table. */
  private boolean isTableStream() {
    Optional<String> symbol = text.soleSymbol();
    return text.pattern().contains("/stream/")
        || (symbol.isPresent() && Links.attributeOf(symbol.get()).equals("StreamArn"));
  }

  /** Whether an action can be done to it: an action on tables can't be done to a bucket. */
  Truth admits(String action) {
    if (isAny()) {
      return Truth.TRUE;
    }
    String wanted = action.substring(0, action.indexOf(':'));
    String service = service();
    if (service.isEmpty()) {
      return Truth.UNKNOWN;
    }
    if (!new ActionPattern(service).covers(wanted)) {
      return Truth.FALSE;
    }
    return Truth.of(!wanted.equals("dynamodb") || isTableStream() == isStreamAction(action));
  }

  /** Whether an action is one of its service's; true where its service can't be told. */
  boolean hasActionsLike(String action) {
    String service = service();
    return service.isEmpty()
        || new ActionPattern(service).covers(action.substring(0, action.indexOf(':')));
  }

  private static boolean isStreamAction(String action) {
    return switch (action) {
      case "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:DescribeStream",
          "dynamodb:ListStreams" ->
          true;
      default -> false;
    };
  }

  // As in ARNs; empty where the text doesn't tell.
  private String service() {
    if (resource.isPresent()) {
      return actionsOf(resource.get().type());
    }
    List<String> parts = text.split(':');
    boolean isArn = text.startsWith("arn:") && parts.size() > 2;
    return isArn && new Text(parts.get(2), text.range()).isKnown() ? parts.get(2) : "";
  }

  /** The service of the actions on a type of resource; empty where that isn't the type's own. */
  static String actionsOf(String type) {
    String service = Target.serviceOf(type);
    return switch (service) {
      case "dynamodb",
          "events",
          "firehose",
          "kinesis",
          "kms",
          "lambda",
          "logs",
          "s3",
          "secretsmanager",
          "sns",
          "sqs",
          "states" ->
          service;
      default -> "";
    };
  }
}
