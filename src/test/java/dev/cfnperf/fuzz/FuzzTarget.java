package dev.cfnperf.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that other people write and this program reads. The project that the file belongs to
 * stands in {@code src/test/resources/fuzz/NAME/project}; inputs that were once trouble beside it
 * in {@code found}.
 */
enum FuzzTarget {
  YAML("template.yaml", "{samples,src/test/resources/dev/cfnperf/semantics}/**.yaml"),
  JSON("template.json", "{samples,src/test/resources}/**.json"),
  CONFIGURATION(".cfn-perf.yaml", ""),
  SAMCONFIG("samconfig.toml", "", "--config-env", "prod"),
  BASELINE("baseline.json", "", "--baseline", "baseline.json"),
  GITIGNORE(".gitignore", ""),
  SUPPRESSIONS("template.yaml", ""),
  OPENAPI("api.yaml", ""),
  STATES("states.json", "samples/**.asl.{json,yaml}"),
  GRAPHQL("schema.graphql", "samples/**.graphql"),
  PYTHON("src/app.py", "{samples,src/test/resources/handlers}/**.py"),
  JAVASCRIPT("src/app.js", "{samples,src/test/resources/handlers}/**.{js,mjs,cjs}"),
  TYPESCRIPT("src/app.ts", "{samples,src/test/resources/handlers}/**.ts"),
  JAVA("src/main/java/shop/App.java", "{samples,src/test/resources/handlers}/**.java"),
  PACKAGE_JSON("src/package.json", "samples/**/package.json"),
  POM("pom.xml", "samples/**/pom.xml"),
  GRADLE("build.gradle", ""),
  PYPROJECT("src/pyproject.toml", ""),
  ARTEFACT("app.zip", "");

  private static final Path RESOURCES = Path.of("src/test/resources/fuzz");
  private static final Pattern EXAMPLE =
      Pattern.compile("^```yaml.*?\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  private final String file;
  private final String seeds;
  private final String arguments;

  FuzzTarget(String file, String seeds, String... arguments) {
    this.file = file;
    this.seeds = seeds;
    this.arguments = String.join(" ", arguments);
  }

  /** The file that the bytes go to, from the project's folder. */
  String file() {
    return file;
  }

  /** What the program is called with besides the formats. */
  List<String> arguments() {
    return arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
  }

  Path resources() {
    return RESOURCES.resolve(name().toLowerCase(Locale.ROOT));
  }

  /** What stands before the bytes in their file. */
  byte[] head() throws IOException {
    Path head = resources().resolve("project").resolve(file + ".head");
    return Files.exists(head) ? Files.readAllBytes(head) : new byte[0];
  }

  /** Inputs to begin with: people's files of this kind. */
  List<byte[]> seeds() throws IOException {
    List<byte[]> found = new ArrayList<>();
    for (Path path : files(resources().resolve("seeds"), "**")) {
      found.add(Files.readAllBytes(path));
    }
    for (Path path : seeds.isEmpty() ? List.<Path>of() : files(Path.of("."), seeds)) {
      found.add(Files.readAllBytes(path));
    }
    if (this == YAML) {
      for (Path page : files(Path.of("rules"), "rules/*/*.md")) {
        Matcher examples = EXAMPLE.matcher(Files.readString(page));
        while (examples.find()) {
          found.add(examples.group(1).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return found;
  }

  /** Inputs that once were trouble. */
  List<Path> found() throws IOException {
    return files(resources().resolve("found"), "**");
  }

  private static List<Path> files(Path folder, String glob) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return walk(folder, glob).stream()
        .map(Path::normalize)
        .filter(Files::isRegularFile)
        .filter(matcher::matches)
        .sorted()
        .toList();
  }

  // The build's folder has copies of everything.
  private static List<Path> walk(Path folder, String glob) throws IOException {
    List<Path> tops = List.of(folder);
    if (glob.startsWith("{") || glob.startsWith("samples")) {
      tops = List.of(folder.resolve("samples"), folder.resolve("src/test/resources"));
    }
    List<Path> found = new ArrayList<>();
    for (Path top : tops) {
      try (Stream<Path> walk = Files.walk(top)) {
        walk.forEach(found::add);
      }
    }
    return found;
  }
}
