package dev.cfnperf.app;

import dev.cfnperf.code.FunctionCode;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Lambda function, declared as {@code AWS::Lambda::Function} or in SAM. */
public final class LambdaFunction extends ResourceComponent {
  private final List<Trigger> triggers = new ArrayList<>();
  private final FunctionStartup startup;
  private final FunctionNetwork network;
  private final DeploymentPackage code;
  private final AsyncInvocation asynchronous;
  private FunctionSourceCode source = FunctionSourceCode.NONE;
  private List<LambdaFunction> siblings = List.of();
  private Heirs heirs = Heirs.NONE;
  private Grants grants = new Grants();
  private final List<ApiWait> apiWaits = new ArrayList<>();

  LambdaFunction(Resource resource) {
    super(resource);
    this.code = new DeploymentPackage(resource, properties());
    this.network = new FunctionNetwork(properties());
    this.startup = new FunctionStartup(this);
    this.asynchronous = new AsyncInvocation(this);
  }

  void add(Trigger trigger) {
    triggers.add(trigger);
  }

  /** What shortens its start: published versions, provisioned concurrency, SnapStart. */
  public FunctionStartup startup() {
    return startup;
  }

  /** A caller that waits for the answer, as far as such a one is visible. */
  public Optional<Trigger> waitingCaller() {
    for (Trigger trigger : triggers) {
      if (trigger.isInteractive() && !trigger.enabled().isFalse()) {
        return Optional.of(trigger);
      }
    }
    return Optional.empty();
  }

  /** Whether it gets what another function has done, or failed to do, asynchronously. */
  public boolean isDestinationOf(LambdaFunction other) {
    for (Trigger trigger : triggers) {
      if (trigger.mode() == Trigger.Mode.ASYNCHRONOUS
          && trigger.source().isPresent()
          && trigger.source().get().id().equals(other.id())) {
        return true;
      }
    }
    return false;
  }

  /** What runs: runtime, instruction set, build and environment variables. */
  public DeploymentPackage code() {
    return code;
  }

  void readBy(Application app, FunctionSources sources) {
    SourceDescription description = new SourceDescription(resource(), properties(), app.links());
    source =
        new FunctionSourceCode(
            () ->
                description.isLocal()
                    ? sources.read(resource().stack().template().text(), description::addTo)
                    : Optional.empty(),
            code -> new FunctionCalls(app, this).of(code.calls()));
  }

  /** What its source says; empty where there's none at hand or nobody wants it read. */
  public Optional<FunctionCode> source() {
    return source.code();
  }

  /** What its source and manifests say of its start. */
  public FunctionProgram program() {
    return new FunctionProgram(source());
  }

  /** The AWS operations that its source calls, with what they go to. */
  public List<FunctionCall> calls() {
    return source.calls();
  }

  /** What its handler does, going by the source. */
  public HandlerSource handler() {
    return new HandlerSource(this);
  }

  /** How it's invoked by those who don't wait: retries, and where failed events go. */
  public AsyncInvocation asynchronous() {
    return asynchronous;
  }

  void isGranted(Grants allowed) {
    grants = allowed;
  }

  /** What the function's role allows it to do. */
  public Grants grants() {
    return grants;
  }

  /**
   * What it may do to data: without logs, traces, metrics, keys and network interfaces, without
   * polling its own event sources and keeping its own failures.
   */
  public List<Grant> workGrants() {
    return WorkGrants.of(this);
  }

  /**
   * Whether all that it may do to data is writing, sending and starting; unknown where its role or
   * a policy stands elsewhere.
   */
  public Truth writesOnly() {
    return WorkGrants.writeOnly(this);
  }

  void add(ApiWait wait) {
    apiWaits.add(wait);
  }

  /** What invokes the function, as far as the template shows. */
  public List<Trigger> triggers() {
    return triggers;
  }

  /** The APIs whose callers wait for the function's answer. */
  public List<ApiWait> apiWaits() {
    return apiWaits;
  }

  public boolean hasTrigger(Trigger.Mode mode) {
    return !triggers(mode).isEmpty();
  }

  /** Its triggers of one mode that aren't switched off. */
  public List<Trigger> triggers(Trigger.Mode mode) {
    List<Trigger> found = new ArrayList<>();
    for (Trigger trigger : triggers) {
      if (trigger.mode() == mode && !trigger.enabled().isFalse()) {
        found.add(trigger);
      }
    }
    return found;
  }

  /** Whether something of a kind invokes it. */
  public boolean isInvokedBy(Trigger.Kind kind) {
    for (Trigger trigger : triggers) {
      if (trigger.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Declared in SAM, whose property names differ here and there from CloudFormation's. */
  public boolean isSam() {
    return resource().isSam();
  }

  /** Whether it runs only when a stack is deployed, as the provider of a custom resource. */
  public boolean isOnlyCustomResource() {
    if (triggers.isEmpty()) {
      return false;
    }
    for (Trigger trigger : triggers) {
      if (trigger.kind() != Trigger.Kind.CUSTOM_RESOURCE) {
        return false;
      }
    }
    return true;
  }

  /** Memory in MB, which CPU is proportional to. */
  public Value<Integer> memory() {
    return properties().integer("MemorySize", AwsFacts.LAMBDA_MEMORY_DEFAULT_MB);
  }

  /** Seconds that an invocation may take. */
  public Value<Integer> timeout() {
    return properties().integer("Timeout", AwsFacts.LAMBDA_TIMEOUT_DEFAULT_SECONDS);
  }

  /** Whether X-Ray traces invocations: {@code Active} is the mode that asks for it. */
  public Truth isTraced() {
    if (resource().isSam()) {
      return properties().string("Tracing", AwsFacts.LAMBDA_TRACING_DEFAULT).is("Active");
    }
    Optional<Block> config = properties().block("TracingConfig");
    return config.isPresent()
        ? config.get().string("Mode", AwsFacts.LAMBDA_TRACING_DEFAULT).is("Active")
        : properties().has("TracingConfig");
  }

  /** What sets the tracing mode: SAM has a property of its own for it. */
  public String tracingProperty() {
    return resource().isSam() ? "Tracing" : "TracingConfig";
  }

  /** How it's attached to a VPC, if it is. */
  public FunctionNetwork network() {
    return network;
  }

  /** Runs on instances of a capacity provider (Lambda Managed Instances). */
  public boolean isOnCapacityProvider() {
    return !properties().has("CapacityProviderConfig").isFalse();
  }

  /** A durable function: its executions are checkpointed, and outlive an invocation. */
  public boolean isDurable() {
    return !properties().has("DurableConfig").isFalse();
  }

  /** Where SAM's Globals for functions are, if the template has some. */
  public Optional<Range> globals() {
    return resource().globals();
  }

  void shareGlobalsWith(List<LambdaFunction> others, Heirs all) {
    siblings = others;
    heirs = all;
  }

  /** Whether a setting comes from Globals alone. */
  public boolean inherits(String property) {
    return resource().inherits(property);
  }

  /**
   * Where to put a setting: where it is, or, if other functions under the same Globals lack it as
   * well, there; else at the function.
   */
  public Range placeFor(String property) {
    if (!properties().has(property).isFalse() || !takesGlobals()) {
      return at(property);
    }
    for (LambdaFunction sibling : siblings) {
      if (sibling != this
          && sibling.properties().has(property).isFalse()
          && sibling.takesGlobals()
          && !sibling.isOnlyCustomResource()) {
        return globals().get();
      }
    }
    return at(property);
  }

  /** Where to write a setting, by its names from the properties on. */
  public Spot spot(String... path) {
    return Inheritance.spot(resource(), heirs, List.of(path));
  }

  /** Where to write how SAM builds it, which Globals have no part in. */
  public Spot buildSpot(String setting) {
    return Spot.of(range(), "Metadata", "BuildProperties", setting);
  }

  /** Whether there are Globals for functions, and this one ignores none of them. */
  boolean takesGlobals() {
    return globals().isPresent() && Heirs.takesGlobals(resource());
  }

  /** Where a setting of the function is or would be. */
  public Range at(String property) {
    return properties().at(property);
  }

  /** Invocations at once that are kept for the function, and that it can't exceed. */
  public Optional<Value<Integer>> reservedConcurrency() {
    return properties().integer("ReservedConcurrentExecutions");
  }

  /** What SAM's own events and URLs invoke: the alias that it publishes, or the latest code. */
  Optional<String> samQualifier() {
    if (!properties().has("AutoPublishAlias").isFalse() && autoPublishAlias().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(autoPublishAlias().map(Text::toString).orElse(Qualifier.LATEST));
  }

  /** The alias that SAM publishes on each deployment, by name. */
  Optional<Text> autoPublishAlias() {
    return resource().isSam() ? properties().text("AutoPublishAlias") : Optional.empty();
  }
}
