package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import java.util.Optional;

/**
 * Where the resolvers of a GraphQL API get or put data.
 *
 * @param id the data source's logical id or, in SAM, its name under {@code DataSources}
 * @param target the function, table, … behind it, if the template declares it
 */
public record DataSource(String id, Kind kind, Range range, Optional<Component> target) {

  /** What stands behind a data source. */
  public enum Kind {
    LAMBDA("Lambda"),
    DYNAMODB("DynamoDB"),
    HTTP("HTTP"),
    RELATIONAL_DATABASE("relational database"),
    EVENTBRIDGE("EventBridge"),
    OPENSEARCH("OpenSearch"),
    BEDROCK("Bedrock"),
    /** Nothing: the resolver answers by itself. */
    NONE("none"),
    UNKNOWN("unknown");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As people call it. */
    public String label() {
      return label;
    }

    static Kind of(String type) {
      return switch (type) {
        case "AWS_LAMBDA" -> LAMBDA;
        case "AMAZON_DYNAMODB" -> DYNAMODB;
        case "HTTP" -> HTTP;
        case "RELATIONAL_DATABASE" -> RELATIONAL_DATABASE;
        case "AMAZON_EVENTBRIDGE" -> EVENTBRIDGE;
        case "AMAZON_ELASTICSEARCH", "AMAZON_OPENSEARCH_SERVICE" -> OPENSEARCH;
        case "AMAZON_BEDROCK_RUNTIME" -> BEDROCK;
        case "NONE" -> NONE;
        default -> UNKNOWN;
      };
    }
  }

  /** A data source that no text tells of. */
  static DataSource unknown(Range range) {
    return new DataSource("", Kind.UNKNOWN, range, Optional.empty());
  }

  /** The function behind it, if the template declares it. */
  public Optional<LambdaFunction> function() {
    return target.isPresent() && target.get() instanceof LambdaFunction function
        ? Optional.of(function)
        : Optional.empty();
  }
}
