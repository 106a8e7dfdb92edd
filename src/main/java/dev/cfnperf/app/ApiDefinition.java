package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.Optional;

/**
 * The OpenAPI document that an API is made from, if it has one.
 *
 * @param document the document where it can be read
 * @param isReadable unknown where there's a document, but all or a part of it can't be read
 */
record ApiDefinition(Optional<Block> document, Truth isReadable) {
  private static final String[] INLINE = {"DefinitionBody", "Body"};
  private static final String[] ELSEWHERE = {"DefinitionUri", "BodyS3Location", "CloneFrom"};

  static ApiDefinition of(Resource resource) {
    Block properties = resource.properties();
    for (String name : INLINE) {
      Optional<Block> body = properties.document(name);
      if (body.isPresent()) {
        boolean whole = !body.get().isOpen() && !body.get().isUnclear("paths");
        return new ApiDefinition(body, whole ? Truth.TRUE : Truth.UNKNOWN);
      }
      if (!properties.has(name).isFalse()) {
        return new ApiDefinition(Optional.empty(), Truth.UNKNOWN);
      }
    }
    for (String name : ELSEWHERE) {
      if (!properties.has(name).isFalse()) {
        Optional<Block> file = properties.file(name);
        return new ApiDefinition(file, file.isPresent() ? Truth.TRUE : Truth.UNKNOWN);
      }
    }
    return new ApiDefinition(Optional.empty(), Truth.TRUE);
  }

  /** Whether there's a document at all, readable or not. */
  boolean exists() {
    return document.isPresent() || !isReadable.isTrue();
  }
}
