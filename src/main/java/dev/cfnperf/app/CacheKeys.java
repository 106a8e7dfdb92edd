package dev.cfnperf.app;

import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which parameters of a request an integration reads, and which tell cached answers apart.
 */
final class CacheKeys {
  private static final String OF_METHOD = "method.request.";

  private CacheKeys() {}

  /**
   * The request parameters that are cache keys: {@code path.id}.
   *
   * @param mapped what becomes of request parameters, by the integration's own names
   */
  static Set<String> of(List<Text> keys, Optional<Block> mapped) {
    Set<String> parameters = new LinkedHashSet<>();
    for (Text key : keys) {
      String name = key.toString();
      if (name.startsWith("integration.request.")) {
        name = mapped.flatMap(block -> block.text(key.pattern())).map(Text::toString).orElse(name);
      }
      parameters.add(name.startsWith(OF_METHOD) ? name.substring(OF_METHOD.length()) : name);
    }
    return parameters;
  }

  /** Whether a mapping of parameters or a template draws on a request parameter. */
  static boolean uses(String parameter, Optional<Block> mapped, Optional<Block> templates) {
    String name = parameter.substring(parameter.indexOf('.') + 1);
    for (String value : values(mapped)) {
      if (value.equals(OF_METHOD + parameter)) {
        return true;
      }
    }
    for (String template : values(templates)) {
      boolean named = template.contains("$input.params") && template.contains(name);
      // AWS's own pass-through template hands all parameters on in a loop.
      boolean all = template.toLowerCase(Locale.ROOT).contains("$allparams");
      if (named || all) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> values(Optional<Block> block) {
    Set<String> values = new LinkedHashSet<>();
    if (block.isPresent()) {
      for (Block.Field field : block.get().fields()) {
        block.get().text(field.name()).ifPresent(text -> values.add(text.pattern()));
      }
    }
    return values;
  }
}
