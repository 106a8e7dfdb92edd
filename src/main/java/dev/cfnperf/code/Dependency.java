package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import java.util.List;
import java.util.Optional;

/**
 * One dependency in a manifest.
 *
 * @param name npm and Python package names as the registries write them (Python: lower case, {@code
 *     -}); Maven coordinates as {@code group:artifact}
 * @param version as written, {@code ^3.0.0} or {@code ${sdk.version}}; empty when the manifest
 *     leaves it to another place
 * @param exclusions Maven and Gradle modules kept out, as {@code group:artifact}
 * @param range the dependency's name in the manifest
 */
public record Dependency(
    String name, Optional<String> version, Scope scope, List<String> exclusions, Range range) {
  public Dependency {
    exclusions = List.copyOf(exclusions);
  }

  /** Whether the dependency ends up in the package. */
  public enum Scope {
    RUNTIME,
    /** Needed to build or test; stays out of the package. */
    DEVELOPMENT,
    /** Maven's {@code import} of a bill of materials, Gradle's {@code platform}: only versions. */
    VERSIONS
  }

  public boolean isRuntime() {
    return scope == Scope.RUNTIME;
  }
}
