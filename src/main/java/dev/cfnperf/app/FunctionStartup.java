package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What shortens a function's start, and what stands in the way of it. */
public final class FunctionStartup {
  private final LambdaFunction function;
  private final Block properties;
  private final List<Qualifier> qualifiers = new ArrayList<>();

  FunctionStartup(LambdaFunction function) {
    this.function = function;
    this.properties = function.properties();
  }

  void add(Qualifier qualifier) {
    qualifiers.add(qualifier);
  }

  /** The published versions of the function that the template shows, and its aliases. */
  public List<Qualifier> qualifiers() {
    return qualifiers;
  }

  /** Those of its aliases and versions that keep environments initialized. */
  public List<Qualifier> provisioned() {
    List<Qualifier> found = new ArrayList<>();
    for (Qualifier qualifier : qualifiers) {
      if (!qualifier.hasProvisionedConcurrency().isFalse()) {
        found.add(qualifier);
      }
    }
    return found;
  }

  /** Whether one of its aliases or versions keeps environments initialized. */
  public Truth hasProvisionedConcurrency() {
    Truth found = Truth.FALSE;
    for (Qualifier qualifier : qualifiers) {
      found = found.or(qualifier.hasProvisionedConcurrency());
    }
    return found;
  }

  /** Whether versions of it are published: in the template, or else where a caller names one. */
  public Truth publishesVersions() {
    if (!qualifiers.isEmpty()) {
      return Truth.TRUE;
    }
    for (Trigger trigger : function.triggers()) {
      if (!trigger.qualifier().orElse(Qualifier.LATEST).equals(Qualifier.LATEST)) {
        return Truth.UNKNOWN;
      }
    }
    return properties.has("AutoPublishAlias");
  }

  /** Whether new environments of published versions resume from a snapshot. */
  public Truth hasSnapStart() {
    Optional<Block> config = properties.block("SnapStart");
    return config.isPresent()
        ? config.get().string("ApplyOn", "None").is("PublishedVersions")
        : properties.has("SnapStart");
  }

  /** MB of temporary storage. */
  public Value<Integer> ephemeralStorage() {
    return properties
        .block("EphemeralStorage")
        .map(storage -> storage.integer("Size", AwsFacts.LAMBDA_EPHEMERAL_STORAGE_DEFAULT_MB))
        .orElseGet(
            () ->
                properties.integer(
                    "EphemeralStorage", AwsFacts.LAMBDA_EPHEMERAL_STORAGE_DEFAULT_MB));
  }

  /** Whether it asks for more temporary storage than functions have by default. */
  public Truth needsMuchStorage() {
    return ephemeralStorage().test(size -> size > AwsFacts.LAMBDA_EPHEMERAL_STORAGE_DEFAULT_MB);
  }

  /** Whether SnapStart could be switched on; provisioned concurrency left aside. */
  public Truth canSnapStart() {
    Truth supported =
        function
            .code()
            .runtime()
            .map(runtime -> Truth.of(runtime.supportsSnapStart()))
            .orElse(Truth.UNKNOWN);
    return supported
        .and(mountsFileSystem().not())
        .and(needsMuchStorage().not())
        .and(Truth.of(!function.isOnCapacityProvider()))
        .and(Truth.of(!function.isInvokedBy(Trigger.Kind.EDGE)));
  }

  /** Whether it mounts a file system. */
  public Truth mountsFileSystem() {
    Truth set = properties.has("FileSystemConfigs");
    return set.isTrue() && properties.count("FileSystemConfigs") == 0 ? Truth.FALSE : set;
  }
}
