package dev.cfnperf.code;

import dev.cfnperf.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Reads the dependencies that a manifest names. */
final class ManifestReader {
  private ManifestReader() {}

  /**
   * The manifest; empty if the file isn't one. A malformed manifest has the part before the error.
   */
  static Optional<Manifest> read(SourceText text) {
    String name = text.path().substring(text.path().lastIndexOf('/') + 1);
    for (Manifest.Kind kind : Manifest.Kind.values()) {
      if (kind.fileName().equals(name)) {
        return Optional.of(new Manifest(kind, text, dependencies(kind, text)));
      }
    }
    return Optional.empty();
  }

  private static List<Dependency> dependencies(Manifest.Kind kind, SourceText text) {
    return switch (kind) {
      case PACKAGE_JSON -> PackageJson.dependencies(text);
      case REQUIREMENTS_TXT -> PythonRequirements.ofLines(text);
      case PYPROJECT_TOML -> PyprojectToml.dependencies(text);
      case POM_XML -> PomXml.dependencies(text);
      case BUILD_GRADLE, BUILD_GRADLE_KTS -> GradleBuild.dependencies(text);
    };
  }
}
