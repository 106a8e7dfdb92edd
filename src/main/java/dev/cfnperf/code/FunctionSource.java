package dev.cfnperf.code;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a template says that a function's code is, and how it's started.
 *
 * @param root the repository: nothing outside it is read, nor through a link that leads out
 * @param templateFolder the folder that {@code codePath} is relative to
 * @param codePath {@code CodeUri}, {@code Code} or a CDK asset; empty = the template's folder
 * @param handler {@code Handler}; empty when unset or unknown
 * @param runtime {@code Runtime}; empty when unset or unknown
 * @param build {@code Metadata.BuildMethod} and what it says; empty = the runtime's default
 * @param inline source written in the template; then {@code codePath} doesn't count
 * @param environment the environment variables, each as symbolic text: a literal as it is, a
 *     reference as {@code ${LogicalId}}
 * @param layers the layers whose content the template takes from a folder
 */
public record FunctionSource(
    Path root,
    Path templateFolder,
    Optional<String> codePath,
    Optional<String> handler,
    Optional<String> runtime,
    PackageType packageType,
    Optional<Build> build,
    Optional<InlineCode> inline,
    Map<String, String> environment,
    List<Layer> layers) {

  public FunctionSource {
    environment = Map.copyOf(environment);
    layers = List.copyOf(layers);
  }

  /** A zip function in the template's own folder, about which nothing else is known. */
  public static FunctionSource of(Path root, Path templateFolder) {
    return new FunctionSource(
        root,
        templateFolder,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        PackageType.ZIP,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  public FunctionSource withCodePath(String path) {
    return new FunctionSource(
        root,
        templateFolder,
        Optional.of(path),
        handler,
        runtime,
        packageType,
        build,
        inline,
        environment,
        layers);
  }

  public FunctionSource withHandler(String name) {
    return new FunctionSource(
        root,
        templateFolder,
        codePath,
        Optional.of(name),
        runtime,
        packageType,
        build,
        inline,
        environment,
        layers);
  }

  public FunctionSource withRuntime(String name) {
    return new FunctionSource(
        root,
        templateFolder,
        codePath,
        handler,
        Optional.of(name),
        packageType,
        build,
        inline,
        environment,
        layers);
  }

  public FunctionSource withPackageType(PackageType type) {
    return new FunctionSource(
        root, templateFolder, codePath, handler, runtime, type, build, inline, environment, layers);
  }

  public FunctionSource withBuild(Build how) {
    return new FunctionSource(
        root,
        templateFolder,
        codePath,
        handler,
        runtime,
        packageType,
        Optional.of(how),
        inline,
        environment,
        layers);
  }

  public FunctionSource withInline(InlineCode code) {
    return new FunctionSource(
        root,
        templateFolder,
        codePath,
        handler,
        runtime,
        packageType,
        build,
        Optional.of(code),
        environment,
        layers);
  }

  public FunctionSource withEnvironment(Map<String, String> variables) {
    return new FunctionSource(
        root,
        templateFolder,
        codePath,
        handler,
        runtime,
        packageType,
        build,
        inline,
        variables,
        layers);
  }

  public FunctionSource withLayers(List<Layer> found) {
    return new FunctionSource(
        root,
        templateFolder,
        codePath,
        handler,
        runtime,
        packageType,
        build,
        inline,
        environment,
        found);
  }
}
