package dev.cfnperf.app;

import dev.cfnperf.source.Suppression;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole application of one template and its nested stacks, under one scenario. */
public final class Application {
  private final Stack root;
  private final List<Resource> resources = new ArrayList<>();
  private final Links links;
  private final Map<String, LambdaFunction> functions = new LinkedHashMap<>();
  private final Map<String, Queue> queues = new LinkedHashMap<>();
  private final Map<String, KinesisStream> streams = new LinkedHashMap<>();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Map<String, StateMachine> stateMachines = new LinkedHashMap<>();
  private final Map<String, GraphQlApi> graphQlApis = new LinkedHashMap<>();
  private final List<Resolver> resolvers = new ArrayList<>();
  private final List<SamEvent> samEvents = new ArrayList<>();
  private final List<Poller> pollers = new ArrayList<>();
  private final List<Distribution> distributions = new ArrayList<>();
  private final Map<String, DeliveryStream> deliveryStreams = new LinkedHashMap<>();
  private final List<GlueTable> glueTables = new ArrayList<>();
  private final List<Cache> caches = new ArrayList<>();
  private final Map<String, CacheParameterGroup> cacheParameterGroups = new LinkedHashMap<>();
  private final List<Database> databases = new ArrayList<>();
  private final List<Dashboard> dashboards = new ArrayList<>();
  private final List<Pipe> pipes = new ArrayList<>();
  private final List<RuleTarget> ruleTargets = new ArrayList<>();
  private final List<Schedule> schedules = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<FailureTarget> failureTargets = new ArrayList<>();
  private final Apis apis = new Apis(this);
  private final List<FunctionUrl> functionUrls = new ArrayList<>();
  private final List<Principal> principals = new ArrayList<>();

  private Application(Stack root) {
    this.root = root;
    gather(root);
    this.links = new Links(resources);
    for (Resource resource : resources) {
      declare(resource);
      samEvents.addAll(SamEvent.of(resource));
    }
  }

  /** Reads the graph out of a stack and its nested stacks. */
  public static Application of(Stack root) {
    Application app = new Application(root);
    SharedGlobals.connect(app);
    FunctionEvents.connect(app);
    Apis.connect(app);
    EventSourceMappings.connect(app);
    Pipes.connect(app);
    EventRules.connect(app);
    Schedules.connect(app);
    Subscriptions.connect(app);
    StateMachines.connect(app);
    ExecutionStarts.connect(app);
    GraphQlApis.connect(app);
    Callers.connect(app);
    AsyncConfigs.connect(app);
    StreamReaders.connect(app);
    TableScaling.connect(app);
    // These tell from what the others have found.
    Permissions.connect(app);
    FailureSinks.connect(app);
    Qualifiers.connect(app);
    Principals.connect(app);
    ApiWaits.connect(app);
    Distributions.connect(app);
    DeliverySources.connect(app);
    Caches.connect(app);
    Databases.connect(app);
    return app;
  }

  private void gather(Stack stack) {
    resources.addAll(stack.resources());
    stack.children().forEach(this::gather);
  }

  private void declare(Resource resource) {
    String id = resource.id();
    switch (resource.type()) {
      case "AWS::Lambda::Function", "AWS::Serverless::Function" ->
          functions.put(id, new LambdaFunction(resource));
      case "AWS::SQS::Queue" -> queues.put(id, new Queue(resource));
      case "AWS::Kinesis::Stream" -> streams.put(id, new KinesisStream(resource));
      case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable", "AWS::Serverless::SimpleTable" ->
          tables.put(id, new Table(resource));
      case "AWS::SNS::Topic" -> topics.put(id, new Topic(resource));
      case "AWS::CloudFront::Distribution" -> distributions.add(new Distribution(resource));
      case "AWS::KinesisFirehose::DeliveryStream" ->
          deliveryStreams.put(id, new DeliveryStream(resource));
      case "AWS::Glue::Table" -> glueTables.add(new GlueTable(resource));
      case "AWS::DAX::Cluster" -> caches.add(new Cache(resource, Cache.Service.DAX));
      case "AWS::ElastiCache::CacheCluster",
          "AWS::ElastiCache::ReplicationGroup",
          "AWS::ElastiCache::ServerlessCache" ->
          caches.add(new Cache(resource, Cache.Service.ELASTICACHE));
      case "AWS::MemoryDB::Cluster" -> caches.add(new Cache(resource, Cache.Service.MEMORYDB));
      case "AWS::ElastiCache::ParameterGroup" ->
          cacheParameterGroups.put(id, new CacheParameterGroup(resource));
      case "AWS::RDS::DBCluster" -> databases.add(new Database(resource));
      case "AWS::RDS::DBInstance" -> {
        if (resource.properties().has("DBClusterIdentifier").isFalse()) {
          databases.add(new Database(resource));
        }
      }
      case "AWS::CloudWatch::Dashboard" -> dashboards.add(new Dashboard(resource));
  }

      case "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine" ->
          stateMachines.put(id, new StateMachine(resource));
      case "AWS::AppSync::GraphQLApi", "AWS::Serverless::GraphQLApi" ->
          graphQlApis.put(id, new GraphQlApi(resource));
      default -> {}
    }
  }

  /** What tells this scenario from others; see {@link Stack#circumstances}. */
  public Map<String, String> circumstances() {
    return root.circumstances();
  }

  /** What the template's Metadata asks not to be told. */
  public List<Suppression> suppressions() {
    return MetadataSuppressions.of(root);
  }

  public Collection<LambdaFunction> functions() {
    return functions.values();
  }

  /** The functions that do more than set up the stack as providers of custom resources. */
  public List<LambdaFunction> workload() {
    List<LambdaFunction> found = new ArrayList<>();
    for (LambdaFunction function : functions.values()) {
      if (!function.isOnlyCustomResource()) {
        found.add(function);
      }
    }
    return found;
  }

  public Collection<Queue> queues() {
    return queues.values();
  }

  public Collection<KinesisStream> streams() {
    return streams.values();
  }

  public Collection<Table> tables() {
    return tables.values();
  }

  public Collection<Topic> topics() {
    return topics.values();
  }

  public Collection<StateMachine> stateMachines() {
    return stateMachines.values();
  }

  public Collection<GraphQlApi> graphQlApis() {
    return graphQlApis.values();
  }

  /** The resolvers of all GraphQL APIs, also of those that the template doesn't declare. */
  public List<Resolver> resolvers() {
    return resolvers;
  }

  /** All that polls queues and streams, switched off or not. */
  public List<Poller> pollers() {
    return pollers;
  }

  public List<Distribution> distributions() {
    return distributions;
  }

  public Collection<DeliveryStream> deliveryStreams() {
    return deliveryStreams.values();
  }

  public List<GlueTable> glueTables() {
    return glueTables;
  }

  /** DAX, ElastiCache and MemoryDB. */
  public List<Cache> caches() {
    return caches;
  }

  public Collection<CacheParameterGroup> cacheParameterGroups() {
    return cacheParameterGroups.values();
  }

  /** Clusters of RDS, and the instances that belong to none. */
  public List<Database> databases() {
    return databases;
  }

  public List<Dashboard> dashboards() {
    return dashboards;
  }

  /** Whether parts of it may lie in nested stacks that couldn't be read, or come from a macro. */
  public boolean mayHaveMore() {
    return root.mayHaveMore();
  }

  Stack root() {
    return root;
  }

  /** The pipes, stopped or not. */
  public List<Pipe> pipes() {
    return pipes;
  }

  /** The ways from EventBridge rules to their targets, switched off or not. */
  public List<RuleTarget> ruleTargets() {
    return ruleTargets;
  }

  /** EventBridge Scheduler's schedules, switched off or not. */
  public List<Schedule> schedules() {
    return schedules;
  }

  /** Who is subscribed to SNS topics. */
  public List<Subscription> subscriptions() {
    return subscriptions;
  }

  /** All that is set to take what something failed to deliver or process. */
  public List<FailureTarget> failureTargets() {
    return failureTargets;
  }

  /** The events of SAM functions and state machines. */
  List<SamEvent> samEvents() {
    return samEvents;
  }

  public List<RestApi> restApis() {
    return apis.restApis();
  }

  public List<HttpApi> httpApis() {
    return apis.httpApis();
  }

  public List<WebSocketApi> webSocketApis() {
    return apis.webSocketApis();
  }

  /** The stages of REST APIs, also of those that the template doesn't declare. */
  public List<Stage> stages() {
    return apis.stages();
  }

  /** The routes of all APIs, also of those that the template doesn't declare. */
  public List<Route> routes() {
    return apis.routes();
  }

  /** The Lambda authorizers of all APIs. */
  public List<Authorizer> authorizers() {
    return apis.authorizers();
  }

  public List<FunctionUrl> functionUrls() {
    return functionUrls;
  }

  Apis apis() {
    return apis;
  }

  /** Who acts in a role, with what that allows: functions, state machines, data sources. */
  public List<Principal> principals() {
    return principals;
  }

  void add(Principal principal) {
    principals.add(principal);
    if (principal.component() instanceof LambdaFunction function) {
      function.isGranted(principal.grants());
    }
  }

  /** All resources that exist, nested stacks' included. */
  List<Resource> resources() {
    return resources;
  }

  List<Resource> resources(String type) {
    List<Resource> found = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.type().equals(type)) {
        found.add(resource);
      }
    }
    return found;
  }

  Links links() {
    return links;
  }

  Optional<Queue> queue(Text text) {
    return links.resource(text, "sqs").map(resource -> queues.get(resource.id()));
  }

  Optional<KinesisStream> stream(Text text) {
    return links.resource(text, "kinesis").flatMap(this::streamOf);
  }

  // A consumer with throughput of its own reads the stream that it's registered with.
  private Optional<KinesisStream> streamOf(Resource resource) {
    return resource.type().equals("AWS::Kinesis::StreamConsumer")
        ? resource.properties().text("StreamARN").flatMap(this::stream)
        : Optional.ofNullable(streams.get(resource.id()));
  }

  Optional<Table> table(Text text) {
    return links.resource(text, "dynamodb").map(resource -> tables.get(resource.id()));
  }

  Optional<Topic> topic(Text text) {
    return links.resource(text, "sns").map(resource -> topics.get(resource.id()));
  }

  Optional<DeliveryStream> deliveryStream(Text text) {
    return links.resource(text, "firehose").map(resource -> deliveryStreams.get(resource.id()));
  }

  Optional<CacheParameterGroup> cacheParameterGroup(Text text) {
    return links.resource(text).map(resource -> cacheParameterGroups.get(resource.id()));
  }

  boolean isFunction(Resource resource) {
    return functions.containsKey(resource.id());
  }

  /** The function that a text means, also through an alias or a version. */
  Optional<LambdaFunction> function(Text text) {
    return links.resource(text, "lambda").flatMap(this::functionOf);
  }

  /** The function that a resource declares. */
  Optional<LambdaFunction> function(Resource resource) {
    return Optional.ofNullable(functions.get(resource.id()));
  }

  private Optional<LambdaFunction> functionOf(Resource resource) {
    LambdaFunction function = functions.get(resource.id());
    if (function != null) {
      return Optional.of(function);
    }
    return switch (resource.type()) {
      case "AWS::Lambda::Alias", "AWS::Lambda::Version" ->
          resource
              .properties()
              .text("FunctionName")
              .flatMap(name -> links.resource(name, "lambda"))
              .map(target -> functions.get(target.id()));
      default -> Optional.empty();
    };
  }

  Optional<Topic> topic(Resource resource) {
    return Optional.ofNullable(topics.get(resource.id()));
  }

  /** The state machine that a text means, also through an alias or a version. */
  Optional<StateMachine> stateMachine(Text text) {
    return StateMachines.find(text, this);
  }

  /** The state machine that a resource declares. */
  Optional<StateMachine> stateMachine(Resource resource) {
    return Optional.ofNullable(stateMachines.get(resource.id()));
  }

  Optional<GraphQlApi> graphQlApi(Text text) {
    return links.resource(text).map(resource -> graphQlApis.get(resource.id()));
  }

  /** A resource as the noun that stands for it. */
  Component component(Resource resource) {
    String id = resource.id();
    for (Map<String, ? extends Component> nouns :
        List.of(functions, queues, streams, tables, topics, stateMachines, graphQlApis)) {
      Component found = nouns.get(id);
      if (found != null) {
        return found;
      }
    }
    Optional<Api> api = apis.of(resource);
    return api.isPresent() ? api.get() : new OtherComponent(resource);
  }

  /** The resource of a type that a text means, by reference, ARN or name. */
  Optional<Component> source(Text text, String type) {
    return links
        .resource(text, Target.serviceOf(type))
        .filter(resource -> resource.type().equals(type))
        .map(this::component);
  }

  void add(FunctionUrl url) {
    functionUrls.add(url);
  }

  void add(Poller poller) {
    pollers.add(poller);
  }

  void add(Queue queue) {
    queues.put(queue.id(), queue);
  }

  void add(Pipe pipe) {
    pipes.add(pipe);
  }

  void add(RuleTarget target) {
    ruleTargets.add(target);
  }

  void add(Resolver resolver) {
    resolvers.add(resolver);
  }

  void add(Schedule schedule) {
    schedules.add(schedule);
  }

  void add(Subscription subscription) {
    subscriptions.add(subscription);
  }

  void add(FailureTarget target) {
    failureTargets.add(target);
  }
}
