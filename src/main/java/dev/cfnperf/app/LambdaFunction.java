package dev.cfnperf.app;

import dev.cfnperf.source.Range;
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
  private final List<AsyncConfig> asyncConfigs = new ArrayList<>();
  private final List<ApiWait> apiWaits = new ArrayList<>();
  private Grants grants = new Grants();

  LambdaFunction(Resource resource) {
    super(resource);
    if (resource.isSam()) {
      properties()
          .block("EventInvokeConfig")
          .ifPresent(config -> asyncConfigs.add(new AsyncConfig(config)));
    }
  }

  void add(Trigger trigger) {
    triggers.add(trigger);
  }

  void add(ApiWait wait) {
    apiWaits.add(wait);
  }

  void isGranted(Grants allowed) {
    grants = allowed;
  }

  /** What the function's role allows it to do. */
  public Grants grants() {
    return grants;
  }

  void add(AsyncConfig config) {
    asyncConfigs.add(config);
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

  /** Where a setting of the function is or would be. */
  public Range at(String property) {
    return properties().at(property);
  }

  /** Whether failed asynchronous events are kept: in a dead-letter queue or another destination. */
  public Truth hasFailureDestination() {
    Truth found = deadLetterConfig().map(LambdaFunction::hasTarget).orElse(unsetDeadLetter());
    for (AsyncConfig config : asyncConfigs) {
      found = found.or(config.hasFailureDestination());
    }
    return found;
  }

  private Truth unsetDeadLetter() {
    return properties().has(deadLetterName());
  }

  /** Where a destination for failed asynchronous events is or would be set. */
  public Range failureDestinationPlace() {
    return asyncConfigs.isEmpty() || isDurable()
        ? properties().at(deadLetterName())
        : asyncConfigs.get(0).failureDestinationPlace();
  }

  /** Times that Lambda runs a failed asynchronous event again: 0 to 2. */
  public Value<Integer> asyncRetries() {
    return asyncConfigs.isEmpty()
        ? new Value.Default<>(AwsFacts.LAMBDA_ASYNC_RETRIES, range())
        : asyncConfigs.get(0).retries();
  }

  private static Truth hasTarget(Block deadLetter) {
    return deadLetter.has("TargetArn");
  }

  Optional<Block> deadLetterConfig() {
    return properties().block(deadLetterName());
  }

  private String deadLetterName() {
    return resource().isSam() ? "DeadLetterQueue" : "DeadLetterConfig";
  }

  /** How asynchronous invocations are configured, per alias or for all. */
  List<AsyncConfig> asyncConfigs() {
    return asyncConfigs;
  }

  /** The alias that SAM publishes on each deployment, by name. */
  Optional<Text> autoPublishAlias() {
    return resource().isSam() ? properties().text("AutoPublishAlias") : Optional.empty();
  }
}
