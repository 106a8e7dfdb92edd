package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the resources that name a function to be invoked in one of their properties, and have no
 * more to say about it than that.
 */
final class Callers {
  private final Application app;

  private Callers(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    Callers callers = new Callers(app);
    for (Resource resource : app.resources()) {
      callers.read(resource);
    }
  }

  private void read(Resource resource) {
    switch (resource.type()) {
      case "AWS::S3::Bucket" ->
          add(
              resource,
              Trigger.Kind.S3,
              "NotificationConfiguration",
              "LambdaConfigurations",
              "Function");
      case "AWS::Logs::SubscriptionFilter" -> logs(resource);
      case "AWS::IoT::TopicRule" -> iot(resource);
      case "AWS::SES::ReceiptRule" -> ses(resource);
      case "AWS::Cognito::UserPool" -> cognito(resource);
      case "AWS::ElasticLoadBalancingV2::TargetGroup" ->
          add(resource, Trigger.Kind.LOAD_BALANCER, "Targets", "Id");
      case "AWS::KinesisFirehose::DeliveryStream" -> firehose(resource);
      case "AWS::CloudFront::Distribution" -> {
        edge(resource, "DefaultCacheBehavior");
        edge(resource, "CacheBehaviors");
      }
      case "AWS::CloudFormation::CustomResource" -> custom(resource, "ServiceToken");
      case "AWS::CloudFormation::Macro" -> custom(resource, "FunctionName");
      case "AWS::Lex::BotAlias" -> lex(resource, resource.properties());
      case "AWS::Lex::Bot" ->
          resource
              .properties()
              .block("TestBotAliasSettings")
              .ifPresent(settings -> lex(resource, settings));
      default -> {
        if (resource.type().startsWith("Custom::")) {
          custom(resource, "ServiceToken");
        } else {
          readOthers(resource);
        }
      }
    }
  }

  private void readOthers(Resource resource) {
    Trigger.Kind waits = Trigger.Kind.OTHER_SYNCHRONOUS;
    Trigger.Kind goesOn = Trigger.Kind.OTHER_ASYNCHRONOUS;
    switch (resource.type()) {
      case "AWS::SecretsManager::RotationSchedule" -> add(resource, waits, "RotationLambdaARN");
      case "AWS::Bedrock::Agent" ->
          add(resource, waits, "ActionGroups", "ActionGroupExecutor", "Lambda");
      case "AWS::BedrockAgentCore::GatewayTarget" ->
          add(resource, waits, "TargetConfiguration", "Mcp", "Lambda", "LambdaArn");
      case "AWS::VpcLattice::TargetGroup" -> add(resource, waits, "Targets", "Id");
      case "AWS::S3ObjectLambda::AccessPoint" ->
          add(
              resource,
              waits,
              "ObjectLambdaConfiguration",
              "TransformationConfigurations",
              "ContentTransformation",
              "AwsLambda",
              "FunctionArn");
      case "AWS::IoT::Authorizer" -> add(resource, waits, "AuthorizerFunctionArn");
      case "AWS::Transfer::Server" -> add(resource, waits, "IdentityProviderDetails", "Function");
      case "AWS::Connect::IntegrationAssociation" -> add(resource, waits, "IntegrationArn");
      case "AWS::Config::ConfigRule" -> add(resource, goesOn, "Source", "SourceIdentifier");
      case "AWS::CodePipeline::Pipeline" ->
          add(resource, goesOn, "Stages", "Actions", "Configuration", "FunctionName");
      case "AWS::CodeCommit::Repository" -> add(resource, goesOn, "Triggers", "DestinationArn");
      case "AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm" -> {
        add(resource, goesOn, "AlarmActions");
        add(resource, goesOn, "OKActions");
        add(resource, goesOn, "InsufficientDataActions");
      }
      default -> {}
    }
  }

  private void custom(Resource resource, String property) {
    add(resource, Trigger.Kind.CUSTOM_RESOURCE, property);
  }

  private void edge(Resource distribution, String behaviours) {
    add(
        distribution,
        Trigger.Kind.EDGE,
        "DistributionConfig",
        behaviours,
        "LambdaFunctionAssociations",
        "LambdaFunctionARN");
  }

  private void lex(Resource bot, Block settings) {
    for (Block locale : settings.blocks("BotAliasLocaleSettings")) {
      Truth enabled = Truth.TRUE;
      for (Text arn :
          texts(
              locale,
              List.of(
                  "BotAliasLocaleSetting",
                  "CodeHookSpecification",
                  "LambdaCodeHook",
                  "LambdaArn"))) {
        add(arn, Trigger.Kind.LEX, Optional.of(app.lookup().component(bot)), enabled);
      }
    }
  }

  private void logs(Resource filter) {
    Optional<Component> group =
        filter
            .properties()
            .text("LogGroupName")
            .flatMap(name -> app.lookup().source(name, "AWS::Logs::LogGroup"));
    filter
        .properties()
        .text("DestinationArn")
        .ifPresent(arn -> add(arn, Trigger.Kind.LOGS, group, Truth.TRUE));
  }

  private void iot(Resource rule) {
    Optional<Block> payload = rule.properties().block("TopicRulePayload");
    if (payload.isEmpty()) {
      return;
    }
    Truth enabled = payload.get().flag("RuleDisabled", false).is(false);
    for (String actions : List.of("Actions", "ErrorAction")) {
      for (Text arn : texts(payload.get(), List.of(actions, "Lambda", "FunctionArn"))) {
        add(arn, Trigger.Kind.IOT, Optional.of(app.lookup().component(rule)), enabled);
      }
    }
  }

  private void ses(Resource resource) {
    Optional<Block> rule = resource.properties().block("Rule");
    if (rule.isEmpty()) {
      return;
    }
    Truth enabled = rule.get().flag("Enabled", true).is(true);
    for (Block action : rule.get().blocks("Actions")) {
      Optional<Block> call = action.block("LambdaAction");
      boolean waits =
          call.flatMap(each -> each.string("InvocationType"))
              .map(type -> type.surely("RequestResponse"))
              .orElse(false);
      Trigger.Kind kind = waits ? Trigger.Kind.OTHER_SYNCHRONOUS : Trigger.Kind.SES;
      call.flatMap(each -> each.text("FunctionArn"))
          .ifPresent(arn -> add(arn, kind, Optional.of(app.lookup().component(resource)), enabled));
    }
  }

  // A trigger is an ARN by its name, or a block that holds the ARN beside a version.
  private void cognito(Resource pool) {
    Optional<Block> config = pool.properties().block("LambdaConfig");
    if (config.isEmpty()) {
      return;
    }
    for (Block.Field field : config.get().fields()) {
      Optional<Block> detailed = config.get().block(field.name());
      Optional<Text> arn =
          detailed.isPresent() ? detailed.get().text("LambdaArn") : config.get().text(field.name());
      arn.ifPresent(
          text ->
              add(
                  text,
                  Trigger.Kind.COGNITO,
                  Optional.of(app.lookup().component(pool)),
                  Truth.TRUE));
    }
  }

  private void firehose(Resource stream) {
    for (Block.Field field : stream.properties().fields()) {
      Optional<Block> processing =
          stream
              .properties()
              .block(field.name())
              .flatMap(destination -> destination.block("ProcessingConfiguration"));
      if (processing.isEmpty()) {
        continue;
      }
      Truth enabled = processing.get().flag("Enabled", true).is(true);
      for (Block processor : processing.get().blocks("Processors")) {
        for (Block parameter : processor.blocks("Parameters")) {
          if (parameter.string("ParameterName", "").surely("LambdaArn")) {
            parameter
                .text("ParameterValue")
                .ifPresent(
                    arn ->
                        add(
                            arn,
                            Trigger.Kind.FIREHOSE,
                            Optional.of(app.lookup().component(stream)),
                            enabled));
          }
        }
      }
    }
  }

  private void add(Resource resource, Trigger.Kind kind, String... path) {
    for (Text arn : texts(resource.properties(), List.of(path))) {
      add(arn, kind, Optional.of(app.lookup().component(resource)), Truth.TRUE);
    }
  }

  private void add(Text arn, Trigger.Kind kind, Optional<Component> source, Truth enabled) {
    app.lookup()
        .function(arn)
        .ifPresent(
            function ->
                Invocations.add(
                    function, kind, arn.range(), source, enabled, app.lookup().qualifier(arn)));
  }

  /** The texts at the end of a path of properties, each of which may be a list. */
  private static List<Text> texts(Block block, List<String> path) {
    if (path.size() == 1) {
      return block.texts(path.get(0));
    }
    List<Text> found = new ArrayList<>();
    for (Block inner : block.blocks(path.get(0))) {
      found.addAll(texts(inner, path.subList(1, path.size())));
    }
    return found;
  }
}
