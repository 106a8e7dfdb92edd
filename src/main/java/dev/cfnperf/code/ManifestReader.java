package dev.cfnperf.code;

import dev.cfnperf.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Reads the dependencies that a manifest names. */
final class ManifestReader {
  private ManifestReader() {}

  /**
   * The manifest; empty if the file isn't one. A malformed manifest has the part before the error.
   *
   * @param catalogue what a Gradle build's accessors stand for
   */
  static Optional<Manifest> read(SourceText text, GradleCatalogue catalogue) {
    String name = text.path().substring(text.path().lastIndexOf('/') + 1);
    for (Manifest.Kind kind : Manifest.Kind.values()) {
      if (kind.fileName().equals(name)) {
        return Optional.of(new Manifest(kind, text, dependencies(kind, text, catalogue)));
      }
    }
    return Optional.empty();
  }

  private static List<Dependency> dependencies(
      Manifest.Kind kind, SourceText text, GradleCatalogue catalogue) {
    return switch (kind) {
      case PACKAGE_JSON -> PackageJson.dependencies(text);
      case REQUIREMENTS_TXT -> PythonRequirements.ofLines(text);
      case PYPROJECT_TOML -> PyprojectToml.dependencies(text);
      case POM_XML -> PomXml.dependencies(text);
      case BUILD_GRADLE, BUILD_GRADLE_KTS -> GradleBuild.dependencies(text, catalogue);
    };
  }
}
