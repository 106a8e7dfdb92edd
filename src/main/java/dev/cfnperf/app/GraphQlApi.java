package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An AppSync GraphQL API, declared in CloudFormation or SAM. */
public final class GraphQlApi extends ResourceComponent {
  private final List<Resolver> resolvers = new ArrayList<>();
  private final Map<String, DataSource> dataSources = new LinkedHashMap<>();
  private Optional<GraphQlCache> cache = Optional.empty();
  private Truth otherCache = Truth.FALSE;
  private Optional<Text> schemaText = Optional.empty();
  private Optional<Optional<GraphQlSchema>> schema = Optional.empty();

  GraphQlApi(Resource resource) {
    super(resource);
  }

  void add(Resolver resolver) {
    resolvers.add(resolver);
  }

  /** Adds a data source under each name that resolvers may call it by. */
  void add(DataSource source, List<String> names) {
    for (String name : names) {
      dataSources.putIfAbsent(name, source);
    }
  }

  void cachedBy(GraphQlCache found) {
    cache = Optional.of(found);
  }

  /** Notes a cache that the text doesn't tell the API of. */
  void mayBeCached() {
    otherCache = Truth.UNKNOWN;
  }

  void describedBy(Text text) {
    schemaText = Optional.of(text);
  }

  /** The data source of a name, as resolvers use it. */
  Optional<DataSource> dataSource(String name) {
    return Optional.ofNullable(dataSources.get(name));
  }

  /** What answers its fields, as far as the template shows. */
  public List<Resolver> resolvers() {
    return resolvers;
  }

  /** Where its resolvers get their data, each once. */
  public List<DataSource> dataSources() {
    List<DataSource> found = new ArrayList<>();
    for (DataSource source : dataSources.values()) {
      if (!found.contains(source)) {
        found.add(source);
      }
    }
    return found;
  }

  /** What AWS calls a data source: its name, rather than the logical id. */
  String nameOf(DataSource source) {
    String name = source.id();
    for (Map.Entry<String, DataSource> each : dataSources.entrySet()) {
      if (each.getValue().equals(source)) {
        name = each.getKey();
      }
    }
    return name;
  }

  /** The server-side cache, if the template has one for it. */
  public Optional<GraphQlCache> cache() {
    return cache;
  }

  /** Whether it has a server-side cache. */
  public Truth hasCache() {
    return cache.isPresent() ? Truth.TRUE : properties().has("Cache").or(otherCache);
  }

  /** The resolvers of one type's fields. */
  public List<Resolver> resolvers(String type) {
    List<Resolver> found = new ArrayList<>();
    for (Resolver resolver : resolvers) {
      if (resolver.typeName().equals(type)) {
        found.add(resolver);
      }
    }
    return found;
  }

  /** Its types; empty if they are elsewhere or can't be read. */
  public Optional<GraphQlSchema> schema() {
    // Parsing takes a large library, so it waits until somebody asks.
    if (schema.isEmpty()) {
      schema = Optional.of(schemaText.flatMap(text -> SchemaReader.read(text.toString())));
    }
    return schema.get();
  }

  /** Whether X-Ray traces requests. */
  public Value<Boolean> tracing() {
    return properties().flag("XrayEnabled", false);
  }

  /** Levels of nesting that a query may have: 1 to 75, or 0 for any. */
  public Value<Integer> queryDepthLimit() {
    return properties().integer("QueryDepthLimit", AwsFacts.QUERY_DEPTH_UNLIMITED);
  }

  /** Resolvers that a request may run: 1 to 10,000, or 0 for 10,000. */
  public Value<Integer> resolverCountLimit() {
    return properties().integer("ResolverCountLimit", AwsFacts.RESOLVER_COUNT_DEFAULT);
  }

  /** A merged API has the schemas and resolvers of other APIs. */
  public Truth isMerged() {
    return properties().string("ApiType", "GRAPHQL").is("MERGED");
  }

  /** Where to write a property. */
  public Spot spot(String property) {
    return own(property);
  }

  /** Where a setting is or would be. */
  public Range at(String property) {
    return properties().at(property);
  }
}
