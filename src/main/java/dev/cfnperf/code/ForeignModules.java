package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds imported modules of unknown origin: not in the package's own source, in no manifest, not in
 * a layer's folder, not part of the runtime. They come from somewhere that isn't here, and may do
 * anything.
 */
final class ForeignModules {
  private ForeignModules() {}

  /** The modules, each once; none for Java, whose build resolves them all. */
  static List<String> of(List<SourceModule> modules, List<Manifest> manifests, SourceTree tree) {
    List<String> found = new ArrayList<>();
    if (tree.language() == Language.JAVA) {
      return found;
    }
    for (SourceModule module : modules) {
      for (Import imported : ImportFacts.of(module)) {
        String name = packageOf(imported.module(), module.language());
        boolean foreign =
            !name.isEmpty()
                && !isOwn(imported.module(), module, tree)
                && !tree.layers().brings(name, module.language())
                && !LibraryTable.knows(module.language(), name)
                && !isDependency(name, module.language(), manifests);
        if (foreign && !found.contains(name)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /** The part of an import that a manifest would name; empty for relative imports. */
  private static String packageOf(String module, Language language) {
    if (module.startsWith(".")) {
      return "";
    }
    if (module.startsWith("/")) {
      return module;
    }
    if (language == Language.PYTHON) {
      return untilNext(module, '.', 0);
    }
    String plain = module.startsWith("node:") ? module.substring(5) : module;
    boolean aws =
        plain.startsWith("@aws-sdk/")
            || plain.startsWith("@smithy/")
            || plain.startsWith("@aws-lambda-powertools/");
    return aws ? "" : packageName(plain);
  }

  /** The npm package that a specifier begins with: {@code @scope/name}. */
  static String packageName(String specifier) {
    int scope = specifier.startsWith("@") ? specifier.indexOf('/') + 1 : 0;
    return untilNext(specifier, '/', scope);
  }

  private static String untilNext(String text, char separator, int from) {
    int end = text.indexOf(separator, from);
    return end < 0 ? text : text.substring(0, end);
  }

  private static boolean isOwn(String module, SourceModule from, SourceTree tree) {
    if (from.language() != Language.PYTHON) {
      return NodeModules.find(module, from, tree).isPresent();
    }
    String first = untilNext(module, '.', 0);
    return PythonModules.find(module, from, tree).isPresent()
        || tree.folder()
            .flatMap(folder -> NamedPath.under(folder, first))
            .flatMap(tree.files()::folder)
            .isPresent();
  }

  private static boolean isDependency(String name, Language language, List<Manifest> manifests) {
    String wanted = language == Language.PYTHON ? PythonRequirements.normalized(name) : name;
    for (Manifest manifest : manifests) {
      for (Dependency dependency : manifest.dependencies()) {
        boolean named =
            dependency.name().equals(wanted)
                || dependency.name().equals("@types/" + wanted)
                || (language == Language.PYTHON && dependency.name().contains(wanted));
        if (named) {
          return true;
        }
      }
    }
    return false;
  }
}
