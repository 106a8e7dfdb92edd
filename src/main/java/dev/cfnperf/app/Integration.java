package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an API's route hands its requests to, and how. */
public final class Integration {
  private final IntegrationDialect dialect;
  private final Block settings;
  private final Kind kind;
  private final AwsAction action;
  private final Optional<String> qualifier;
  private final Optional<LambdaFunction> function;
  private final Optional<Resource> target;
  private final int defaultTimeout;
  private final List<String> eventCacheKeys = new ArrayList<>();

  /** What is called, and whether API Gateway maps requests and answers. */
  public enum Kind {
    /** A function, given the request as it is. */
    LAMBDA_PROXY,
    /** A function, by mapping templates. */
    LAMBDA,
    /** An API of an AWS service. */
    AWS_SERVICE,
    HTTP_PROXY,
    HTTP,
    MOCK,
    UNKNOWN;

    public boolean isLambda() {
      return this == LAMBDA_PROXY || this == LAMBDA;
    }
  }

  /**
   * An integration.
   *
   * @param target the resource that its URI or credentials' action means, if the template has it
   * @param defaultTimeout milliseconds that the API waits, unless set
   */
  private Integration(
      IntegrationDialect dialect,
      Block settings,
      Kind kind,
      AwsAction action,
      Optional<LambdaFunction> function,
      Optional<String> qualifier,
      Optional<Resource> target,
      int defaultTimeout) {
    this.qualifier = qualifier;
    this.dialect = dialect;
    this.settings = settings;
    this.kind = kind;
    this.action = action;
    this.function = function;
    this.target = target;
    this.defaultTimeout = defaultTimeout;
  }

  /** Reads an integration as it's declared. */
  static Integration declared(
      Application app, IntegrationDialect dialect, Block settings, int defaultTimeout) {
    Optional<Text> uri = settings.text(dialect.spell("Uri"));
    Optional<Text> subtype = settings.text(dialect.spell("Subtype"));
    AwsAction action =
        subtype
            .map(AwsAction::ofSubtype)
            .orElseGet(
                () ->
                    AwsAction.of(
                        uri,
                        settings.text(dialect.spell("HttpMethod")),
                        settings.block(dialect.spell("RequestTemplates")),
                        settings.block(dialect.spell("RequestParameters"))));
    Optional<String> type = settings.text(dialect.spell("Type")).flatMap(Text::known);
    Kind kind = kindOf(type.map(word -> word.toUpperCase(Locale.ROOT)), action, uri);
    return new Integration(
        dialect,
        settings,
        kind,
        action,
        kind.isLambda() ? uri.flatMap(app.lookup()::function) : Optional.empty(),
        uri.flatMap(app.lookup()::qualifier),
        uri.flatMap(text -> app.links().resource(text)),
        defaultTimeout);
  }

  /** The proxy integration of a function that SAM or a quick-created API makes. */
  static Integration ofFunction(
      Block settings, Optional<LambdaFunction> function, int defaultTimeout) {
    return ofFunction(IntegrationDialect.METHOD, settings, function, defaultTimeout);
  }

  /** The proxy integration of a function that SAM makes for a route of a WebSocket API. */
  static Integration ofSamRoute(
      Block settings, Optional<LambdaFunction> function, int defaultTimeout) {
    return ofFunction(IntegrationDialect.SAM_ROUTE, settings, function, defaultTimeout);
  }

  private static Integration ofFunction(
      IntegrationDialect dialect,
      Block settings,
      Optional<LambdaFunction> function,
      int defaultTimeout) {
    return new Integration(
        dialect,
        settings,
        Kind.LAMBDA_PROXY,
        AwsAction.NONE,
        function,
        function.flatMap(LambdaFunction::samQualifier),
        function.map(ResourceComponent::resource),
        defaultTimeout);
  }

  /** The integration that SAM makes for a state machine's event. */
  static Integration ofStateMachine(Block settings, Resource stateMachine, int defaultTimeout) {
    return new Integration(
        IntegrationDialect.METHOD,
        settings,
        Kind.AWS_SERVICE,
        AwsAction.START_EXECUTION,
        Optional.empty(),
        Optional.empty(),
        Optional.of(stateMachine),
        defaultTimeout);
  }

  private static Kind kindOf(Optional<String> type, AwsAction action, Optional<Text> uri) {
    return switch (type.orElse("")) {
      case "MOCK" -> Kind.MOCK;
      case "HTTP_PROXY" -> Kind.HTTP_PROXY;
      case "HTTP" -> Kind.HTTP;
      case "AWS_PROXY" ->
          action.service().filter(name -> !name.equals("lambda")).isPresent()
              ? Kind.AWS_SERVICE
              : Kind.LAMBDA_PROXY;
      case "AWS" -> {
        boolean lambda =
            action.service().equals(Optional.of("lambda"))
                && uri.map(text -> text.pattern().contains("/functions/")).orElse(false);
        yield lambda ? Kind.LAMBDA : action.service().isPresent() ? Kind.AWS_SERVICE : Kind.UNKNOWN;
      }
      default -> Kind.UNKNOWN;
    };
  }

  /** Adds a cache key that a SAM event declares with its parameters: {@code path.id}. */
  void addCacheKey(String parameter) {
    eventCacheKeys.add(parameter);
  }

  public Kind kind() {
    return kind;
  }

  /** The function it reaches, if the template declares it. */
  public Optional<LambdaFunction> function() {
    return function;
  }

  /** The alias or version of the function, as for {@link Trigger}. */
  Optional<String> qualifier() {
    return qualifier;
  }

  /** The service it calls, as in ARNs: {@code dynamodb}. */
  public Optional<String> service() {
    return action.service();
  }

  /** The service as people call it: {@code DynamoDB}. */
  public Optional<String> serviceName() {
    return service().map(RelayFacts::serviceName);
  }

  /** The service's action that it calls: {@code PutItem}. */
  public Optional<String> action() {
    return action.action();
  }

  /** The resource that the URI names or, for a SAM event, that it's an event of. */
  Optional<Resource> target() {
    return target;
  }

  /** What is sent to the service: request templates and parameters, unfilled. */
  List<Text> requests() {
    List<Text> requests = new ArrayList<>();
    for (String name : new String[] {"RequestTemplates", "RequestParameters"}) {
      Optional<Block> sent = settings.block(dialect.spell(name));
      if (sent.isPresent()) {
        for (Block.Field field : sent.get().fields()) {
          sent.get().text(field.name()).ifPresent(requests::add);
        }
      }
    }
    return requests;
  }

  Block settings() {
    return settings;
  }

  /** Where it is. */
  public Range range() {
    return settings.place();
  }

  /** Where a setting, by its CloudFormation name, is or would be. */
  public Range at(String setting) {
    return settings.at(dialect.spell(setting));
  }

  /** Milliseconds that the API waits for the answer. */
  public Value<Integer> timeout() {
    return settings.integer(dialect.spell("TimeoutInMillis"), defaultTimeout);
  }

  /** Whether the answer is passed on while it's being made. */
  public Truth streams() {
    boolean streamingUri =
        settings
            .text(dialect.spell("Uri"))
            .map(uri -> uri.pattern().contains("/response-streaming-invocations"))
            .orElse(false);
    return settings
        .string(dialect.spell("ResponseTransferMode"), "BUFFERED")
        .test("STREAM"::equalsIgnoreCase)
        .or(Truth.of(streamingUri));
  }

  /** Whether a function is only handed the request, and the caller doesn't wait for it. */
  public Truth isAsynchronous() {
    if (kind != Kind.LAMBDA) {
      return Truth.FALSE;
    }
    Optional<Block> parameters = settings.block(dialect.spell("RequestParameters"));
    if (parameters.isEmpty()) {
      return settings.has(dialect.spell("RequestParameters")).and(Truth.UNKNOWN);
    }
    for (Block.Field field : parameters.get().fields()) {
      if (field.name().equalsIgnoreCase("integration.request.header.X-Amz-Invocation-Type")) {
        return parameters
            .get()
            .string(field.name())
            .map(value -> value.test("'Event'"::equals))
            .orElse(Truth.UNKNOWN);
      }
    }
    return Truth.of(false);
  }

  /** Whether it only writes, sends or starts something. */
  Truth isWriteOnly() {
    return switch (kind) {
      case LAMBDA, LAMBDA_PROXY -> isAsynchronous();
      case AWS_SERVICE -> action.isRead().not();
      case HTTP, HTTP_PROXY, MOCK -> Truth.FALSE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  /** The request parameters that tell cached answers apart: {@code path.id}. */
  public Set<String> cacheKeys() {
    List<Text> declared = settings.texts(dialect.spell("CacheKeyParameters"));
    Set<String> keys = CacheKeys.of(declared, settings.block(dialect.spell("RequestParameters")));
    keys.addAll(eventCacheKeys);
    return keys;
  }

  /** Whether the answer depends on a request parameter, as far as the text shows. */
  public boolean reads(String parameter) {
    return kind == Kind.LAMBDA_PROXY
        || (kind == Kind.HTTP_PROXY && parameter.startsWith("querystring."))
        || CacheKeys.uses(
            parameter,
            settings.block(dialect.spell("RequestParameters")),
            settings.block(dialect.spell("RequestTemplates")));
  }

  /** Where cache keys are or would be; a SAM event has them among its parameters. */
  public Range cacheKeyRange() {
    boolean event = kind == Kind.LAMBDA_PROXY && settings.sets("RequestParameters");
    return at(
        event && dialect == IntegrationDialect.METHOD ? "RequestParameters" : "CacheKeyParameters");
  }

  /** Whether {@link #cacheKeys} are all there are. */
  public Truth cacheKeysKnown() {
    return settings.isUnclear(dialect.spell("CacheKeyParameters")) ? Truth.UNKNOWN : Truth.TRUE;
  }

  /** How answers are mapped, in order; nothing for proxies. */
  public List<ResponseMapping> responses() {
    return ResponseMapping.of(settings, dialect == IntegrationDialect.OPENAPI);
  }

  /** Whether {@link #responses} are all there are. */
  public Truth responsesKnown() {
    return settings.isUnclear(dialect.spell("IntegrationResponses")) ? Truth.UNKNOWN : Truth.TRUE;
  }
}
