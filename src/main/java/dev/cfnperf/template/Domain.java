package dev.cfnperf.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a variable that make a difference: its default, those that conditions compare it
 * with, and one that is none of those.
 */
final class Domain {

  private final Optional<String> first;
  private final List<String> allowed;
  private final Set<String> compared = new LinkedHashSet<>();
  private boolean ranges;

  private Domain(Optional<String> first, List<String> allowed) {
    this.first = first;
    this.allowed = allowed;
  }

  static Domain of(Parameter parameter) {
    return new Domain(parameter.defaultValue(), parameter.allowedValues());
  }

  /** Of what the deployment decides: the region, the account. */
  static Domain open() {
    return new Domain(Optional.empty(), List.of());
  }

  /** Of a comparison that can't be computed. */
  static Domain ofTruth() {
    Domain domain = new Domain(Optional.empty(), List.of("false", "true"));
    domain.range();
    return domain;
  }

  /** Adds a value that the variable is compared with. */
  void compare(String literal) {
    if (allowed.isEmpty() || allowed.contains(literal)) {
      compared.add(literal);
    }
  }

  /** Makes each allowed value count, and any value where all are allowed. */
  void range() {
    ranges = true;
  }

  /** The values that count; the first is what holds if nobody chooses. */
  List<String> values() {
    Set<String> values = new LinkedHashSet<>();
    if (allowed.isEmpty()) {
      values.add(first.orElse(Scenario.OTHER));
      addUpTo(Limits.VALUES - 1, compared, values);
      if (ranges || first.isEmpty() || compared.contains(first.get())) {
        values.add(Scenario.OTHER);
      }
    } else {
      values.add(first.orElse(allowed.get(0)));
      addUpTo(Limits.VALUES - 1, compared, values);
      for (String value : allowed) {
        boolean more = ranges || compared.containsAll(values);
        if (more && values.size() < Limits.VALUES) {
          values.add(value);
        }
      }
    }
    return new ArrayList<>(values);
  }

  private static void addUpTo(int limit, Set<String> from, Set<String> into) {
    for (String each : from) {
      if (into.size() < limit) {
        into.add(each);
      }
    }
  }
}
