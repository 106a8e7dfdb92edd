package dev.cfnperf.code;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gradle's version catalogue, {@code gradle/libs.versions.toml}: the coordinates behind accessors
 * such as {@code libs.aws.s3}.
 *
 * @see <a href="https://docs.gradle.org/current/userguide/version_catalogs.html">Version
 *     catalogs</a>
 */
final class GradleCatalogue {
  static final GradleCatalogue NONE = new GradleCatalogue();
  static final String PATH = "gradle/libs.versions.toml";

  private final Map<String, String> libraries = new HashMap<>();
  private final Map<String, List<String>> bundles = new HashMap<>();

  private GradleCatalogue() {}

  /** Reads a catalogue; a malformed one has what stands before the error. */
  static GradleCatalogue read(SourceText text) {
    GradleCatalogue catalogue = new GradleCatalogue();
    try (JsonParser parser = new TomlFactory().createParser(text.content())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String table = parser.currentName();
        parser.nextToken();
        switch (table) {
          case "libraries" -> catalogue.readLibraries(parser);
          case "bundles" -> catalogue.readBundles(parser);
          default -> parser.skipChildren();
        }
      }
    } catch (IOException malformed) {
      return catalogue;
    }
    return catalogue;
  }

  private void readLibraries(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String accessor = accessor(parser.currentName());
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        library(parser).ifPresent(coordinates -> libraries.put(accessor, coordinates));
      } else {
        libraries.put(accessor, parser.getText());
      }
    }
  }

  private static Optional<String> library(JsonParser parser) throws IOException {
    Map<String, String> parts = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        parts.put(key, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    String module = parts.getOrDefault("module", parts.get("group") + ":" + parts.get("name"));
    return Optional.of(module).filter(name -> !name.contains("null"));
  }

  private void readBundles(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      List<String> names =
          bundles.computeIfAbsent(accessor(parser.currentName()), any -> new ArrayList<>());
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          names.add(accessor(parser.getText()));
        }
      }
    }
  }

  private static String accessor(String alias) {
    return alias.replace('-', '.').replace('_', '.');
  }

  /**
   * The coordinates that an accessor stands for: {@code group:artifact}, with or without version.
   */
  List<String> coordinates(String libs) {
    if (!libs.startsWith("libs.")) {
      return List.of();
    }
    String name = libs.substring("libs.".length());
    List<String> found = new ArrayList<>();
    if (name.startsWith("bundles.")) {
      for (String each : bundles.getOrDefault(name.substring("bundles.".length()), List.of())) {
        Optional.ofNullable(libraries.get(each)).ifPresent(found::add);
      }
    } else {
      Optional.ofNullable(libraries.get(name)).ifPresent(found::add);
    }
    return found;
  }
}
