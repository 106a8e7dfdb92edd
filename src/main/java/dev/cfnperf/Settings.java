package dev.cfnperf;

import dev.cfnperf.rules.RuleSet;
import java.util.Map;

/**
 * How templates are linted.
 *
 * @param rules what to check
 * @param parameters values for template parameters, by name, before their defaults
 * @param jobs how many templates to lint at a time, at least 1
 */
public record Settings(RuleSet rules, Map<String, String> parameters, int jobs) {}
