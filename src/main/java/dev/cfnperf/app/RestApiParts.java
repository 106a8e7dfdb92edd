package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the resources {@code AWS::ApiGateway::*} that make up a REST API besides itself. */
final class RestApiParts {

  private final Application app;

  private RestApiParts(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    RestApiParts parts = new RestApiParts(app);
    app.resources("AWS::ApiGateway::Method").forEach(parts::addMethod);
    List<Resource> stages = app.resources("AWS::ApiGateway::Stage");
    for (Resource stage : stages) {
      Optional<RestApi> api = parts.restApi(stage.properties().text("RestApiId"));
      app.apis().add(new Stage(stage, stage.properties(), api));
    }
    Set<Resource> deployed = new HashSet<>();
    for (Resource stage : stages) {
      stage
          .properties()
          .text("DeploymentId")
          .flatMap(app.links()::resource)
          .ifPresent(deployed::add);
    }
    for (Resource deployment : app.resources("AWS::ApiGateway::Deployment")) {
      parts.addDescribedStage(deployment, deployed.contains(deployment));
    }
    app.resources("AWS::ApiGateway::Authorizer").forEach(parts::addAuthorizer);
  }

  private Optional<RestApi> restApi(Optional<Text> id) {
    return id.flatMap(app.apis()::find)
        .flatMap(api -> api instanceof RestApi rest ? Optional.of(rest) : Optional.empty());
  }

  // A deployment that a stage resource refers to may name a stage of its own that nobody calls,
  // as SAM's do: it counts only if it's described.
  private void addDescribedStage(Resource deployment, boolean hasStageResource) {
    Block properties = deployment.properties();
    Optional<Block> description = properties.block("StageDescription");
    if (properties.sets("StageName") && (description.isPresent() || !hasStageResource)) {
      boolean unclear = description.isEmpty() && !properties.has("StageDescription").isFalse();
      if (!unclear) {
        app.apis()
            .add(
                new Stage(
                    deployment,
                    properties.inner("StageDescription"),
                    restApi(properties.text("RestApiId"))));
      }
    }
  }

  private void addMethod(Resource resource) {
    Block properties = resource.properties();
    Optional<RestApi> api = restApi(properties.text("RestApiId"));
    Optional<Integration> integration =
        properties
            .block("Integration")
            .map(
                settings ->
                    Integration.declared(
                        app,
                        IntegrationDialect.METHOD,
                        settings,
                        AwsFacts.REST_TIMEOUT_DEFAULT_SECONDS * 1000));
    Route route =
        new Route(
            resource,
            resource.range(),
            api.map(each -> each),
            properties
                .text("HttpMethod")
                .flatMap(Text::known)
                .map(word -> word.toUpperCase(Locale.ROOT)),
            properties.text("ResourceId").map(this::path).orElse("/"),
            integration);
    route.isFor(RouteAccess.ofResource(properties));
    properties
        .block("RequestParameters")
        .ifPresent(
            parameters -> {
              for (Block.Field field : parameters.fields()) {
                if (field.name().startsWith("method.request.")) {
                  route.hasParameter(field.name().substring("method.request.".length()));
                }
              }
            });
    for (Block response : properties.blocks("MethodResponses")) {
      response
          .block("ResponseModels")
          .ifPresent(
              models -> {
                for (Block.Field type : models.fields()) {
                  route.answersIn(type.name());
                }
              });
    }
    app.apis().add(route, Trigger.Kind.REST_API);
  }

  /** The path of a resource of an API, from its parts along its parents. */
  private String path(Text resourceId) {
    StringBuilder path = new StringBuilder();
    Optional<Text> at = Optional.of(resourceId);
    for (int depth = 0; depth < Limits.PATH_DEPTH && at.isPresent(); depth++) {
      Optional<Resource> part =
          app.links()
              .resource(at.get())
              .filter(each -> each.type().equals("AWS::ApiGateway::Resource"));
      if (part.isEmpty()) {
        break;
      }
      String name =
          part.get().properties().text("PathPart").map(Text::toString).orElse("${unknown}");
      path.insert(0, "/" + name);
      at = part.get().properties().text("ParentId");
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  private void addAuthorizer(Resource resource) {
    Block properties = resource.properties();
    boolean lambda =
        properties
            .string("Type", "")
            .test(type -> type.equals("TOKEN") || type.equals("REQUEST"))
            .isTrue();
    if (lambda) {
      app.apis()
          .add(
              new Authorizer(
                  resource,
                  properties.text("Name").map(Text::toString).orElse(resource.id()),
                  resource.range(),
                  restApi(properties.text("RestApiId")).map(each -> each),
                  properties.text("AuthorizerUri").flatMap(app.lookup()::function),
                  properties.integer(
                      "AuthorizerResultTtlInSeconds", AwsFacts.REST_AUTHORIZER_TTL_DEFAULT_SECONDS),
                  properties.spot("AuthorizerResultTtlInSeconds"),
                  properties.has("IdentitySource")));
    }
  }
}
