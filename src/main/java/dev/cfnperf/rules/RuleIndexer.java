package dev.cfnperf.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The step of the build that makes the rule index out of the rule pages. */
public final class RuleIndexer {
  private RuleIndexer() {}

  /**
   * Writes the index.
   *
   * @param args the folder of the rule pages, and the folder of the compiled classes
   */
  public static void main(String[] args) throws IOException {
    StringBuilder table = new StringBuilder();
    for (RulePage page : readAll(Path.of(args[0]))) {
      table.append(page.info().id()).append('=');
      table.append(escaped(RuleIndex.write(page.info()))).append('\n');
    }
    Path beside = Path.of(args[1], RuleIndex.class.getPackageName().replace('.', '/'));
    Files.writeString(beside.resolve(RuleIndex.RESOURCE), table);
  }

  // As java.util.Properties would write it, but without the day on which it did.
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replaceFirst("^ ", "\\\\ ");
  }

  /** All pages under a folder, in the catalogue's order; pages without a rule come last. */
  static List<RulePage> readAll(Path folder) throws IOException {
    List<RulePage> pages = new ArrayList<>();
    for (Path file : pageFiles(folder)) {
      pages.add(RulePage.parse(file.toString(), Files.readString(file)));
    }
    List<String> order = RuleCatalogue.all().stream().map(CatalogueLine::id).toList();
    Comparator<RulePage> byCatalogue =
        Comparator.comparingInt(
            page -> {
              int place = order.indexOf(page.info().id());
              return place < 0 ? order.size() : place;
            });
    pages.sort(
        byCatalogue
            .thenComparing(page -> page.info().practice())
            .thenComparing(page -> page.info().id()));
    return pages;
  }

  /** The files {@code <practice>/<id>.md}, in a stable order. */
  static List<Path> pageFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> folder.relativize(file).getNameCount() == 2)
          .filter(file -> file.getFileName().toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
