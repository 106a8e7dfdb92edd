package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Optional;

/** What a Task state calls: a function, an activity, or an action of a service. */
public final class Task {
  /** The arguments that name what an action is done to. */
  private static final List<String> TARGETS =
      List.of(
          "FunctionName",
          "TableName",
          "QueueUrl",
          "TopicArn",
          "TargetArn",
          "StateMachineArn",
          "StreamName",
          "StreamARN",
          "DeliveryStreamName",
          "Bucket",
          "EventBusName",
          "JobQueue",
          "TaskDefinition",
          "Cluster",
          "ProjectName",
          "JobName");

  private final State state;
  private final Block block;
  private final String service;
  private final String action;
  private final Pattern pattern;
  private final boolean direct;
  private final Optional<LambdaFunction> function;
  private final Optional<Component> target;

  /** How long a state stays with what it has called. */
  public enum Pattern {
    /** Until the service has answered. */
    REQUEST_RESPONSE,
    /** {@code .sync}: until the job that was started is done. */
    RUN_A_JOB,
    /** {@code .waitForTaskToken}, or an activity: until a worker reports back. */
    CALLBACK
  }

  Task(State state, Block block, Application app) {
    this.state = state;
    this.block = block;
    Optional<Text> resource = block.text("Resource");
    String[] integration = resource.map(Task::integration).orElse(new String[0]);
    Optional<Resource> declared = resource.flatMap(app.links()::resource);
    Optional<LambdaFunction> named = resource.flatMap(app.lookup()::function);
    this.direct =
        integration.length == 0
            && (named.isPresent() || resource.map(text -> isOf("lambda", text)).orElse(false));
    boolean activity =
        declared.map(each -> each.type().equals("AWS::StepFunctions::Activity")).orElse(false)
            || (integration.length == 0
                && resource.map(text -> isOf("states", text)).orElse(false));
    if (direct) {
      service = "lambda";
      action = "invoke";
      pattern = Pattern.REQUEST_RESPONSE;
      function = named;
    } else if (activity) {
      service = "activity";
      action = "";
      pattern = Pattern.CALLBACK;
      function = Optional.empty();
    } else if (integration.length > 0) {
      service = integration[0];
      action = integration[1];
      pattern = patternOf(integration[2]);
      function =
          invokesFunction()
              ? arguments().text("FunctionName").flatMap(app.lookup()::function)
              : Optional.empty();
    } else {
      service = "";
      action = "";
      pattern = Pattern.REQUEST_RESPONSE;
      function = Optional.empty();
    }
    this.target = function.isPresent() ? function.map(each -> each) : target(app);
  }

  private static boolean isOf(String service, Text arn) {
    return arn.startsWith("arn:")
        && arn.split(':').size() > 5
        && arn.split(':').get(2).equals(service);
  }

  /** Service, action and pattern of {@code arn:aws:states:::service:action.pattern}. */
  private static String[] integration(Text resource) {
    List<String> parts = resource.split(':');
    boolean optimized =
        resource.startsWith("arn:")
            && parts.size() > 6
            && parts.get(2).equals("states")
            && !parts.get(5).equals("activity");
    if (!optimized) {
      return new String[0];
    }
    boolean sdk = parts.get(5).equals("aws-sdk") && parts.size() > 7;
    String service = parts.get(sdk ? 6 : 5);
    String call = parts.get(sdk ? 7 : 6);
    int dot = call.indexOf('.');
    return new String[] {
      serviceName(service),
      dot < 0 ? call : call.substring(0, dot),
      dot < 0 ? "" : call.substring(dot + 1)
    };
  }

  // The SDK calls some services by other names than their ARNs and grants do.
  private static String serviceName(String sdkName) {
    return switch (sdkName) {
      case "sfn" -> "states";
      case "eventbridge" -> "events";
      default -> sdkName;
    };
  }

  private static Pattern patternOf(String suffix) {
    return suffix.startsWith("waitForTaskToken")
        ? Pattern.CALLBACK
        : suffix.startsWith("sync") ? Pattern.RUN_A_JOB : Pattern.REQUEST_RESPONSE;
  }

  private Optional<Component> target(Application app) {
    Block arguments = arguments();
    for (String name : TARGETS) {
      Optional<Resource> found = arguments.text(name).flatMap(text -> named(text, app));
      if (found.isPresent()) {
        return found.map(app.lookup()::component);
      }
    }
    for (Block entry : arguments.blocks("Entries")) {
      Optional<Resource> bus = entry.text("EventBusName").flatMap(text -> named(text, app));
      if (bus.isPresent()) {
        return bus.map(app.lookup()::component);
      }
    }
    return Optional.empty();
  }

  private Optional<Resource> named(Text text, Application app) {
    int slash = text.pattern().lastIndexOf('/');
    Text name =
        text.startsWith("https://sqs.")
            ? new Text(text.pattern().substring(slash + 1), text.range())
            : text;
    Optional<Resource> found = app.links().resource(text);
    return found.isPresent() ? found : app.links().resource(name, service);
  }

  /** What the call is given: JSONPath's Parameters or JSONata's Arguments. */
  Block arguments() {
    return block.block("Arguments").or(() -> block.block("Parameters")).orElse(block.nothing());
  }

  public State state() {
    return state;
  }

  /** As in ARNs: {@code lambda}, {@code dynamodb}; {@code activity}; empty if not to be told. */
  public String service() {
    return service;
  }

  /** As the definition spells it: {@code putItem}, {@code startJobRun}. */
  public String action() {
    return action;
  }

  public Pattern pattern() {
    return pattern;
  }

  /** Whether it invokes a Lambda function, by its ARN or through the integration. */
  public boolean invokesFunction() {
    return service.equals("lambda") && action.equals("invoke");
  }

  /** Whether the function is asked to go on by itself. */
  public Truth isAsynchronous() {
    return direct
        ? Truth.FALSE
        : arguments().string("InvocationType", "RequestResponse").is("Event");
  }

  /** The function that is invoked, if the template declares it. */
  public Optional<LambdaFunction> function() {
    return function;
  }

  /** What is called or acted upon, if the template declares it. */
  public Optional<Component> target() {
    return target;
  }

  /** Whether it reads a whole DynamoDB table. */
  public Truth scans() {
    return service.isEmpty()
        ? Truth.UNKNOWN
        : Truth.of(service.equals("dynamodb") && action.equals("scan"));
  }

  /** Where the call is written. */
  public Range range() {
    return block.at("Resource");
  }
}
