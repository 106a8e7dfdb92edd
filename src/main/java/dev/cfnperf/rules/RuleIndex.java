package dev.cfnperf.rules;

import dev.cfnperf.source.BuiltInTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All rule pages' front matter in one table, made at build time: parsing a hundred pages at each
 * start would take longer than linting. An entry is a rule's fields, a line each; parameters and
 * sources, of which there may be several, come last and begin with a sign.
 */
final class RuleIndex {
  /** Where the table stands beside this class. */
  static final String RESOURCE = "index.properties";

  private static final char PARAMETER = '?';
  private static final char SOURCE = '@';

  private RuleIndex() {}

  /** The entries by rule id, in the catalogue's order. */
  static Map<String, String> entries() {
    return BuiltInTable.beside(RuleIndex.class, RESOURCE);
  }

  static String write(RuleInfo rule) {
    StringBuilder entry = new StringBuilder();
    entry.append(rule.title()).append('\n');
    entry.append(rule.severity().name()).append('\n');
    entry.append(rule.practice().name()).append('\n');
    entry.append(rule.fixable()).append('\n');
    entry.append(rule.summary()).append('\n');
    for (RuleInfo.Parameter parameter : rule.parameters()) {
      entry.append(PARAMETER).append(parameter.name()).append('\t');
      entry.append(parameter.defaultValue()).append('\t');
      entry.append(parameter.description()).append('\n');
    }
    for (String source : rule.sources()) {
      entry.append(SOURCE).append(source).append('\n');
    }
    return entry.toString();
  }

  static RuleInfo read(String id, String entry) {
    String[] lines = entry.split("\n", -1);
    List<RuleInfo.Parameter> parameters = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (int i = 5; i < lines.length - 1; i++) {
      String rest = lines[i].substring(1);
      if (lines[i].charAt(0) == PARAMETER) {
        String[] parts = rest.split("\t", -1);
        parameters.add(new RuleInfo.Parameter(parts[0], parts[1], parts[2]));
      } else {
        sources.add(rest);
      }
    }
    return new RuleInfo(
        id,
        lines[0],
        Severity.valueOf(lines[1]),
        Practice.valueOf(lines[2]),
        Boolean.parseBoolean(lines[3]),
        parameters,
        sources,
        lines[4]);
  }
}
