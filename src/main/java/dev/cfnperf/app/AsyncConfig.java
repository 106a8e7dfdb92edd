package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/**
 * What happens to asynchronous events of a function: {@code EventInvokeConfig} in both dialects.
 */
record AsyncConfig(Block settings) {

  Truth hasFailureDestination() {
    Optional<Block> destinations = settings.block("DestinationConfig");
    if (destinations.isEmpty()) {
      return settings.has("DestinationConfig");
    }
    // SAM makes the queue or topic itself where only its Type is given.
    Optional<Block> onFailure = destinations.get().block("OnFailure");
    return onFailure
        .map(destination -> destination.has("Destination").or(destination.has("Type")))
        .orElse(destinations.get().has("OnFailure"));
  }

  Range failureDestinationPlace() {
    return settings
        .block("DestinationConfig")
        .map(destinations -> destinations.at("OnFailure"))
        .orElseGet(() -> settings.at("DestinationConfig"));
  }

  Value<Integer> retries() {
    return settings.integer("MaximumRetryAttempts", AwsFacts.LAMBDA_ASYNC_RETRIES);
  }

  /** Seconds that an event may wait to be processed: 60 to 21,600. */
  Value<Integer> eventAge() {
    return settings.integer("MaximumEventAgeInSeconds", AwsFacts.LAMBDA_ASYNC_EVENT_AGE_SECONDS);
  }

  Optional<Text> failureDestination() {
    return destination("OnFailure");
  }

  Optional<Text> successDestination() {
    return destination("OnSuccess");
  }

  /** Where destinations are set, if any is. */
  Optional<Range> destinationRange() {
    boolean any =
        settings
            .block("DestinationConfig")
            .map(each -> each.sets("OnFailure") || each.sets("OnSuccess"))
            .orElse(false);
    return any ? Optional.of(settings.at("DestinationConfig")) : Optional.empty();
  }

  /** The queue or topic that SAM makes for failures, where only its type is given. */
  Optional<Resource> madeForFailures(Resource function) {
    Optional<Block> onFailure =
        settings
            .block("DestinationConfig")
            .flatMap(destinations -> destinations.block("OnFailure"))
            .filter(destination -> destination.has("Destination").isFalse());
    Optional<String> type =
        onFailure.flatMap(destination -> destination.text("Type")).flatMap(Text::known);
    boolean makes = type.equals(Optional.of("SQS")) || type.equals(Optional.of("SNS"));
    if (!function.isSam() || !makes) {
      return Optional.empty();
    }
    boolean queue = type.get().equals("SQS");
    return Optional.of(
        function
            .stack()
            .implicit(
                function.logicalId() + "EventInvokeConfigOnFailure" + (queue ? "Queue" : "Topic"),
                queue ? "AWS::SQS::Queue" : "AWS::SNS::Topic",
                onFailure.get().at("Type")));
  }

  private Optional<Text> destination(String outcome) {
    return settings
        .block("DestinationConfig")
        .flatMap(destinations -> destinations.block(outcome))
        .flatMap(destination -> destination.text("Destination"));
  }
}
