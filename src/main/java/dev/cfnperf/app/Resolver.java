package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.List;
import java.util.Optional;

/** What answers a field of a GraphQL API. */
public final class Resolver extends OwnedComponent {
  private final Optional<GraphQlApi> api;
  private final String typeName;
  private final String fieldName;
  private final Block block;
  private final List<ResolverStep> steps;

  Resolver(
      Resource owner,
      Range range,
      Optional<GraphQlApi> api,
      String typeName,
      String fieldName,
      Block block,
      List<ResolverStep> steps) {
    super(owner, range);
    this.api = api;
    this.typeName = typeName;
    this.fieldName = fieldName;
    this.block = block;
    this.steps = steps;
  }

  /** The API, if the template declares it. */
  public Optional<GraphQlApi> api() {
    return api;
  }

  /** The type whose field it answers: {@code Query}. */
  public String typeName() {
    return typeName;
  }

  public String fieldName() {
    return fieldName;
  }

  /** Its requests, one after the other. */
  public List<ResolverStep> steps() {
    return steps;
  }

  /** Whether it surely asks something outside of AppSync. */
  public boolean fetches() {
    for (ResolverStep step : steps) {
      DataSource.Kind kind = step.dataSource().kind();
      if (kind != DataSource.Kind.NONE && kind != DataSource.Kind.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  /** Whether it answers a field that changes something. */
  public boolean isMutation() {
    return typeName.equals("Mutation");
  }

  /** Whether its answers are meant to be kept, and asked for again only when they expire. */
  public boolean hasCachingConfig() {
    return block.sets(cachingName());
  }

  /** Whether they may be meant to, or surely are. */
  public boolean mayHaveCachingConfig() {
    return !block.has(cachingName()).isFalse();
  }

  /** Where caching is or would be configured. */
  public Range cachingPlace() {
    return block.at(cachingName());
  }

  private String cachingName() {
    return owner().isSam() ? "Caching" : "CachingConfig";
  }

  /** As people say it: {@code Query.order}. */
  @Override
  public String toString() {
    return typeName + "." + fieldName;
  }
}
