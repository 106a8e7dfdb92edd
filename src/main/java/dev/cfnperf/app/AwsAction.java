package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The API of an AWS service that an integration calls.
 *
 * @param service as in ARNs: {@code dynamodb}
 * @param action {@code PutItem}
 * @param httpMethod how it's called, for services whose method tells what it does
 */
record AwsAction(Optional<String> service, Optional<String> action, Optional<String> httpMethod) {
  static final AwsAction NONE = new AwsAction(Optional.empty(), Optional.empty(), Optional.empty());
  static final AwsAction START_EXECUTION =
      new AwsAction(Optional.of("states"), Optional.of("StartExecution"), Optional.empty());

  private static final String[] READS = {
    "Get",
    "BatchGet",
    "TransactGet",
    "List",
    "Describe",
    "Query",
    "Scan",
    "Search",
    "Select",
    "Head"
  };

  /**
   * What an integration's URI says: {@code arn:aws:apigateway:region:service:action/Name} or {@code
   * …:path/…}.
   */
  static AwsAction of(
      Optional<Text> uri,
      Optional<Text> httpMethod,
      Optional<Block> templates,
      Optional<Block> parameters) {
    if (uri.isEmpty() || !uri.get().startsWith("arn:")) {
      return NONE;
    }
    List<String> parts = uri.get().split(':');
    if (parts.size() < 6 || !parts.get(2).equals("apigateway")) {
      return NONE;
    }
    // A bucket or another subdomain may go before the service.
    String service = parts.get(4).substring(parts.get(4).lastIndexOf('.') + 1);
    String call = parts.get(5);
    Optional<String> action =
        call.startsWith("action/")
            ? Optional.of(call.substring("action/".length()))
            : inQuery(call)
                .or(() -> templates.flatMap(AwsAction::inTemplates))
                .or(() -> parameters.flatMap(AwsAction::inParameters));
    Optional<String> method =
        httpMethod.flatMap(Text::known).map(word -> word.toUpperCase(Locale.ROOT));
    return new AwsAction(Optional.of(service.toLowerCase(Locale.ROOT)), action, method);
  }

  /** What an HTTP API's integration subtype says: {@code SQS-SendMessage}. */
  static AwsAction ofSubtype(Text subtype) {
    String name = subtype.toString();
    int dash = name.indexOf('-');
    if (dash < 0) {
      return NONE;
    }
    String service =
        switch (name.substring(0, dash)) {
          case "EventBridge" -> "events";
          case "StepFunctions" -> "states";
          default -> name.substring(0, dash).toLowerCase(Locale.ROOT);
        };
    return new AwsAction(
        Optional.of(service), Optional.of(name.substring(dash + 1)), Optional.empty());
  }

  // Older APIs take the action as a parameter: Action=SendMessage&MessageBody=…
  private static Optional<String> inQuery(String text) {
    int start = text.indexOf("Action=");
    if (start < 0) {
      return Optional.empty();
    }
    int from = start + "Action=".length();
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end == from ? Optional.empty() : Optional.of(text.substring(from, end));
  }

  private static Optional<String> inTemplates(Block templates) {
    for (Block.Field field : templates.fields()) {
      Optional<String> action =
          templates.text(field.name()).flatMap(text -> inQuery(text.pattern()));
      if (action.isPresent()) {
        return action;
      }
    }
    return Optional.empty();
  }

  // A constant stands between single quotes.
  private static Optional<String> inParameters(Block parameters) {
    return parameters
        .text("integration.request.querystring.Action")
        .flatMap(Text::known)
        .filter(constant -> constant.startsWith("'") && constant.endsWith("'"))
        .map(constant -> constant.substring(1, constant.length() - 1));
  }

  /** Whether it gives what's there and changes nothing, not even by taking it off a queue. */
  Truth isRead() {
    if (action.isPresent()) {
      for (String prefix : READS) {
        if (action.get().startsWith(prefix)) {
          return Truth.of(!action.get().equals("GetRecords"));
        }
      }
      return Truth.FALSE;
    }
    if (service.equals(Optional.of("s3"))) {
      return httpMethod
          .map(word -> Truth.of(word.equals("GET") || word.equals("HEAD")))
          .orElse(Truth.UNKNOWN);
    }
    return Truth.UNKNOWN;
  }
}
