package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code AWS::Serverless::GraphQLApi}, where one resource holds all the others. */
final class SamGraphQlApi {
  private final Application app;
  private final GraphQlApi api;
  private final DataSourceFinder dataSources;
  private final Function<Text, Optional<ResolverStep>> declaredFunctions;
  private final Map<String, ResolverStep> functions = new LinkedHashMap<>();

  /** Finds the data source that a text means. */
  interface DataSourceFinder {
    DataSource find(Optional<GraphQlApi> api, Optional<Text> name, Range place);
  }

  /**
   * A reader for one API.
   *
   * @param declaredFunctions finds pipeline functions that are resources of their own
   */
  SamGraphQlApi(
      Application app,
      GraphQlApi api,
      DataSourceFinder dataSources,
      Function<Text, Optional<ResolverStep>> declaredFunctions) {
    this.app = app;
    this.api = api;
    this.dataSources = dataSources;
    this.declaredFunctions = declaredFunctions;
  }

  void read() {
    Block properties = api.properties();
    properties
        .text("SchemaInline")
        .or(() -> properties.content("SchemaUri"))
        .ifPresent(api::describedBy);
    properties
        .block("Cache")
        .ifPresent(cache -> api.cachedBy(new GraphQlCache(api.resource(), cache)));
    properties.block("DataSources").ifPresent(this::readDataSources);
    properties.block("Functions").ifPresent(this::readFunctions);
    properties.block("Resolvers").ifPresent(this::readResolvers);
  }

  private void readDataSources(Block groups) {
    groups.block("Lambda").ifPresent(group -> readGroup(group, DataSource.Kind.LAMBDA));
    groups.block("DynamoDb").ifPresent(group -> readGroup(group, DataSource.Kind.DYNAMODB));
  }

  private void readGroup(Block group, DataSource.Kind kind) {
    for (Block.Field field : group.fields()) {
      group.block(field.name()).ifPresent(block -> readDataSource(kind, field, block));
    }
  }

  private void readDataSource(DataSource.Kind kind, Block.Field field, Block block) {
    Optional<Component> target =
        kind == DataSource.Kind.LAMBDA
            ? block.text("FunctionArn").flatMap(app.lookup()::function).map(each -> each)
            : block
                .text("TableName")
                .or(() -> block.text("TableArn"))
                .flatMap(app.lookup()::table)
                .map(each -> each);
    DataSource source = new DataSource(field.name(), kind, field.range(), target);
    List<String> names = new ArrayList<>(List.of(field.name()));
    block.text("Name").ifPresent(name -> names.add(name.pattern()));
    api.add(source, names);
    if (target.isPresent() && target.get() instanceof LambdaFunction function) {
      Invocations.add(function, Trigger.Kind.APPSYNC, field.range(), Optional.of(api));
    }
  }

  private void readFunctions(Block group) {
    for (Block.Field field : group.fields()) {
      Optional<Block> block = group.block(field.name());
      Optional<ResolverStep> declared =
          block.flatMap(each -> each.text("Id")).flatMap(declaredFunctions);
      if (declared.isPresent()) {
        functions.put(field.name(), declared.get());
      } else if (block.isPresent()) {
        Block settings = block.get().pointingAt(field.range());
        functions.put(field.name(), new ResolverStep(dataSource(settings), settings));
      }
    }
  }

  private DataSource dataSource(Block function) {
    Optional<Text> name = function.text("DataSource");
    boolean none =
        name.flatMap(Text::known)
            .map(text -> text.toUpperCase(Locale.ROOT))
            .orElse("")
            .equals("NONE");
    return none
        ? new DataSource("None", DataSource.Kind.NONE, function.at("DataSource"), Optional.empty())
        : dataSources.find(Optional.of(api), name, function.place());
  }

  private void readResolvers(Block types) {
    for (Block.Field type : types.fields()) {
      Optional<Block> fields = types.block(type.name());
      if (fields.isPresent()) {
        for (Block.Field field : fields.get().fields()) {
          fields
              .get()
              .block(field.name())
              .ifPresent(
                  block -> readResolver(type.name(), field, block.pointingAt(field.range())));
        }
      }
    }
  }

  private void readResolver(String type, Block.Field field, Block block) {
    List<ResolverStep> steps = new ArrayList<>();
    for (Text name : block.texts("Pipeline")) {
      ResolverStep step = functions.get(name.pattern());
      if (step != null) {
        steps.add(step);
      }
    }
    String name = block.text("FieldName").map(Text::toString).orElse(field.name());
    Resolver resolver =
        new Resolver(api.resource(), field.range(), Optional.of(api), type, name, block, steps);
    app.add(resolver);
    api.add(resolver);
  }
}
