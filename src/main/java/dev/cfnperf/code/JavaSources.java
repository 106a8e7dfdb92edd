package dev.cfnperf.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds classes in a Maven or Gradle project's source folders, by package and imports. */
final class JavaSources {

  private JavaSources() {}

  /** The file of a class of the project that a name in a file stands for. */
  static Optional<Path> find(String simple, SourceModule from, SourceTree tree) {
    String file = simple + ".java";
    for (Syntax statement : from.syntax().children()) {
      if (!statement.is(SyntaxKind.IMPORT) || !statement.has(SyntaxRole.FROM)) {
        continue;
      }
      String imported = statement.textOf(SyntaxRole.FROM);
      boolean all = statement.has(SyntaxRole.ALL);
      if (all || imported.endsWith("." + simple)) {
        String path = (all ? imported + "." + simple : imported).replace('.', '/') + ".java";
        Optional<Path> found = inFolders(path, tree);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    Optional<Path> sibling =
        from.path()
            .flatMap(path -> NamedPath.under(path.getParent(), file))
            .flatMap(tree.files()::file);
    return sibling.filter(path -> !Optional.of(path).equals(from.path()));
  }

  static Optional<Path> inFolders(String path, SourceTree tree) {
    for (Path folder : tree.sourceFolders()) {
      Optional<Path> found = NamedPath.under(folder, path).flatMap(tree.files()::file);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A class's full name, from the import that names it or the only one that may hold it. */
  static String qualified(String simple, SourceModule from) {
    List<String> wildcards = new ArrayList<>();
    for (Syntax statement : from.syntax().children()) {
      if (statement.is(SyntaxKind.IMPORT) && statement.has(SyntaxRole.FROM)) {
        String imported = statement.textOf(SyntaxRole.FROM);
        if (statement.has(SyntaxRole.ALL)) {
          wildcards.add(imported);
        } else if (imported.endsWith("." + simple)) {
          return imported;
        }
      }
    }
    for (String wildcard : wildcards) {
      boolean sdk =
          wildcard.startsWith("software.amazon.awssdk.services.")
              || wildcard.startsWith("com.amazonaws.services.");
      if (sdk && belongs(simple, wildcard)) {
        return wildcard + "." + simple;
      }
    }
    return simple;
  }

  // software.amazon.awssdk.services.dynamodb.* has DynamoDbClient; its model package the rest.
  private static boolean belongs(String simple, String wildcard) {
    boolean model = wildcard.endsWith(".model");
    boolean client =
        simple.endsWith("Client") || simple.startsWith("Amazon") || simple.startsWith("AWS");
    String last = wildcard.substring(wildcard.lastIndexOf('.') + 1);
    return model != client && (model || Statements.plain(simple).contains(last.replace("v2", "")));
  }

  /** The files of the project that say they implement a type. */
  static List<Path> implementing(String type, SourceTree tree) {
    List<Path> found = new ArrayList<>();
    for (Path file : all(tree)) {
      Optional<String> content = tree.files().text(file).map(text -> text.content());
      if (content.isPresent() && declaresImplementation(content.get(), type)) {
        found.add(file);
      }
    }
    return found;
  }

  private static boolean declaresImplementation(String content, String type) {
    int at = content.indexOf("implements ");
    while (at >= 0) {
      int end = content.indexOf('{', at);
      String list = content.substring(at + 11, end < 0 ? content.length() : end);
      int found = list.indexOf(type);
      boolean whole =
          found >= 0
              && (found == 0 || !Character.isJavaIdentifierPart(list.charAt(found - 1)))
              && (found + type.length() == list.length()
                  || !Character.isJavaIdentifierPart(list.charAt(found + type.length())));
      if (whole) {
        return true;
      }
      at = content.indexOf("implements ", at + 11);
    }
    return false;
  }

  static String className(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".java") ? name.substring(0, name.length() - 5) : name;
  }

  /** All Java files of the project, in order of path. */
  static List<Path> all(SourceTree tree) {
    List<Path> files = new ArrayList<>();
    for (Path folder : tree.sourceFolders()) {
      try (Stream<Path> walk = Files.walk(folder, 24)) {
        walk.filter(path -> path.toString().endsWith(".java"))
            .sorted()
            .limit(Limits.JAVA_FILES)
            .forEach(path -> tree.files().file(path).ifPresent(files::add));
      } catch (IOException | UncheckedIOException e) {
        // A folder that can't be listed holds nothing that can be read.
      }
    }
    return files;
  }
}
