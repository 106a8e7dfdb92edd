package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.Optional;

/** Reads whether a route is for known callers only. An API key alone doesn't tell callers apart. */
final class RouteAccess {
  private RouteAccess() {}

  /** Of a method or route that is a resource. */
  static Truth ofResource(Block properties) {
    return properties.string("AuthorizationType", "NONE").is("NONE").not();
  }

  /** Of a route of SAM's WebSocket API: only connecting is authorized. */
  static Truth ofSamWebSocket(String key, Api api) {
    Optional<Block> auth = api.properties().block("Auth");
    if (!key.equals("$connect") || auth.isEmpty()) {
      return key.equals("$connect") ? api.properties().has("Auth") : Truth.FALSE;
    }
    String otherwise = auth.get().sets("AuthArn") ? "CUSTOM" : "NONE";
    return auth.get().string("AuthType", otherwise).is("NONE").not();
  }

  /** Of a SAM event. */
  static Truth ofEvent(Block settings, Optional<Api> api) {
    Optional<Text> own = settings.block("Auth").flatMap(auth -> auth.text("Authorizer"));
    if (own.isPresent()) {
      return Truth.of(!own.get().pattern().equals("NONE"));
    }
    return api.map(RouteAccess::byDefault).orElse(Truth.UNKNOWN);
  }

  /** Of an operation of an OpenAPI document. */
  static Truth ofOperation(Block operation, Api api) {
    Truth signed = operation.has("x-amazon-apigateway-auth");
    if (operation.has("security").isFalse()) {
      return signed.or(byDefault(api));
    }
    for (Block requirement : operation.blocks("security")) {
      for (Block.Field scheme : requirement.fields()) {
        // SAM names a scheme NONE where a route is exempt from the API's default authorizer.
        if (!scheme.name().equals("api_key") && !scheme.name().equals("NONE")) {
          return Truth.TRUE;
        }
      }
    }
    return operation.isUnclear("security") ? Truth.UNKNOWN : signed;
  }

  private static Truth byDefault(Api api) {
    Truth ofDocument =
        api.definition().document().map(document -> document.has("security")).orElse(Truth.FALSE);
    Truth set =
        api.properties()
            .block("Auth")
            .map(auth -> auth.has("DefaultAuthorizer"))
            .orElseGet(() -> api.properties().has("Auth"));
    return set.or(ofDocument.isFalse() ? Truth.FALSE : Truth.UNKNOWN);
  }
}
