package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Component;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.source.Range;

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
    Content.Fields properties = Content.fields();
    if (fifo) {
      properties = properties.with("FifoQueue", Content.of(true));
    }
    properties = properties.with("MessageRetentionPeriod", Content.of(RETENTION_SECONDS));
    return fix.add(id, near, "AWS::SQS::Queue", properties);
  }

  /** Adds it with a policy that lets a service send on behalf of one source. */
  Fix addFor(Fix fix, String service, Content source) {
    Content.Fields allowed =
        Content.fields("Effect", Content.of("Allow"))
            .with("Principal", Content.fields("Service", Content.of(service)))
            .with("Action", "sqs:SendMessage")
            .with("Resource", arn())
            .with(
                "Condition", Content.fields("ArnEquals", Content.fields("aws:SourceArn", source)));
    return addTo(fix, false)
        .add(
            id + "Policy",
            near,
            "AWS::SQS::QueuePolicy",
            Content.fields("Queues", Content.list(new Content.Reference(id)))
                .with("PolicyDocument", document(allowed)));
  }

  /** Adds it, and to a role of the template the permission to send; refuses without such a role. */
  Fix addFor(Fix fix, ActingRole role) {
    if (role.declared().isEmpty()) {
      return addTo(fix, false)
          .refused("its role stands elsewhere: let it sqs:SendMessage, and name a queue");
    }
    String roleId = ActingRole.logicalId(role.declared().get());
    return addTo(fix, false)
        .add(
            id + "Policy",
            near,
            "AWS::IAM::Policy",
            Content.fields("PolicyName", Content.of(id))
                .with("PolicyDocument", document(send()))
                .with("Roles", Content.list(new Content.Reference(roleId))));
  }

  private Content.Fields send() {
    return Content.fields("Effect", Content.of("Allow"))
        .with("Action", "sqs:SendMessage")
        .with("Resource", arn());
  }

  private static Content document(Content.Fields statement) {
    return Content.fields("Version", Content.of("2012-10-17"))
        .with("Statement", Content.list(statement));
  }
}
