package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Component;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.RoleFix;
import dev.cfnperf.source.Range;
import java.util.List;

/**
 * A new queue for what fails, with whatever its sender needs to send to it.
 *
 * @param id its logical id
 * @param near the logical id of the resource that it serves
 */
record FailureQueue(String id, Range near) {
  /** Two weeks, as long as SQS keeps messages: somebody has to look at them. */
  private static final int RETENTION_SECONDS = 14 * 24 * 60 * 60;

  /** A queue named after what it serves. */
  static FailureQueue of(Component served, Range near) {
    return new FailureQueue(ActingRole.logicalId(served) + "DeadLetterQueue", near);
  }

  Content arn() {
    return new Content.Attribute(id, "Arn");
  }

  /** Adds it. */
  Fix addTo(Fix fix, boolean fifo) {
    return addTo(fix, fifo, Content.fields());
  }

  /** Adds it with further properties. */
  Fix addTo(Fix fix, boolean fifo, Content.Fields further) {
    Content.Fields properties = further;
    if (fifo) {
      properties = properties.with("FifoQueue", Content.of(true));
    }
    properties = properties.with("MessageRetentionPeriod", Content.of(RETENTION_SECONDS));
    return fix.add(id, near, "AWS::SQS::Queue", properties);
  }

  /** Adds it with a policy that lets a service send on behalf of one source. */
  Fix addFor(Fix fix, boolean fifo, String service, Content source) {
    Content.Fields allowed =
        Content.fields("Effect", Content.of("Allow"))
            .with("Principal", Content.fields("Service", Content.of(service)))
            .with("Action", "sqs:SendMessage")
            .with("Resource", arn())
            .with(
                "Condition", Content.fields("ArnEquals", Content.fields("aws:SourceArn", source)));
    return addTo(fix, fifo)
        .add(
            id + "Policy",
            near,
            "AWS::SQS::QueuePolicy",
            Content.fields("Queues", Content.list(new Content.Reference(id)))
                .with("PolicyDocument", RoleFix.document(allowed)));
  }

  /** Adds it, and to a role of the template the permission to send; refuses without such a role. */
  Fix addFor(Fix fix, ActingRole role) {
    return RoleFix.allow(addTo(fix, false), role, id, List.of("sqs:SendMessage"), arn());
  }
}
