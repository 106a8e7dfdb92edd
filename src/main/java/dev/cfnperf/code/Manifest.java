package dev.cfnperf.code;

import dev.cfnperf.source.SourceText;
import java.util.List;
import java.util.Optional;

/** A file that names a package's dependencies. */
public record Manifest(Kind kind, SourceText text, List<Dependency> dependencies) {
  public Manifest {
    dependencies = List.copyOf(dependencies);
  }

  /** Which file it is. */
  public enum Kind {
    PACKAGE_JSON("package.json"),
    REQUIREMENTS_TXT("requirements.txt"),
    PYPROJECT_TOML("pyproject.toml"),
    POM_XML("pom.xml"),
    BUILD_GRADLE("build.gradle"),
    BUILD_GRADLE_KTS("build.gradle.kts");

    private final String fileName;

    Kind(String fileName) {
      this.fileName = fileName;
    }

    public String fileName() {
      return fileName;
    }
  }

  /** The dependency of this name, as {@link Dependency#name} writes it. */
  public Optional<Dependency> dependency(String name) {
    for (Dependency dependency : dependencies) {
      if (dependency.name().equals(name)) {
        return Optional.of(dependency);
      }
    }
    return Optional.empty();
  }
}
