package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What there is to say of a node or edge of a {@link Graph}, as text by name. */
final class Facts {
  private final SortedMap<String, String> all = new TreeMap<>();

  /** Adds a text as it is; nothing where it's empty. */
  Facts add(String name, String text) {
    if (!text.isEmpty()) {
      all.put(name, text);
    }
    return this;
  }

  Facts add(String name, Truth truth) {
    return add(name, word(truth));
  }

  Facts add(String name, Value<?> value) {
    return add(name, value, "");
  }

  /** Adds a value with its unit. Where it comes from is left out: only what holds is the same. */
  Facts add(String name, Value<?> value, String unit) {
    String text = value.get().map(Facts::word).orElse("unknown");
    boolean plain = unit.isEmpty() || value.isUnknown();
    return add(name, text + (plain ? "" : " " + unit) + (value.isDefault() ? " (default)" : ""));
  }

  /** Adds a value if there is one. */
  <T> Facts add(String name, Optional<Value<T>> value, String unit) {
    return value.isPresent() ? add(name, value.get(), unit) : this;
  }

  Facts add(String name, List<String> items) {
    return add(name, String.join(", ", items));
  }

  SortedMap<String, String> all() {
    return all;
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case TRUE -> "yes";
      case FALSE -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  private static String word(Object value) {
    return value instanceof Boolean flag ? word(Truth.of(flag)) : value.toString();
  }
}
