package dev.cfnperf.app;

/**
 * What an application may have. Who looks at one kind of thing asks for it first: where there's
 * none, neither its class nor that of the one who asks need to be loaded.
 */
public enum Noun {
  /** Whatever there is. */
  ANYTHING(""),
  AUTHORIZER(Noun.PACKAGE + "Authorizer"),
  CACHE(Noun.PACKAGE + "Cache"),
  CACHE_PARAMETER_GROUP(Noun.PACKAGE + "CacheParameterGroup"),
  DASHBOARD(Noun.PACKAGE + "Dashboard"),
  DATABASE(Noun.PACKAGE + "Database"),
  DELIVERY_STREAM(Noun.PACKAGE + "DeliveryStream"),
  DISTRIBUTION(Noun.PACKAGE + "Distribution"),
  FAILURE_TARGET(Noun.PACKAGE + "FailureTarget"),
  FUNCTION(Noun.PACKAGE + "LambdaFunction"),
  /** A function whose source is at hand. */
  FUNCTION_SOURCE(""),
  FUNCTION_URL(Noun.PACKAGE + "FunctionUrl"),
  GLUE_TABLE(Noun.PACKAGE + "GlueTable"),
  GRAPHQL_API(Noun.PACKAGE + "GraphQlApi"),
  HTTP_API(Noun.PACKAGE + "HttpApi"),
  HTTP_STAGE(Noun.PACKAGE + "HttpStage"),
  KINESIS_STREAM(Noun.PACKAGE + "KinesisStream"),
  PIPE(Noun.PACKAGE + "Pipe"),
  POLLER(Noun.PACKAGE + "Poller"),
  PRINCIPAL(Noun.PACKAGE + "Principal"),
  QUEUE(Noun.PACKAGE + "Queue"),
  RESOLVER(Noun.PACKAGE + "Resolver"),
  REST_API(Noun.PACKAGE + "RestApi"),
  ROUTE(Noun.PACKAGE + "Route"),
  RULE_TARGET(Noun.PACKAGE + "RuleTarget"),
  SCHEDULE(Noun.PACKAGE + "Schedule"),
  STAGE(Noun.PACKAGE + "Stage"),
  STATE_MACHINE(Noun.PACKAGE + "StateMachine"),
  SUBSCRIPTION(Noun.PACKAGE + "Subscription"),
  TABLE(Noun.PACKAGE + "Table"),
  TOPIC(Noun.PACKAGE + "Topic");

  // A constant, so that the names are put together by the compiler and not at each start.
  private static final String PACKAGE = "dev.cfnperf.app.";

  private final String className;

  Noun(String className) {
    this.className = className;
  }

  /** The name of the class that stands for it; empty where several or none do. */
  String className() {
    return className;
  }
}
