package dev.cfnperf;

import dev.cfnperf.rules.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/**
 * What a person labelled in a handler's {@code findings.yaml} before any rule saw it. Under {@code
 * findings} stands what must be found, as {@code rule severity file: text}, where the text is on
 * the line meant; {@code text > other} is the first line with the other text after one with the
 * text. Under {@code silent} stands which rules something in the handler may mislead, and by what.
 */
final class LabelledFindings {
  private final Path folder;
  private final Map<String, Set<String>> expected = new TreeMap<>();
  private final Set<String> tempting = new TreeSet<>();

  private LabelledFindings(Path folder) {
    this.folder = folder;
  }

  static LabelledFindings read(Path folder) throws IOException {
    LabelledFindings read = new LabelledFindings(folder);
    Map<String, Object> labels = new Yaml().load(Files.readString(folder.resolve("findings.yaml")));
    if (labels.get("findings") instanceof List<?> findings) {
      for (Object finding : findings) {
        read.expect(finding.toString());
      }
    }
    if (labels.get("silent") instanceof Map<?, ?> silent) {
      silent.keySet().forEach(rule -> read.tempting.add(rule.toString()));
    }
    return read;
  }

  /** Findings as {@code file:line severity}, by rule. */
  Map<String, Set<String>> expected() {
    return expected;
  }

  /** Rules that find nothing, or not all they may seem to. */
  Set<String> tempting() {
    return tempting;
  }

  /** A finding as it would be labelled. */
  static String asLabel(Finding finding) {
    return finding.range().file()
        + ":"
        + finding.range().startLine()
        + " "
        + finding.severity().name().toLowerCase(Locale.ROOT);
  }

  private void expect(String label) throws IOException {
    String[] words = label.split(" ", 3);
    int colon = words[2].indexOf(": ");
    String file = words[2].substring(0, colon);
    String place = file + ":" + line(file, words[2].substring(colon + 2)) + " " + words[1];
    expected.computeIfAbsent(words[0], rule -> new TreeSet<>()).add(place);
  }

  private int line(String file, String anchor) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    int from = 0;
    for (String text : anchor.split(" > ", -1)) {
      while (from < lines.size() && !lines.get(from).contains(text)) {
        from++;
      }
    }
    if (from == lines.size()) {
      throw new IllegalArgumentException(folder + ": nowhere: " + anchor);
    }
    return from + 1;
  }
}
