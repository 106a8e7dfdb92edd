package dev.cfnperf.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the tables of ARCHITECTURE.md that say what is resolved. */
public final class TemplateTables {
  private TemplateTables() {}

  /** The last cells of the table with a heading: the names of its lines' fixtures. */
  public static Set<String> names(String heading) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("ARCHITECTURE.md"));
    Set<String> names = new TreeSet<>();
    for (int i = lines.indexOf(heading) + 2;
        i < lines.size() && lines.get(i).startsWith("|");
        i++) {
      String[] cells = lines.get(i).split("\\|", -1);
      names.add(cells[cells.length - 2].strip());
    }
    return names;
  }
}
