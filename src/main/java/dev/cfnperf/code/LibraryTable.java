package dev.cfnperf.code;

import dev.cfnperf.source.BuiltInTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the library tables say: one for each language, and one each for services and targets. */
final class LibraryTable {

  /**
   * A table's entry: a word that says what something gives, and details.
   *
   * @param details may be empty
   */
  record Rule(String kind, List<String> details) {
    String detail(int number) {
      return number < details.size() ? details.get(number) : "";
    }

    /** The argument that the first detail numbers. */
    int argument() {
      return Members.isNumber(detail(0)) ? Integer.parseInt(detail(0)) : 0;
    }
  }

  private static final LibraryTable PYTHON = new LibraryTable("python-libraries.properties");
  private static final LibraryTable NODE = new LibraryTable("node-libraries.properties");
  private static final LibraryTable JAVA = new LibraryTable("java-libraries.properties");
  private static final LibraryTable SERVICES = new LibraryTable("services.properties");
  private static final LibraryTable RUNTIME = new LibraryTable("runtime-modules.properties");
  private static final LibraryTable TARGETS = new LibraryTable("targets.properties");

  private final Map<String, String> entries;

  private LibraryTable(String resource) {
    entries = BuiltInTable.beside(LibraryTable.class, resource);
  }

  static LibraryTable of(Language language) {
    return switch (language) {
      case PYTHON -> PYTHON;
      case JAVA -> JAVA;
      default -> NODE;
    };
  }

  Optional<Rule> rule(String key) {
    String entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    List<String> words = List.of(entry.split(" ", -1));
    return Optional.of(new Rule(words.get(0), words.subList(1, words.size())));
  }

  /** The IAM prefix of a service, however an SDK spells it. */
  static String service(String spelled) {
    String plain = Statements.plain(spelled);
    String known = SERVICES.entries.get(plain);
    return known != null ? known : plain;
  }

  /** Whether the tables say anything of a module, or the runtime brings it along. */
  static boolean knows(Language language, String module) {
    String runtime = RUNTIME.entries.get(language == Language.PYTHON ? "python" : "node");
    if ((" " + runtime + " ").contains(" " + module + " ")) {
      return true;
    }
    for (String name : of(language).entries.keySet()) {
      boolean inside =
          name.startsWith(module)
              && (name.length() == module.length()
                  || ".#/".indexOf(name.charAt(module.length())) >= 0);
      if (inside) {
        return true;
      }
    }
    return false;
  }

  /** The entry for the parameters that name an operation's resource; empty if there's none. */
  static String targets(String service, String operation) {
    String special = TARGETS.entries.get(service + "." + operation);
    return special != null ? special : TARGETS.entries.getOrDefault(service, "");
  }
}
