package dev.cfnperf.code;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds Java and Kotlin handlers in Maven's and Gradle's folders. */
final class JavaLayout {
  private static final List<String> SOURCES =
      List.of("src/main/java", "src/main/kotlin", "app/src/main/java", "src", "");
  private static final List<String> FRAMEWORKS =
      List.of(
          "org.springframework.cloud.function.adapter.aws",
          "io.quarkus.",
          "io.micronaut.",
          "com.amazonaws.serverless.proxy");

  private JavaLayout() {}

  /** The folders that packages start in. */
  static List<Path> sourceFolders(Path folder, ParsedFiles files) {
    List<Path> found = new ArrayList<>();
    for (String path : SOURCES) {
      Optional<Path> real =
          path.isEmpty() ? Optional.of(folder) : files.folder(folder.resolve(path));
      if (real.isPresent() && ((!path.isEmpty() && !path.equals("src")) || found.isEmpty())) {
        found.add(real.get());
      }
    }
    return found;
  }

  static Optional<CodePlace.Handler> handler(
      FunctionSource source, Path folder, ParsedFiles files) {
    String handler = source.handler().orElse("");
    int colons = handler.indexOf("::");
    String className = colons < 0 ? handler : handler.substring(0, colons);
    Optional<String> method =
        colons < 0 ? Optional.empty() : Optional.of(handler.substring(colons + 2));
    SourceTree tree =
        new SourceTree(
            Language.JAVA,
            Optional.of(folder),
            sourceFolders(folder, files),
            Layers.none(files),
            files);
    for (String framework : FRAMEWORKS) {
      if (className.startsWith(framework)) {
        return inFramework(source, tree);
      }
    }
    if (className.isEmpty()) {
      return Optional.empty();
    }
    String outer =
        className.indexOf('$') < 0 ? className : className.substring(0, className.indexOf('$'));
    String path = outer.replace('.', '/');
    Optional<Path> file =
        JavaSources.inFolders(path + ".java", tree)
            .or(() -> JavaSources.inFolders(path + ".kt", tree));
    String simple = outer.substring(outer.lastIndexOf('.') + 1);
    List<String> parts = new ArrayList<>(List.of(simple));
    method.ifPresent(parts::add);
    return file.map(found -> new CodePlace.Handler(Optional.of(found), new HandlerName(parts)));
  }

  /** The function that a framework's own handler calls. */
  private static Optional<CodePlace.Handler> inFramework(FunctionSource source, SourceTree tree) {
    Optional<String> wanted =
        Optional.ofNullable(source.environment().get("SPRING_CLOUD_FUNCTION_DEFINITION"));
    if (wanted.isEmpty()) {
      wanted = Optional.ofNullable(source.environment().get("SPRING_CLOUD_FUNCTION_FUNCTION_NAME"));
    }
    List<Path> functions = new ArrayList<>();
    for (String type : List.of("Function", "Consumer", "Supplier", "RequestHandler")) {
      functions.addAll(JavaSources.implementing(type, tree));
    }
    for (Path file : functions) {
      String name = JavaSources.className(file);
      boolean matches =
          wanted.isEmpty() ? functions.size() == 1 : wanted.get().equalsIgnoreCase(name);
      if (matches) {
        return Optional.of(
            new CodePlace.Handler(Optional.of(file), new HandlerName(List.of(name))));
      }
    }
    return inBeans(wanted, tree);
  }

  /** A bean method that answers a function. */
  private static Optional<CodePlace.Handler> inBeans(Optional<String> wanted, SourceTree tree) {
    List<CodePlace.Handler> beans = new ArrayList<>();
    for (Path file : JavaSources.all(tree)) {
      String content = tree.files().text(file).map(text -> text.content()).orElse("");
      int at = content.indexOf("@Bean");
      while (at >= 0) {
        int open = content.indexOf('(', at + 5);
        String head = content.substring(at, open < 0 ? content.length() : open);
        boolean function =
            head.contains("Function<") || head.contains("Consumer<") || head.contains("Supplier<");
        String name = head.substring(head.lastIndexOf(' ') + 1).strip();
        if (function
            && (wanted.isEmpty()
                || wanted.get().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))) {
          beans.add(
              new CodePlace.Handler(
                  Optional.of(file), new HandlerName(List.of(JavaSources.className(file), name))));
        }
        at = content.indexOf("@Bean", at + 5);
      }
    }
    return beans.size() == 1 || (wanted.isPresent() && !beans.isEmpty())
        ? Optional.of(beans.get(0))
        : Optional.empty();
  }
}
