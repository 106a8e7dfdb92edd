package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads routes and authorizers out of the OpenAPI documents that APIs are made from. */
final class ApiDocuments {
  private static final String ANY_METHOD = "x-amazon-apigateway-any-method";
  private static final String INTEGRATION = "x-amazon-apigateway-integration";
  private static final String AUTHORIZER = "x-amazon-apigateway-authorizer";
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", ANY_METHOD);

  private final Application app;
  private final Resource owner;
  private final Api api;
  private final Block document;

  private ApiDocuments(Application app, Resource owner, Api api, Block document) {
    this.app = app;
    this.owner = owner;
    this.api = api;
    this.document = document;
  }

  static void connect(Application app) {
    for (Resource resource : app.resources()) {
      app.apis()
          .of(resource)
          .ifPresent(
              api ->
                  api.definition()
                      .document()
                      .ifPresent(
                          document -> new ApiDocuments(app, resource, api, document).read()));
    }
  }

  private void read() {
    document
        .block("paths")
        .ifPresent(
            paths -> {
              if (paths.isOpen()) {
                api.hasUnknownRoutes();
              }
              for (Block.Field path : paths.fields()) {
                Optional<Block> item = paths.block(path.name());
                if (item.isPresent()) {
                  readPath(path.name(), item.get());
                } else {
                  api.hasUnknownRoutes();
                }
              }
            });
    document.block("securityDefinitions").ifPresent(this::readAuthorizers);
    document
        .block("components")
        .flatMap(components -> components.block("securitySchemes"))
        .ifPresent(this::readAuthorizers);
  }

  private void readPath(String path, Block item) {
    if (item.isOpen()) {
      api.hasUnknownRoutes();
    }
    for (Block.Field field : item.fields()) {
      if (METHODS.contains(field.name().toLowerCase(Locale.ROOT))) {
        item.block(field.name())
            .ifPresentOrElse(
                operation -> readOperation(path, field, item, operation), api::hasUnknownRoutes);
      }
    }
  }

  private void readOperation(String path, Block.Field field, Block item, Block operation) {
    String method =
        field.name().equals(ANY_METHOD) ? Route.ANY : field.name().toUpperCase(Locale.ROOT);
    Optional<Integration> integration =
        operation
            .block(INTEGRATION)
            .map(this::followed)
            .map(
                settings ->
                    Integration.declared(
                        app, IntegrationDialect.OPENAPI, settings, api.defaultTimeout()));
    boolean fallback = path.equals("/$default");
    Route route =
        new Route(
            owner,
            field.range(),
            Optional.of(api),
            Optional.of(method),
            fallback ? path.substring(1) : path,
            integration);
    route.isFor(RouteAccess.ofOperation(operation, api));
    for (Block parameter : item.blocks("parameters")) {
      addParameter(route, followed(parameter));
    }
    for (Block parameter : operation.blocks("parameters")) {
      addParameter(route, followed(parameter));
    }
    addResponseTypes(route, operation);
    app.apis().add(route, api.triggerKind());
  }

  private static void addParameter(Route route, Block parameter) {
    String in = parameter.text("in").map(Text::toString).orElse("");
    Optional<Text> name = parameter.text("name");
    if (name.isPresent() && (in.equals("query") || in.equals("header"))) {
      route.hasParameter((in.equals("query") ? "querystring." : "header.") + name.get());
    }
  }

  private void addResponseTypes(Route route, Block operation) {
    List<Text> produced = operation.texts("produces");
    for (Text type : produced.isEmpty() ? document.texts("produces") : produced) {
      route.answersIn(type.toString());
    }
    Optional<Block> responses = operation.block("responses");
    if (responses.isEmpty()) {
      return;
    }
    for (Block.Field status : responses.get().fields()) {
      responses
          .get()
          .block(status.name())
          .map(this::followed)
          .flatMap(response -> response.block("content"))
          .ifPresent(
              content -> {
                for (Block.Field type : content.fields()) {
                  route.answersIn(type.name());
                }
              });
    }
  }

  private void readAuthorizers(Block schemes) {
    for (Block.Field field : schemes.fields()) {
      Optional<Block> authorizer =
          schemes.block(field.name()).flatMap(scheme -> scheme.block(AUTHORIZER));
      if (authorizer.isPresent()) {
        Block settings = authorizer.get();
        boolean lambda =
            settings.has("authorizerUri").isTrue()
                && settings
                    .string("type", "")
                    .test(type -> type.equals("token") || type.equals("request"))
                    .isTrue();
        if (lambda) {
          app.apis().add(authorizer(field, settings));
        }
      }
    }
  }

  private Authorizer authorizer(Block.Field field, Block settings) {
    Range place = settings.place();
    boolean byToken = settings.string("type", "").surely("token");
    return new Authorizer(
        owner,
        field.name(),
        place,
        Optional.of(api),
        settings.text("authorizerUri").flatMap(app.lookup()::function),
        settings.integer("authorizerResultTtlInSeconds", Authorizer.defaultTtl(api)),
        settings.spot("authorizerResultTtlInSeconds"),
        byToken ? Truth.TRUE : settings.has("identitySource"));
  }

  // The block itself, or the one elsewhere in the document that its $ref names.
  private Block followed(Block block) {
    Optional<String> reference = block.text("$ref").flatMap(Text::known);
    if (reference.isEmpty() || !reference.get().startsWith("#/")) {
      return block;
    }
    Optional<Block> found = Optional.of(document);
    for (String step : reference.get().substring(2).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      found = found.flatMap(each -> each.block(name));
    }
    return found.orElse(block);
  }
}
