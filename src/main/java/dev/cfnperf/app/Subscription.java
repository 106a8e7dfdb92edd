package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;
import java.util.Set;

/**
 * A subscription to an SNS topic: a resource of its own, an entry in the topic's list, or a SAM
 * event.
 */
public final class Subscription implements Component {
  private static final Set<String> PEOPLE = Set.of("email", "email-json", "sms");

  private final Resource owner;
  private final Block settings;
  private final boolean inline;
  private final Value<String> protocol;
  private final Optional<Text> topicArn;
  private final Optional<Topic> topic;
  private final Target endpoint;

  Subscription(
      Resource owner,
      Block settings,
      boolean inline,
      Value<String> protocol,
      Optional<Text> topicArn,
      Optional<Topic> topic,
      Target endpoint) {
    this.owner = owner;
    this.settings = settings;
    this.inline = inline;
    this.protocol = protocol;
    this.topicArn = topicArn;
    this.topic = topic;
    this.endpoint = endpoint;
  }

  /** The subscription's id; in a topic's list the topic's, for a SAM event the function's. */
  @Override
  public String id() {
    return owner.id();
  }

  /** The logical id, the entry in the topic's list, or the SAM event. */
  @Override
  public Range range() {
    return settings.place();
  }

  @Override
  public Optional<String> construct() {
    return owner.construct();
  }

  /** Whether it stands in the topic's own list, which has room for nothing but the endpoint. */
  public boolean isInline() {
    return inline;
  }

  /** {@code lambda}, {@code sqs}, {@code https}, {@code email}, … */
  public Value<String> protocol() {
    return protocol;
  }

  /** Whether it's people that get the messages, who keep no dead-letter queue. */
  public Truth reachesPeople() {
    return protocol.test(PEOPLE::contains);
  }

  /** The topic, as a message names it. */
  public String topicName() {
    return topic.map(Component::id).orElseGet(() -> topicArn.map(Text::toString).orElse("a topic"));
  }

  /** The topic, if the template declares it. */
  public Optional<Topic> topic() {
    return topic;
  }

  /** The topic, if the same template declares it. */
  public Optional<Topic> topicBeside() {
    return topic.filter(each -> each.resource().stack() == owner.stack());
  }

  Truth topicIsFifo() {
    if (topic.isPresent()) {
      return topic.get().fifo();
    }
    Optional<String> arn = topicArn.flatMap(Text::known);
    return arn.isPresent() ? Truth.of(arn.get().endsWith(".fifo")) : Truth.UNKNOWN;
  }

  /** Who gets the messages. */
  public Target endpoint() {
    return endpoint;
  }

  /** Where the resource that holds it begins. */
  public Range ownerRange() {
    return owner.range();
  }

  /** Where to write a setting. */
  public Spot spot(String setting) {
    return settings.spot(setting);
  }

  /** Whether messages that can't be delivered are kept. */
  public Truth hasDeadLetterQueue() {
    if (inline) {
      return Truth.FALSE;
    }
    return redrive()
        .map(policy -> policy.has("deadLetterTargetArn"))
        .orElseGet(() -> settings.has("RedrivePolicy"));
  }

  /** Where a dead-letter queue is or would be set. */
  public Range deadLetterPlace() {
    return settings.at("RedrivePolicy");
  }

  Optional<Text> deadLetterTarget() {
    return inline ? Optional.empty() : redrive().flatMap(each -> each.text("deadLetterTargetArn"));
  }

  private Optional<Block> redrive() {
    return settings.document("RedrivePolicy");
  }

  @Override
  public String toString() {
    return id();
  }
}
