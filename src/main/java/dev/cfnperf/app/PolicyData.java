package dev.cfnperf.app;

import dev.cfnperf.source.BuiltInTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What policies grant that AWS writes: SAM's policy templates and connectors, and managed policies.
 * The tables lie beside this class, and each is read when it's first asked.
 */
final class PolicyData {
  private PolicyData() {}

  /**
   * A statement of one of those policies.
   *
   * @param parameter the policy template's parameter that names the resource; empty for any
   */
  record Statement(Optional<String> parameter, List<String> actions) {}

  private static final class Templates {
    static final Map<String, String> TABLE =
        BuiltInTable.beside(PolicyData.class, "sam-policy-templates.properties");
  }

  private static final class Managed {
    static final Map<String, String> TABLE =
        BuiltInTable.beside(PolicyData.class, "managed-policies.properties");
  }

  private static final class Connectors {
    static final Map<String, String> TABLE =
        BuiltInTable.beside(PolicyData.class, "connector-permissions.properties");
  }

  /** The statements of a SAM policy template; none if SAM has no template of that name. */
  static List<Statement> template(String name) {
    List<Statement> statements = new ArrayList<>();
    String entry = Templates.TABLE.getOrDefault(name, "");
    for (String text : entry.isEmpty() ? new String[0] : entry.split(";", -1)) {
      List<String> words = List.of(text.strip().split(" "));
      String parameter = words.get(0);
      statements.add(
          new Statement(
              parameter.equals("*") ? Optional.empty() : Optional.of(parameter),
              words.subList(1, words.size())));
    }
    return statements;
  }

  /** The actions that a managed policy grants on anything; empty if it isn't known. */
  static Optional<List<String>> managed(String name) {
    return Optional.ofNullable(Managed.TABLE.get(name)).map(actions -> List.of(actions.split(" ")));
  }

  /**
   * The actions that a connector grants.
   *
   * @param types of both ends, the first being the one whose role is granted them: {@code
   *     Lambda_Function/SQS_Queue}
   */
  static List<String> connector(String types, String permission) {
    String actions = Connectors.TABLE.getOrDefault(types + "/" + permission, "");
    return actions.isEmpty() ? List.of() : List.of(actions.split(" "));
  }
}
