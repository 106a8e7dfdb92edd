package dev.cfnperf.app;

import dev.cfnperf.source.Suppression;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Stack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole application of one template and its nested stacks, under one scenario. */
public final class Application {
  private final Stack root;
  private final List<Resource> resources = new ArrayList<>();
  private final Links links;
  private final Lookup lookup;
  private final Inventory inventory = new Inventory();
  private final List<SamEvent> samEvents = new ArrayList<>();
  private final Apis apis = new Apis(this);

  private Application(Stack root) {
    this.root = root;
    gather(root);
    this.links = new Links(resources);
    this.lookup = new Lookup(this, inventory);
    for (Resource resource : resources) {
      Declarations.add(resource, inventory);
      samEvents.addAll(SamEvent.of(resource));
    }
  }

  /** Reads the graph out of a stack and its nested stacks. */
  public static Application of(Stack root) {
    return of(root, FunctionSources.NONE);
  }

  /** Reads the graph out of a stack and its nested stacks, with the functions' source at hand. */
  public static Application of(Stack root, FunctionSources sources) {
    Application app = new Application(root);
    for (LambdaFunction function : app.functions()) {
      function.readBy(app, sources);
    }
    Wiring.connect(app);
    return app;
  }

  private void gather(Stack stack) {
    resources.addAll(stack.resources());
    stack.children().forEach(this::gather);
  }

  /** What tells this scenario from others; see {@link Stack#circumstances}. */
  public Map<String, String> circumstances() {
    return root.circumstances();
  }

  /** The ids of all resources that exist in this scenario, nested stacks' included. */
  public Set<String> resourceIds() {
    Set<String> ids = new HashSet<>(resources.size() * 2);
    for (Resource resource : resources) {
      ids.add(resource.id());
    }
    return ids;
  }

  /** The types of all resources that exist, nested stacks' included. */
  public Set<String> resourceTypes() {
    Set<String> types = new HashSet<>();
    for (Resource resource : resources) {
      types.add(resource.type());
    }
    return types;
  }

  /** What the template's Metadata asks not to be told. */
  public List<Suppression> suppressions() {
    return MetadataSuppressions.of(root);
  }

  /** Whether parts of it may lie in nested stacks that couldn't be read, or come from a macro. */
  public boolean mayHaveMore() {
    return root.mayHaveMore();
  }

  /** Whether there may be something of a kind; false is sure. */
  public boolean has(Noun noun) {
    if (noun == Noun.FUNCTION_SOURCE) {
      return hasSource();
    }
    return noun == Noun.ANYTHING || inventory.has(noun);
  }

  private boolean hasSource() {
    for (LambdaFunction function : functions()) {
      if (function.source().isPresent()) {
        return true;
      }
    }
    return false;
  }

  public List<LambdaFunction> functions() {
    return inventory.all(Noun.FUNCTION);
  }

  /** The functions that do more than set up the stack as providers of custom resources. */
  public List<LambdaFunction> workload() {
    List<LambdaFunction> found = new ArrayList<>();
    for (LambdaFunction function : functions()) {
      if (!function.isOnlyCustomResource()) {
        found.add(function);
      }
    }
    return found;
  }

  public List<Queue> queues() {
    return inventory.all(Noun.QUEUE);
  }

  public List<KinesisStream> streams() {
    return inventory.all(Noun.KINESIS_STREAM);
  }

  public List<Table> tables() {
    return inventory.all(Noun.TABLE);
  }

  public List<Topic> topics() {
    return inventory.all(Noun.TOPIC);
  }

  public List<StateMachine> stateMachines() {
    return inventory.all(Noun.STATE_MACHINE);
  }

  public List<GraphQlApi> graphQlApis() {
    return inventory.all(Noun.GRAPHQL_API);
  }

  public List<Resolver> resolvers() {
    return inventory.all(Noun.RESOLVER);
  }

  /** All that polls queues and streams, switched off or not. */
  public List<Poller> pollers() {
    return inventory.all(Noun.POLLER);
  }

  /** The pipes, stopped or not. */
  public List<Pipe> pipes() {
    return inventory.all(Noun.PIPE);
  }

  /** The ways from EventBridge rules to their targets, switched off or not. */
  public List<RuleTarget> ruleTargets() {
    return inventory.all(Noun.RULE_TARGET);
  }

  /** EventBridge Scheduler's schedules, switched off or not. */
  public List<Schedule> schedules() {
    return inventory.all(Noun.SCHEDULE);
  }

  /** Who is subscribed to SNS topics. */
  public List<Subscription> subscriptions() {
    return inventory.all(Noun.SUBSCRIPTION);
  }

  /** All that is set to take what something failed to deliver or process. */
  public List<FailureTarget> failureTargets() {
    return inventory.all(Noun.FAILURE_TARGET);
  }

  public List<Distribution> distributions() {
    return inventory.all(Noun.DISTRIBUTION);
  }

  public List<DeliveryStream> deliveryStreams() {
    return inventory.all(Noun.DELIVERY_STREAM);
  }

  public List<GlueTable> glueTables() {
    return inventory.all(Noun.GLUE_TABLE);
  }

  /** DAX, ElastiCache and MemoryDB. */
  public List<Cache> caches() {
    return inventory.all(Noun.CACHE);
  }

  public List<CacheParameterGroup> cacheParameterGroups() {
    return inventory.all(Noun.CACHE_PARAMETER_GROUP);
  }

  /** Clusters of RDS, and the instances that belong to none. */
  public List<Database> databases() {
    return inventory.all(Noun.DATABASE);
  }

  public List<Dashboard> dashboards() {
    return inventory.all(Noun.DASHBOARD);
  }

  public List<FunctionUrl> functionUrls() {
    return inventory.all(Noun.FUNCTION_URL);
  }

  /** Who acts in a role, with what that allows: functions, state machines, data sources. */
  public List<Principal> principals() {
    return inventory.all(Noun.PRINCIPAL);
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

  /** The stages of HTTP and WebSocket APIs. */
  public List<HttpStage> httpStages() {
    return inventory.all(Noun.HTTP_STAGE);
  }

  /** The routes of all APIs, also of those that the template doesn't declare. */
  public List<Route> routes() {
    return apis.routes();
  }

  /** The Lambda authorizers of all APIs. */
  public List<Authorizer> authorizers() {
    return apis.authorizers();
  }

  /** The functions that only pass something on. */
  public List<Relay> relays(Relay.Position position) {
    return Relays.of(this, position);
  }

  Stack root() {
    return root;
  }

  Apis apis() {
    return apis;
  }

  /** The events of SAM functions and state machines. */
  List<SamEvent> samEvents() {
    return samEvents;
  }

  /** Adds a noun that no resource of its own declares, or that SAM makes. */
  void add(Object noun) {
    inventory.add(noun);
    if (noun instanceof Principal principal
        && principal.component() instanceof LambdaFunction function) {
      function.isGranted(principal.grants());
    }
  }

  /** Remembers that there's such a noun, which isn't kept here. */
  void note(Object noun) {
    inventory.note(noun);
  }

  /** Takes out what the template declares under an id that SAM gives to a resource of its own. */
  void replaceBy(Resource made) {
    resources.removeIf(resource -> resource.id().equals(made.id()));
    inventory.remove(made);
    links.add(made);
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

  /** Which noun a text or a resource means. */
  Lookup lookup() {
    return lookup;
  }
}
