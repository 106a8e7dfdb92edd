package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Spot;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A REST API: raw, SAM's, or the one that SAM makes for events that name none. */
public final class RestApi extends Api {
  private static final String COMPRESSION = "x-amazon-apigateway-minimum-compression-size";
  private static final String ENDPOINT = "EndpointConfiguration";

  private final List<Stage> stages = new ArrayList<>();
  private Supplier<Heirs> heirs = () -> Heirs.NONE;
  private boolean isNamed;

  RestApi(Resource resource) {
    super(resource);
  }

  void add(Stage stage) {
    stages.add(stage);
  }

  /** The stages that the template deploys it to. */
  public List<Stage> stages() {
    return stages;
  }

  @Override
  Trigger.Kind triggerKind() {
    return Trigger.Kind.REST_API;
  }

  @Override
  int defaultTimeout() {
    return AwsFacts.REST_TIMEOUT_DEFAULT_SECONDS * 1000;
  }

  /** Where to write a property, by its names; SAM's own APIs have theirs in Globals. */
  public Spot spot(String... path) {
    return Inheritance.spot(resource(), heirs.get(), List.of(path));
  }

  void sharesGlobalsAs(Supplier<Heirs> oneOf) {
    heirs = oneOf;
  }

  /** Bytes from which on answers are compressed; empty where compression is off for certain. */
  public Optional<Value<Integer>> minimumCompressionSize() {
    Optional<Value<Integer>> own = properties().integer("MinimumCompressionSize");
    if (own.isPresent()) {
      return own;
    }
    return definition()
        .document()
        .map(document -> document.integer(COMPRESSION))
        .orElseGet(
            () ->
                definition().exists()
                    ? Optional.of(new Value.Unknown<>(at("MinimumCompressionSize")))
                    : Optional.empty());
  }

  /** {@code EDGE}, {@code REGIONAL} or {@code PRIVATE}. */
  public Value<String> endpointType() {
    Range place = at(ENDPOINT);
    Optional<Block> settings = properties().block(ENDPOINT);
    if (settings.isPresent()) {
      List<Text> types = settings.get().texts("Types");
      if (!types.isEmpty()) {
        return known(types.get(0));
      }
      return settings
          .get()
          .text("Type")
          .map(RestApi::known)
          .orElseGet(() -> unset(settings.get(), place));
    }
    Optional<Text> word = properties().text(ENDPOINT);
    if (word.isPresent()) {
      return known(word.get());
    }
    if (!properties().has(ENDPOINT).isFalse()) {
      return new Value.Unknown<>(place);
    }
    // What is imported as OpenAPI may take its type as a parameter of the import.
    Optional<Text> imported =
        properties()
            .block("Parameters")
            .flatMap(parameters -> parameters.text("endpointConfigurationTypes"));
    return imported.map(RestApi::known).orElse(new Value.Default<>("EDGE", place));
  }

  private static Value<String> unset(Block settings, Range place) {
    boolean absent = settings.has("Types").isFalse() && settings.has("Type").isFalse();
    return absent ? new Value.Default<>("EDGE", place) : new Value.Unknown<>(place);
  }

  private static Value<String> known(Text type) {
    return type.known()
        .<Value<String>>map(word -> new Value.Known<>(word.toUpperCase(Locale.ROOT), type.range()))
        .orElseGet(() -> new Value.Unknown<>(type.range()));
  }

  public Truth isPrivate() {
    return endpointType().is("PRIVATE");
  }

  void hasPrivateName() {
    isNamed = true;
  }

  /** Whether the template gives VPC clients another name for it than its endpoints would. */
  public boolean isNamed() {
    return isNamed;
  }

  /** Where VPC endpoints are named or would be. */
  public Range vpcEndpointRange() {
    return properties()
        .block(ENDPOINT)
        .map(settings -> settings.at("VpcEndpointIds"))
        .orElse(at(ENDPOINT));
  }

  /** Whether VPC endpoints are named through which the API is called. */
  public Truth hasVpcEndpoints() {
    Truth named = Truth.FALSE;
    Optional<Block> settings = properties().block(ENDPOINT);
    if (settings.isPresent()) {
      for (String name : new String[] {"VPCEndpointIds", "VpcEndpointIds"}) {
        named = named.or(settings.get().has(name));
      }
    }
    Truth defined =
        definition()
            .document()
            .map(RestApi::definesVpcEndpoints)
            .orElse(definition().isReadable().not());
    return named.or(defined);
  }

  private static Truth definesVpcEndpoints(Block document) {
    String extension = "x-amazon-apigateway-endpoint-configuration";
    return document
        .block(extension)
        .map(endpoints -> endpoints.has("vpcEndpointIds"))
        .orElse(document.has(extension));
  }

  /** Whether all its answers are binary, which there's nothing to gain from compressing. */
  public Truth servesOnlyBinary() {
    List<Text> types = new ArrayList<>(properties().texts("BinaryMediaTypes"));
    definition()
        .document()
        .ifPresent(
            document -> types.addAll(document.texts("x-amazon-apigateway-binary-media-types")));
    return BinaryMedia.areAllAnswers(types, routes());
  }

  /** Whether all its answers are streamed, which API Gateway doesn't compress. */
  public Truth streamsOnly() {
    Truth streams = Truth.of(!routes().isEmpty());
    for (Route route : routes()) {
      if (!route.isPreflight()) {
        streams = streams.and(route.integration().map(Integration::streams).orElse(Truth.UNKNOWN));
      }
    }
    return streams;
  }
}
