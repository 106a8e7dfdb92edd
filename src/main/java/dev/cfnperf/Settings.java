package dev.cfnperf;

import dev.cfnperf.rules.RuleSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How a template is linted.
 *
 * @param rules what to check
 * @param parameters values for template parameters, by name, before their defaults
 * @param code whether to read the function source that templates point to
 * @param suppressions whether to leave out what authors asked not to hear of
 * @param today the day for which suppressions are judged; asked for only where one has an end
 */
public record Settings(
    RuleSet rules,
    Map<String, String> parameters,
    boolean code,
    boolean suppressions,
    Supplier<LocalDate> today) {

  /** The same with values for parameters that these settings don't set. */
  public Settings over(Map<String, String> defaults) {
    Map<String, String> joined = new LinkedHashMap<>(defaults);
    joined.putAll(parameters);
    return new Settings(rules, joined, code, suppressions, today);
  }
}
