package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads AppSync's resources, and ties resolvers to what they call. */
final class GraphQlApis {
  private final Application app;
  private final Map<String, DataSource> dataSources = new LinkedHashMap<>();
  private final Map<String, ResolverStep> functions = new LinkedHashMap<>();

  private GraphQlApis(Application app) {
    this.app = app;
  }

  static void connect(Application app) {
    GraphQlApis apis = new GraphQlApis(app);
    app.resources("AWS::AppSync::DataSource").forEach(apis::readDataSource);
    app.resources("AWS::AppSync::FunctionConfiguration").forEach(apis::readFunction);
    app.resources("AWS::AppSync::Resolver").forEach(apis::readResolver);
    app.resources("AWS::AppSync::ApiCache").forEach(apis::readCache);
    app.resources("AWS::AppSync::GraphQLSchema").forEach(apis::readSchema);
    for (GraphQlApi api : app.graphQlApis()) {
      if (api.resource().isSam()) {
        new SamGraphQlApi(app, api, apis::dataSource, apis::function).read();
      }
      apis.authorizers(api);
    }
    apis.trigger();
  }

  private Optional<GraphQlApi> apiOf(Resource resource) {
    return resource.properties().text("ApiId").flatMap(app.lookup()::graphQlApi);
  }

  private void readDataSource(Resource resource) {
    Block properties = resource.properties();
    DataSource source =
        new DataSource(
            resource.id(),
            DataSource.Kind.of(properties.text("Type").flatMap(Text::known).orElse("")),
            resource.range(),
            target(properties));
    dataSources.put(resource.id(), source);
    Optional<Text> name = properties.text("Name");
    apiOf(resource)
        .ifPresent(
            api ->
                api.add(
                    source, List.of(resource.id(), name.map(Text::pattern).orElse(resource.id()))));
  }

  private Optional<Component> target(Block properties) {
    Optional<Text> function =
        properties.block("LambdaConfig").flatMap(config -> config.text("LambdaFunctionArn"));
    if (function.isPresent()) {
      return function.flatMap(app.lookup()::function).map(each -> each);
    }
    Optional<Text> table =
        properties.block("DynamoDBConfig").flatMap(config -> config.text("TableName"));
    if (table.isPresent()) {
      return table.flatMap(app.lookup()::table).map(each -> each);
    }
    return properties
        .block("EventBridgeConfig")
        .flatMap(config -> config.text("EventBusArn"))
        .or(
            () ->
                properties
                    .block("RelationalDatabaseConfig")
                    .flatMap(config -> config.block("RdsHttpEndpointConfig"))
                    .flatMap(config -> config.text("DbClusterIdentifier")))
        .or(
            () ->
                properties
                    .block("OpenSearchServiceConfig")
                    .or(() -> properties.block("ElasticsearchConfig"))
                    .or(() -> properties.block("HttpConfig"))
                    .flatMap(config -> config.text("Endpoint")))
        .flatMap(app.links()::resource)
        .map(app.lookup()::component);
  }

  /** The data source that a text means: by reference or by its name within the API. */
  private DataSource dataSource(Optional<GraphQlApi> api, Optional<Text> name, Range place) {
    Optional<DataSource> declared =
        name.flatMap(app.links()::resource).map(resource -> dataSources.get(resource.id()));
    return declared
        .or(() -> name.flatMap(text -> api.flatMap(each -> each.dataSource(text.pattern()))))
        .orElseGet(() -> DataSource.unknown(place));
  }

  private void readFunction(Resource resource) {
    Block properties = resource.properties();
    functions.put(
        resource.id(),
        new ResolverStep(
            dataSource(apiOf(resource), properties.text("DataSourceName"), resource.range()),
            properties));
  }

  /** The pipeline function that a text means. */
  private Optional<ResolverStep> function(Text text) {
    return app.links().resource(text).map(resource -> functions.get(resource.id()));
  }

  private void readResolver(Resource resource) {
    Block properties = resource.properties();
    Optional<GraphQlApi> api = apiOf(resource);
    List<ResolverStep> steps = new ArrayList<>();
    if (!properties.has("DataSourceName").isFalse()) {
      steps.add(
          new ResolverStep(
              dataSource(api, properties.text("DataSourceName"), resource.range()), properties));
    }
    for (Text id : properties.block("PipelineConfig").map(GraphQlApis::ids).orElse(List.of())) {
      function(id).ifPresent(steps::add);
    }
    Resolver resolver =
        new Resolver(
            resource,
            resource.range(),
            api,
            properties.text("TypeName").map(Text::toString).orElse("?"),
            properties.text("FieldName").map(Text::toString).orElse("?"),
            properties,
            steps);
    app.add(resolver);
    api.ifPresent(each -> each.add(resolver));
  }

  private static List<Text> ids(Block pipeline) {
    return pipeline.texts("Functions");
  }

  private void readCache(Resource resource) {
    Optional<GraphQlApi> api = apiOf(resource);
    if (api.isPresent()) {
      api.get().cachedBy(new GraphQlCache(resource, resource.properties()));
    } else {
      app.graphQlApis().forEach(GraphQlApi::mayBeCached);
    }
  }

  private void readSchema(Resource resource) {
    Block properties = resource.properties();
    Optional<Text> text =
        properties.text("Definition").or(() -> properties.content("DefinitionS3Location"));
    apiOf(resource).ifPresent(api -> text.ifPresent(api::describedBy));
  }

  private void authorizers(GraphQlApi api) {
    Block properties = api.properties();
    List<Block> providers = new ArrayList<>(properties.blocks("AdditionalAuthenticationProviders"));
    providers.add(properties);
    properties
        .block("Auth")
        .ifPresent(
            auth -> {
              providers.add(auth);
              providers.addAll(auth.blocks("Additional"));
            });
    for (Block provider : providers) {
      Optional<Block> config =
          provider.block("LambdaAuthorizerConfig").or(() -> provider.block("LambdaAuthorizer"));
      Optional<LambdaFunction> function =
          config.flatMap(block -> block.text("AuthorizerUri")).flatMap(app.lookup()::function);
      if (function.isPresent()) {
        Range place = config.get().at("AuthorizerUri");
        Invocations.add(function.get(), Trigger.Kind.AUTHORIZER, place, Optional.of(api));
      }
    }
  }

  private void trigger() {
    for (Resolver resolver : app.resolvers()) {
      for (ResolverStep step : resolver.steps()) {
        step.dataSource()
            .function()
            .ifPresent(
                function ->
                    Invocations.add(
                        function,
                        Trigger.Kind.APPSYNC,
                        resolver.range(),
                        resolver.api().map(each -> each)));
      }
      startsExecution(resolver);
    }
    // What no resolver of the template uses is there for one elsewhere.
    for (DataSource source : dataSources.values()) {
      source.function().ifPresent(function -> triggerUnused(source, function));
    }
  }

  private static void triggerUnused(DataSource source, LambdaFunction function) {
    for (Trigger known : function.triggers()) {
      if (known.kind() == Trigger.Kind.APPSYNC) {
        return;
      }
    }
    Invocations.add(function, Trigger.Kind.APPSYNC, source.range(), Optional.empty());
  }

  // Over a signed HTTP data source; any function of the pipeline may name the state machine.
  private void startsExecution(Resolver resolver) {
    boolean waits = false;
    boolean starts = false;
    for (ResolverStep step : resolver.steps()) {
      waits |= step.code().contains("AWSStepFunctions.StartSyncExecution");
      starts |= step.code().contains("AWSStepFunctions.StartExecution");
    }
    if (!starts && !waits) {
      return;
    }
    for (ResolverStep step : resolver.steps()) {
      Optional<StateMachine> machine = step.code().source().flatMap(app.lookup()::stateMachine);
      if (machine.isPresent()) {
        machine
            .get()
            .startedBy(
                new ExecutionStart(
                    ExecutionStart.Kind.GRAPHQL,
                    resolver.range(),
                    resolver.api().map(each -> each),
                    waits,
                    Truth.TRUE));
        return;
      }
    }
  }
}
