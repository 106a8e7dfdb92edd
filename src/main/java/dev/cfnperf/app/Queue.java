package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An SQS queue. */
public final class Queue extends ResourceComponent {
  private final List<Poller> consumers = new ArrayList<>();
  private final Truth fifo;
  private boolean isFailureSink;

  Queue(Resource resource) {
    super(resource);
    this.fifo = properties().flag("FifoQueue", false).is(true);
  }

  /** A queue that SAM makes. */
  Queue(Resource resource, Truth fifo) {
    super(resource);
    this.fifo = fifo;
  }

  void consumedBy(Poller poller) {
    consumers.add(poller);
  }

  void becomesFailureSink() {
    isFailureSink = true;
  }

  /** Whether SAM makes it, so that no text of the template can set it up. */
  public boolean isMadeBySam() {
    return resource().isImplicit();
  }

  /** Who polls it, switched off or not. */
  public List<Poller> consumers() {
    return consumers;
  }

  /**
   * Whether it's a dead-letter queue itself: something sends its failures here, or its name says so
   * (what fills it may stand in code or in another template).
   */
  public boolean isFailureSink() {
    return isFailureSink || soundsLikeSink(id()) || soundsLikeSink(name());
  }

  private String name() {
    return properties().text("QueueName").map(Text::toString).orElse("");
  }

  private static boolean soundsLikeSink(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return letters.contains("dlq") || letters.contains("deadletter");
  }

  /** Whether its messages are in order. Unknown where a parameter decides. */
  public Truth fifo() {
    return fifo;
  }

  public boolean isFifo() {
    return fifo.isTrue()
        || properties()
            .text("QueueName")
            .map(name -> name.pattern().endsWith(".fifo"))
            .orElse(false);
  }

  /** Seconds that a received message stays hidden from other receivers. */
  public Value<Integer> visibilityTimeout() {
    return properties().integer("VisibilityTimeout", AwsFacts.QUEUE_VISIBILITY_DEFAULT_SECONDS);
  }

  /** Whether messages that keep failing are moved away. */
  public Truth hasRedrive() {
    return properties().has("RedrivePolicy");
  }

  Optional<Block> redrive() {
    return properties().document("RedrivePolicy");
  }

  Optional<Text> deadLetterTarget() {
    return redrive().flatMap(policy -> policy.text("deadLetterTargetArn"));
  }

  /** Receives after which a message is moved away; empty without a redrive policy. */
  public Optional<Value<Integer>> maxReceiveCount() {
    return redrive().flatMap(policy -> policy.integer("maxReceiveCount"));
  }

  /** Whether its messages are encrypted with a key that the template names. */
  public boolean hasKeyOfItsOwn() {
    return !properties().has("KmsMasterKeyId").isFalse();
  }

  /** That key as it's written, where that's on one line. */
  public Optional<String> writtenKey() {
    String line = properties().at("KmsMasterKeyId").content();
    int colon = line.indexOf(':');
    return hasKeyOfItsOwn() && colon > 0 && !line.substring(colon + 1).isBlank()
        ? Optional.of(line.substring(colon + 1).strip())
        : Optional.empty();
  }

  /** Where to write a property. */
  public Spot spot(String property) {
    return own(property);
  }

  public Range at(String property) {
    return properties().at(property);
  }
}
