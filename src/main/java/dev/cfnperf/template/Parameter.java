package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A template parameter.
 *
 * @param type CloudFormation's: {@code String}, {@code Number}, {@code CommaDelimitedList}, …
 * @param defaultValue absent where people must supply one
 * @param allowedValues empty where any value goes
 */
record Parameter(
    String name,
    Range range,
    String type,
    Optional<String> defaultValue,
    List<String> allowedValues) {

  static Parameter of(Scalar key, Node body) {
    if (!(body instanceof Mapping mapping)) {
      return new Parameter(key.text(), key.range(), "String", Optional.empty(), List.of());
    }
    List<String> allowed = new ArrayList<>();
    if (mapping.get("AllowedValues").orElse(body) instanceof Sequence values) {
      for (Node value : values.items()) {
        if (value instanceof Scalar scalar) {
          allowed.add(scalar.text());
        }
      }
    }
    return new Parameter(
        key.text(),
        key.range(),
        mapping.scalar("Type").map(Scalar::text).orElse("String"),
        mapping.scalar("Default").map(Scalar::text),
        List.copyOf(allowed));
  }

  /** Whether the value names something that is looked up at deployment, as SSM parameters are. */
  boolean isLookedUp() {
    return type.startsWith("AWS::SSM::Parameter::Value");
  }

  boolean isList() {
    return type.equals("CommaDelimitedList") || type.startsWith("List<");
  }
}
