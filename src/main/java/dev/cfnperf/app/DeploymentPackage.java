package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a function runs: a zip archive on a runtime, or a container image, and how it's built. */
public final class DeploymentPackage {
  private final Block properties;
  private final Optional<Block> metadata;
  private final Optional<Block> environment;
  private final boolean isSam;
  private final Truth undescribed;

  DeploymentPackage(Resource function, Block properties) {
    this.properties = properties;
    this.isSam = function.isSam();
    this.undescribed = function.attributes().has("Metadata");
    this.metadata = function.attributes().block("Metadata");
    this.environment = properties.block("Environment");
  }

  /** Whether it's a container image rather than a zip archive. */
  public Truth isImage() {
    Truth named = properties.string("PackageType", "Zip").is("Image");
    Optional<Block> code = properties.block("Code");
    return named
        .or(properties.has("ImageUri"))
        .or(code.isPresent() ? code.get().has("ImageUri") : Truth.FALSE);
  }

  /** The runtime if the package is a zip archive and the runtime is one that is known. */
  public Optional<LambdaRuntime> runtime() {
    return isImage().isFalse()
        ? properties.string("Runtime").flatMap(Value::get).flatMap(LambdaRuntime::of)
        : Optional.empty();
  }

  /** Where it's said which code is packaged, or would be. */
  public Range sourcePlace() {
    return properties.at(isSam ? "CodeUri" : "Code");
  }

  /** Where the runtime is or would be set. */
  public Range runtimePlace() {
    return properties.at("Runtime");
  }

  /** Whether it's certain that the runtime is one of a language. */
  public boolean runsOn(LambdaRuntime.Family family) {
    return runtime().isPresent() && runtime().get().is(family);
  }

  /** The instruction set: {@code x86_64} or {@code arm64}. */
  public Value<String> architecture() {
    Truth set = properties.has("Architectures");
    if (set.isFalse()) {
      return new Value.Default<>(AwsFacts.LAMBDA_ARCHITECTURE_DEFAULT, properties.place());
    }
    List<Text> named = properties.texts("Architectures");
    Range place = properties.at("Architectures");
    return named.size() == 1 && named.get(0).isKnown()
        ? new Value.Known<>(named.get(0).pattern(), place)
        : new Value.Unknown<>(place);
  }

  /** The layers, as the template names them; holes are {@code ${…}}. */
  public List<String> layers() {
    List<String> layers = new ArrayList<>();
    for (Text layer : properties.texts("Layers")) {
      layers.add(layer.toString());
    }
    return layers;
  }

  /** Whether it surely has no layers but those that the same template declares. */
  public boolean declaresItsLayers(Application app) {
    List<Text> named = properties.texts("Layers");
    return properties.has("Layers").isFalse()
        || (!named.isEmpty() && app.links().resources(named).size() == named.size());
  }

  /** An environment variable; empty if it's surely not set. */
  public Optional<Value<String>> variable(String name) {
    if (environment.isEmpty()) {
      return unclear(properties, "Environment");
    }
    Optional<Block> variables = environment.get().block("Variables");
    return variables.isPresent()
        ? variables.get().string(name)
        : unclear(environment.get(), "Variables");
  }

  /** An environment variable as text that may have holes. */
  Optional<Text> variableText(String name) {
    return environment
        .flatMap(settings -> settings.block("Variables"))
        .flatMap(variables -> variables.text(name));
  }

  private static Optional<Value<String>> unclear(Block block, String name) {
    return block.has(name).isFalse()
        ? Optional.empty()
        : Optional.of(new Value.Unknown<>(block.at(name)));
  }

  /** Where an environment variable is or would be set. */
  public Range variablePlace(String name) {
    return environment
        .flatMap(settings -> settings.block("Variables"))
        .map(variables -> variables.at(name))
        .orElseGet(() -> properties.at("Environment"));
  }

  /** All environment variables that hold text, with where they stand. */
  List<Text> variables() {
    List<Text> texts = new ArrayList<>();
    Optional<Block> variables = environment.flatMap(settings -> settings.block("Variables"));
    if (variables.isPresent()) {
      for (Block.Field field : variables.get().fields()) {
        variables.get().text(field.name()).ifPresent(texts::add);
      }
    }
    return texts;
  }

  /** How SAM builds it, if the template says so: {@code esbuild}, {@code makefile}. */
  public Optional<String> buildMethod() {
    return metadata.flatMap(each -> each.text("BuildMethod")).flatMap(Text::known);
  }

  private Optional<Block> esbuild() {
    boolean isEsbuild = buildMethod().isPresent() && buildMethod().get().equals("esbuild");
    return isEsbuild ? metadata.flatMap(each -> each.block("BuildProperties")) : Optional.empty();
  }

  /** Whether esbuild makes the bundle small; empty if SAM doesn't build it by esbuild. */
  public Optional<Value<Boolean>> minify() {
    return esbuild().map(settings -> settings.flag("Minify", true));
  }

  /** Whether esbuild makes source maps; empty if it isn't said or esbuild isn't used. */
  public Optional<Value<Boolean>> sourceMap() {
    return esbuild()
        .filter(settings -> !settings.has("Sourcemap").isFalse())
        .map(settings -> settings.flag("Sourcemap", false));
  }

  /** Whether esbuild leaves a library out of the bundle, since the runtime or a layer has it. */
  public boolean isExternal(Library library) {
    List<Text> external = esbuild().map(settings -> settings.texts("External")).orElse(List.of());
    for (Text pattern : external) {
      String name = pattern.toString();
      boolean matches =
          name.endsWith("*")
              ? library.name().startsWith(name.substring(0, name.length() - 1))
              : library.belongsTo(name);
      if (matches) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a folder is the one that the template names, rather than the project around a build's
   * output.
   */
  boolean isSourceNamed(Optional<PackageFolder> folder) {
    if (folder.isEmpty() || folder.get().isArchive()) {
      return false;
    }
    String path = properties.text(isSam ? "CodeUri" : "Code").flatMap(Text::known).orElse(".");
    String last = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    last = last.substring(last.lastIndexOf('/') + 1);
    String name = folder.get().path().substring(folder.get().path().lastIndexOf('/') + 1);
    return last.equals(".") || last.equals("..") || last.isEmpty() || last.equals(name);
  }

  /** Whether the template says how SAM builds it, rather than leaving that to the runtime. */
  public Truth hasBuildMethod() {
    return metadata.isPresent() ? metadata.get().has("BuildMethod") : undescribed;
  }

  /** Where its build is or would be described. */
  public Range buildPlace() {
    return metadata.map(Block::place).orElseGet(properties::place);
  }

  /** Whether SAM builds it by esbuild. */
  public boolean isBuiltByEsbuild() {
    return buildMethod().isPresent() && buildMethod().get().equals("esbuild");
  }
}
