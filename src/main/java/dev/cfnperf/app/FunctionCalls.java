package dev.cfnperf.app;

import dev.cfnperf.code.SdkCall;
import dev.cfnperf.code.Target;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ties the AWS calls in a function's source to the resources of the template that they name. */
final class FunctionCalls {
  private final Application app;
  private final LambdaFunction function;

  FunctionCalls(Application app, LambdaFunction function) {
    this.app = app;
    this.function = function;
  }

  List<FunctionCall> of(List<SdkCall> calls) {
    List<FunctionCall> linked = new ArrayList<>(calls.size());
    for (SdkCall call : calls) {
      List<Component> targets = new ArrayList<>();
      for (Target target : call.targets()) {
        component(target).ifPresent(targets::add);
      }
      if (targets.isEmpty() && call.is("dynamodb:ExecuteStatement")) {
        selected(call).ifPresent(targets::add);
      }
      linked.add(new FunctionCall(function, call, targets));
    }
    return linked;
  }

  private Optional<Component> component(Target target) {
    Optional<Text> text =
        target.variable().isPresent()
            ? function.code().variableText(target.variable().get())
            : target.name().map(name -> Text.literal(name, target.range()));
    Optional<Resource> resource =
        text.flatMap(name -> app.links().resource(name, service(target.kind())));
    return resource.map(app.lookup()::component);
  }

  // PartiQL names the table inside of the statement.
  private Optional<Component> selected(SdkCall call) {
    return call.arguments()
        .text("Statement")
        .flatMap(PartiqlSelect::of)
        .flatMap(
            select -> app.links().resource(Text.literal(select.table(), call.range()), "dynamodb"))
        .map(app.lookup()::component);
  }

  private static String service(Target.Kind kind) {
    return switch (kind) {
      case TABLE -> "dynamodb";
      case QUEUE -> "sqs";
      case TOPIC -> "sns";
      case FUNCTION -> "lambda";
      case STREAM -> "kinesis";
      case DELIVERY_STREAM -> "firehose";
      case BUCKET -> "s3";
      case STATE_MACHINE -> "states";
      case EVENT_BUS -> "events";
      case SECRET -> "secretsmanager";
      case PARAMETER -> "ssm";
      case OTHER -> "";
    };
  }
}
