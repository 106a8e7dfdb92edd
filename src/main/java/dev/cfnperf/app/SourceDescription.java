package dev.cfnperf.app;

import dev.cfnperf.code.Build;
import dev.cfnperf.code.FunctionSource;
import dev.cfnperf.code.InlineCode;
import dev.cfnperf.code.Layer;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a template says of where a function's source is and how it's started. */
final class SourceDescription {
  private final Resource function;
  private final Block properties;
  private final Links links;

  SourceDescription(Resource function, Block properties, Links links) {
    this.function = function;
    this.properties = properties;
    this.links = links;
  }

  /** Whether the source can be at hand: not in a bucket or an image, and not behind a parameter. */
  boolean isLocal() {
    if (properties.text("PackageType").map(type -> !type.pattern().equals("Zip")).orElse(false)
        || !properties.has("ImageUri").isFalse()) {
      return false;
    }
    return inline().isPresent() || path().isPresent() || isInTemplatesFolder();
  }

  // What SAM takes where nothing says where the code is.
  private boolean isInTemplatesFolder() {
    return function.isSam() && properties.has("CodeUri").isFalse();
  }

  private Optional<String> path() {
    String property = function.isSam() ? "CodeUri" : "Code";
    return function
        .asset("Code")
        .or(() -> properties.text(property).flatMap(Text::known))
        .filter(path -> !path.contains("://"));
  }

  private Optional<InlineCode> inline() {
    Optional<Block> holder = function.isSam() ? Optional.of(properties) : properties.block("Code");
    String property = function.isSam() ? "InlineCode" : "ZipFile";
    return holder.flatMap(
        block ->
            block
                .text(property)
                .map(text -> new InlineCode(text.toString(), block.valueRange(property))));
  }

  FunctionSource addTo(FunctionSource source) {
    FunctionSource described = source.withEnvironment(environment()).withLayers(layers());
    Optional<InlineCode> inline = inline();
    if (inline.isPresent()) {
      described = described.withInline(inline.get());
    } else if (path().isPresent()) {
      described = described.withCodePath(path().get());
    }
    Optional<String> handler = properties.text("Handler").flatMap(Text::known);
    if (handler.isPresent()) {
      described = described.withHandler(handler.get());
    }
    Optional<String> runtime = properties.text("Runtime").flatMap(Text::known);
    if (runtime.isPresent()) {
      described = described.withRuntime(runtime.get());
    }
    Optional<Build> build = build();
    return build.isPresent() ? described.withBuild(build.get()) : described;
  }

  private Optional<Build> build() {
    Optional<Block> metadata = function.attributes().block("Metadata");
    Optional<String> method =
        metadata.flatMap(each -> each.text("BuildMethod")).flatMap(Text::known);
    List<String> entries = new ArrayList<>();
    metadata
        .flatMap(each -> each.block("BuildProperties"))
        .ifPresent(
            settings ->
                settings.texts("EntryPoints").forEach(entry -> entries.add(entry.toString())));
    return method.map(name -> new Build(name, entries));
  }

  /** The layers that the same template declares with content from a folder. */
  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    for (Resource layer : links.resources(properties.texts("Layers"))) {
      boolean isSam = layer.type().equals("AWS::Serverless::LayerVersion");
      if (layer.stack() == function.stack()
          && (isSam || layer.type().equals("AWS::Lambda::LayerVersion"))) {
        String property = isSam ? "ContentUri" : "Content";
        boolean isBuilt =
            layer
                .attributes()
                .block("Metadata")
                .map(metadata -> !metadata.has("BuildMethod").isFalse())
                .orElse(false);
        layer
            .asset("Content")
            .or(() -> layer.properties().text(property).flatMap(Text::known))
            .filter(path -> !path.contains("://"))
            .ifPresent(path -> layers.add(new Layer(path, isBuilt)));
      }
    }
    return layers;
  }

  private Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    Optional<Block> block =
        properties.block("Environment").flatMap(settings -> settings.block("Variables"));
    if (block.isPresent()) {
      for (Block.Field field : block.get().fields()) {
        block
            .get()
            .text(field.name())
            .ifPresent(text -> variables.put(field.name(), text.toString()));
      }
    }
    return variables;
  }
}
