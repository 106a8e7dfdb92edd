package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.Optional;

/**
 * Something that invokes a function, whichever dialect declares it and however many resources that
 * takes.
 *
 * @param range what a person would look at to see it: the SAM event, the mapping, the target
 * @param source the component that the events come from, if the template declares it
 * @param enabled false where the text switches it off
 * @param qualifier the alias or version it invokes, {@link Qualifier#LATEST} where it names none;
 *     empty where that can't be told
 */
public record Trigger(
    Kind kind,
    LambdaFunction function,
    Range range,
    Optional<Component> source,
    Truth enabled,
    Optional<String> qualifier) {

  Trigger(Kind kind, LambdaFunction function, Range range, Optional<Component> source) {
    this(kind, function, range, source, Truth.TRUE, Optional.empty());
  }

  Trigger(
      Kind kind, LambdaFunction function, Range range, Optional<Component> source, Truth enabled) {
    this(kind, function, range, source, enabled, Optional.empty());
  }

  /**
   * Whether somebody is likely to sit and wait: behind an API, a URL, a login, or a state machine
   * that answers.
   */
  public boolean isInteractive() {
    return switch (kind) {
      case REST_API, HTTP_API, AUTHORIZER, FUNCTION_URL, APPSYNC, LOAD_BALANCER, COGNITO -> true;
      case WEBSOCKET_API ->
          !(source.isPresent()
              && source.get() instanceof WebSocketApi api
              && api.isOnlyLeftThrough(function));
      case STATE_MACHINE ->
          source.isPresent()
              && source.get() instanceof StateMachine machine
              && machine.isStartedSynchronously();
      default -> false;
    };
  }

  /** Whether it invokes the function through an alias or version. */
  public Truth goesThrough(Qualifier wanted) {
    if (qualifier.isEmpty()) {
      return Truth.UNKNOWN;
    }
    String named = qualifier.get();
    if (named.equals(wanted.name())) {
      return Truth.TRUE;
    }
    boolean hasHoles = named.contains("${") || wanted.name().contains("${");
    return hasHoles && !named.equals(Qualifier.LATEST) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether and how the caller waits. */
  public enum Mode {
    /** The caller waits for the answer. */
    SYNCHRONOUS,
    /** Lambda queues the event and retries it. */
    ASYNCHRONOUS,
    /** Lambda (or a pipe) polls a queue. */
    QUEUE,
    /** Lambda (or a pipe) polls a stream. */
    STREAM
  }

  /** What invokes. */
  public enum Kind {
    REST_API("REST API", Mode.SYNCHRONOUS),
    REST_API_EVENT("REST API with Event invocation", Mode.ASYNCHRONOUS),
    HTTP_API("HTTP API", Mode.SYNCHRONOUS),
    WEBSOCKET_API("WebSocket API", Mode.SYNCHRONOUS),
    AUTHORIZER("API authorizer", Mode.SYNCHRONOUS),
    FUNCTION_URL("function URL", Mode.SYNCHRONOUS),
    APPSYNC("AppSync resolver", Mode.SYNCHRONOUS),
    LOAD_BALANCER("load balancer", Mode.SYNCHRONOUS),
    COGNITO("Cognito user pool", Mode.SYNCHRONOUS),
    ALEXA("Alexa skill", Mode.SYNCHRONOUS),
    LEX("Lex bot", Mode.SYNCHRONOUS),
    STATE_MACHINE("state machine", Mode.SYNCHRONOUS),
    STATE_MACHINE_EVENT("state machine that doesn't wait", Mode.ASYNCHRONOUS),
    PIPE("pipe", Mode.SYNCHRONOUS),
    PIPE_EVENT("pipe that doesn't wait", Mode.ASYNCHRONOUS),
    FIREHOSE("Firehose transformation", Mode.SYNCHRONOUS),
    CUSTOM_RESOURCE("custom resource", Mode.SYNCHRONOUS),
    EDGE("CloudFront", Mode.SYNCHRONOUS),
    OTHER_SYNCHRONOUS("a service that waits", Mode.SYNCHRONOUS),
    S3("S3 bucket", Mode.ASYNCHRONOUS),
    SNS("SNS topic", Mode.ASYNCHRONOUS),
    EVENT_RULE("EventBridge rule", Mode.ASYNCHRONOUS),
    SCHEDULE("schedule", Mode.ASYNCHRONOUS),
    IOT("IoT rule", Mode.ASYNCHRONOUS),
    LOGS("CloudWatch Logs subscription", Mode.ASYNCHRONOUS),
    SES("SES receipt rule", Mode.ASYNCHRONOUS),
    OTHER_ASYNCHRONOUS("a service that doesn't wait", Mode.ASYNCHRONOUS),
    QUEUE("SQS queue", Mode.QUEUE),
    MQ("MQ broker", Mode.QUEUE),
    KINESIS("Kinesis stream", Mode.STREAM),
    DYNAMODB("DynamoDB stream", Mode.STREAM),
    KAFKA("Kafka topic", Mode.STREAM),
    DOCUMENTDB("DocumentDB change stream", Mode.STREAM),
    UNKNOWN_SOURCE("event source", Mode.STREAM);

    private final String label;
    private final Mode mode;

    Kind(String label, Mode mode) {
      this.label = label;
      this.mode = mode;
    }

    /** As a message says it. */
    public String label() {
      return label;
    }

    public Mode mode() {
      return mode;
    }

    /** Whether what invokes could make a call by itself, with no function between. */
    public boolean canMake(FunctionCall call) {
      return RelayFacts.reaches(this, call.call().api());
    }
  }

  public Mode mode() {
    return kind.mode();
  }

  /** The kind with its source's name, if it has one: {@code SNS topic Orders}. */
  public String label() {
    boolean isTelling = kind != Kind.OTHER_SYNCHRONOUS && kind != Kind.OTHER_ASYNCHRONOUS;
    return source
        .map(component -> (isTelling ? kind.label() + " " : "") + component.id())
        .orElse(kind.label());
  }
}
