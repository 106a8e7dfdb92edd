package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Optional;

/**
 * Reads what services may invoke functions: by {@code AWS::Lambda::Permission}, or by a SAM
 * connector that becomes one. It's taken for a trigger where nothing shows the real one.
 */
final class Permissions {
  private final Application app;

  private Permissions(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    Permissions permissions = new Permissions(app);
    for (Resource resource : app.resources("AWS::Lambda::Permission")) {
      permissions.read(resource);
    }
    for (Connector connector : Connector.of(app)) {
      if (app.lookup().component(connector.destination()) instanceof LambdaFunction function) {
        permissions.read(connector, function);
      }
    }
  }

  private void read(Resource permission) {
    Block properties = permission.properties();
    Optional<LambdaFunction> function =
        properties.text("FunctionName").flatMap(app.lookup()::function);
    Optional<Trigger.Kind> kind =
        properties.text("Principal").flatMap(Text::known).flatMap(Permissions::kindOf);
    if (function.isEmpty() || kind.isEmpty()) {
      return;
    }
    Optional<Resource> source = properties.text("SourceArn").flatMap(app.links()::resource);
    add(function.get(), kind.get(), source, permission.range());
  }

  private static Optional<Trigger.Kind> kindOf(String principal) {
    if (principal.equals("lambda.alarms.cloudwatch.amazonaws.com")) {
      return Optional.of(Trigger.Kind.OTHER_ASYNCHRONOUS);
    }
    int dot = principal.indexOf('.');
    return Optional.ofNullable(
        switch (dot < 0 ? "" : principal.substring(0, dot)) {
          case "s3" -> Trigger.Kind.S3;
          case "sns" -> Trigger.Kind.SNS;
          case "events" -> Trigger.Kind.EVENT_RULE;
          case "scheduler" -> Trigger.Kind.SCHEDULE;
          case "iot" -> Trigger.Kind.IOT;
          case "logs" -> Trigger.Kind.LOGS;
          case "ses" -> Trigger.Kind.SES;
          case "cognito-idp", "cognito-sync" -> Trigger.Kind.COGNITO;
          case "alexa-appkit", "alexa-connectedhome" -> Trigger.Kind.ALEXA;
          case "lex", "lexv2", "channels" -> Trigger.Kind.LEX;
          case "elasticloadbalancing" -> Trigger.Kind.LOAD_BALANCER;
          case "edgelambda" -> Trigger.Kind.EDGE;
          case "cloudformation" -> Trigger.Kind.CUSTOM_RESOURCE;
          case "secretsmanager", "bedrock", "connect", "vpc-lattice", "transfer" ->
              Trigger.Kind.OTHER_SYNCHRONOUS;
          case "config", "codepipeline", "codecommit", "iotevents" ->
              Trigger.Kind.OTHER_ASYNCHRONOUS;
          default -> null;
        });
  }

  private void add(
      LambdaFunction function, Trigger.Kind named, Optional<Resource> from, Range range) {
    boolean isClock =
        named == Trigger.Kind.EVENT_RULE
            && from.isPresent()
            && from.get().type().equals("AWS::Events::Rule")
            && EventRules.kind(from.get().properties()) == Trigger.Kind.SCHEDULE;
    Trigger.Kind kind = isClock ? Trigger.Kind.SCHEDULE : named;
    Optional<Component> source = from.map(app.lookup()::component);
    for (Trigger trigger : function.triggers()) {
      boolean alike =
          trigger.kind() == kind
              || (named == Trigger.Kind.EVENT_RULE && trigger.kind() == Trigger.Kind.SCHEDULE)
              || (mayWait(named) && trigger.kind() == Trigger.Kind.OTHER_SYNCHRONOUS);
      boolean mayBeIt =
          source.isEmpty()
              || trigger.source().isEmpty()
              || Invocations.isSame(trigger, source.get());
      if (alike && mayBeIt) {
        return;
      }
    }
    Truth enabled = from.map(Permissions::isEnabled).orElse(Truth.TRUE);
    function.add(new Trigger(kind, function, range, source, enabled));
  }

  /** Services that invoke one way or the other: an IoT rule goes on, an IoT authorizer waits. */
  private static boolean mayWait(Trigger.Kind kind) {
    return kind == Trigger.Kind.IOT || kind == Trigger.Kind.SES;
  }

  private static Truth isEnabled(Resource source) {
    return source.type().equals("AWS::Events::Rule")
        ? EventRules.isEnabled(source.properties())
        : Truth.TRUE;
  }

  private void read(Connector connector, LambdaFunction function) {
    Resource source = connector.source();
    Optional<Trigger.Kind> kind =
        Optional.ofNullable(
            switch (source.type()) {
              case "AWS::S3::Bucket" -> Trigger.Kind.S3;
              case "AWS::SNS::Topic" -> Trigger.Kind.SNS;
              case "AWS::Events::Rule" -> Trigger.Kind.EVENT_RULE;
              default -> app.apis().of(source).map(Api::triggerKind).orElse(null);
            });
    kind.ifPresent(each -> add(function, each, Optional.of(source), connector.range()));
  }
}
