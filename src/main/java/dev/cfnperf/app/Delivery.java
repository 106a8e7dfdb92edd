package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** What rules and schedules have in common: one target, retries, a dead-letter queue of its own. */
public abstract sealed class Delivery implements Component permits RuleTarget, Schedule {
  private final Resource owner;
  private final String resourceId;
  private final String label;
  private final Block settings;
  private final Target target;
  private final Truth enabled;

  /**
   * A delivery.
   *
   * @param owner the rule or schedule; for a SAM event its function or state machine
   * @param resourceId the id of the rule or schedule, also of the one that SAM makes of an event
   */
  Delivery(
      Resource owner,
      String resourceId,
      String label,
      Block settings,
      Target target,
      Truth enabled) {
    this.owner = owner;
    this.resourceId = resourceId;
    this.label = label;
    this.settings = settings;
    this.target = target;
    this.enabled = enabled;
  }

  /** The rule's or schedule's id; for a SAM event its function's or state machine's. */
  @Override
  public final String id() {
    return owner.id();
  }

  /** The target's item or block, or the SAM event. */
  @Override
  public final Range range() {
    return settings.place();
  }

  @Override
  public final Optional<String> construct() {
    return owner.construct();
  }

  /** The id of the rule or schedule, also of the one that SAM makes of an event. */
  final String resourceId() {
    return resourceId;
  }

  /** Whether SAM makes the rule or schedule of an event. */
  public final boolean isSamEvent() {
    return owner.isSam();
  }

  /** The resource that holds it. */
  final Resource owner() {
    return owner;
  }

  final Block settings() {
    return settings;
  }

  /** Where the resource that holds it begins. */
  public final Range ownerRange() {
    return owner.range();
  }

  /** Where to write a setting. */
  public final Spot spot(String setting) {
    return settings.spot(setting);
  }

  /** What delivers, as a message names it: {@code Rule OrderPlaced}. */
  public final String label() {
    return label;
  }

  /** What is delivered to. */
  public final Target target() {
    return target;
  }

  /** Whether the rule or schedule is switched on. */
  public final Truth isEnabled() {
    return enabled;
  }

  /** Whether what can't be delivered is kept. SAM makes the queue where only its Type is given. */
  public final Truth hasDeadLetterQueue() {
    return deadLetters()
        .map(config -> config.has("Arn").or(config.has("Type")))
        .orElseGet(() -> settings.has("DeadLetterConfig"));
  }

  /** Where a dead-letter queue is or would be set. */
  public final Range deadLetterPlace() {
    return deadLetters().map(config -> config.at("Arn")).orElseGet(this::range);
  }

  final Optional<Text> deadLetterTarget() {
    return deadLetters().flatMap(config -> config.text("Arn"));
  }

  /** The queue that SAM makes for what can't be delivered, where only its type is given. */
  final Optional<Resource> madeDeadLetterQueue() {
    Optional<Block> config = deadLetters();
    if (!owner.isSam() || config.isEmpty() || !config.get().text("Type").isPresent()) {
      return Optional.empty();
    }
    String given = config.get().text("QueueLogicalId").flatMap(Text::known).orElse("");
    String made = resourceId.substring(owner.stack().path().length()) + "Queue";
    String id = given.isEmpty() ? made : given;
    return Optional.of(owner.stack().implicit(id, "AWS::SQS::Queue", config.get().at("Type")));
  }

  private Optional<Block> deadLetters() {
    return settings.block("DeadLetterConfig");
  }

  /** How often delivery is tried again: 0 to 185. */
  public final Value<Integer> retries() {
    return retryPolicy().integer("MaximumRetryAttempts", AwsFacts.EVENTBRIDGE_RETRIES);
  }

  /** Seconds that delivery is tried: 60 to 86,400. */
  public final Value<Integer> eventAge() {
    return retryPolicy()
        .integer("MaximumEventAgeInSeconds", AwsFacts.EVENTBRIDGE_EVENT_AGE_SECONDS);
  }

  private Block retryPolicy() {
    return settings.block("RetryPolicy").orElse(settings.nothing());
  }

  @Override
  public final String toString() {
    return label;
  }
}
