package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** What SAM grants on its own in the role that it makes of a function. */
final class SamRole {
  private final PolicyReader policies;

  private SamRole(PolicyReader policies) {
    this.policies = policies;
  }

  /** Adds what the function's own settings need to work. */
  static void read(Resource function, PolicyReader policies) {
    SamRole role = new SamRole(policies);
    Block properties = function.properties();
    properties.block("DeadLetterQueue").ifPresent(queue -> role.send(queue, "TargetArn"));
    Optional<Block> destinations =
        properties.block("EventInvokeConfig").flatMap(config -> config.block("DestinationConfig"));
    for (String outcome : new String[] {"OnSuccess", "OnFailure"}) {
      destinations
          .flatMap(all -> all.block(outcome))
          .ifPresent(destination -> role.send(destination, "Destination"));
    }
    for (SamEvent event : SamEvent.of(function)) {
      role.read(event);
    }
  }

  private void read(SamEvent event) {
    Block settings = event.settings();
    switch (event.type()) {
      case "MQ", "SelfManagedKafka", "MSK", "DocumentDB", "Kinesis", "DynamoDB", "SQS" -> {
        settings
            .block("DestinationConfig")
            .flatMap(config -> config.block("OnFailure"))
            .ifPresent(destination -> send(destination, "Destination"));
        for (Block access : settings.blocks("SourceAccessConfigurations")) {
          boolean secret = access.string("Type", "").test(type -> !type.startsWith("V")).isTrue();
          if (secret) {
            allow("secretsmanager:GetSecretValue", access.text("URI"));
          }
        }
        if (event.type().equals("MQ")) {
          allow("mq:DescribeBroker", settings.text("Broker"));
        }
      }
      default -> {}
    }
  }

  private void send(Block destination, String property) {
    Optional<Text> to = destination.text(property);
    switch (destination.text("Type").flatMap(Text::known).orElse("")) {
      case "SQS" -> allow("sqs:SendMessage", to);
      case "SNS" -> allow("sns:Publish", to);
      case "Lambda" -> allow("lambda:InvokeFunction", to);
      case "EventBridge" -> allow("events:PutEvents", to);
      case "S3", "S3Bucket" -> {
        allow("s3:PutObject", to);
        allow("s3:ListBucket", to);
      }
      default -> {}
    }
  }

  private void allow(String action, Optional<Text> on) {
    on.ifPresent(text -> policies.allow(action, text));
  }
}
