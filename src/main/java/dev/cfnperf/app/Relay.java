package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import java.util.List;
import java.util.Optional;

/**
 * A function that only passes something on, between what invokes it and one managed target that
 * this could reach by itself.
 *
 * @param triggers what invokes it: one kind only
 * @param isRead whether its source shows it; else its role merely allows nothing more
 * @param service of the target, by its IAM prefix: {@code dynamodb}
 * @param operation what is called, where the source shows it: {@code PutItem}
 * @param reads whether content is read rather than written, sent or started
 * @param target what is called on, if the template declares it and the text tells
 * @param evidence the call in the source, or the grant in the template
 */
public record Relay(
    LambdaFunction function,
    List<Trigger> triggers,
    boolean isRead,
    String service,
    Optional<String> operation,
    boolean reads,
    Optional<Component> target,
    Range evidence) {

  /** Where in the application a relay stands. */
  public enum Position {
    API,
    APPSYNC,
    STATE_MACHINE,
    EVENT,
    STREAM;

    /** Whether a kind of trigger is at this position. */
    boolean has(Trigger.Kind kind) {
      return switch (kind) {
        case REST_API, HTTP_API, WEBSOCKET_API -> this == API;
        case APPSYNC -> this == APPSYNC;
        case STATE_MACHINE -> this == STATE_MACHINE;
        case EVENT_RULE, SCHEDULE, S3, SNS -> this == EVENT;
        case QUEUE, KINESIS, DYNAMODB -> this == STREAM;
        default -> false;
      };
    }
  }

  public Trigger trigger() {
    return triggers.get(0);
  }

  /** The service as people call it: {@code DynamoDB}. */
  public String serviceName() {
    return RelayFacts.serviceName(service);
  }

  /** The target as a message names it; without a name of its own the service. */
  public String targetName() {
    return target.map(Component::id).orElseGet(this::serviceName);
  }
}
