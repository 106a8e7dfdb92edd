package dev.cfnperf.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What holds of fixes: the text still parses, what was mended isn't found any more, and a second
 * time there's nothing left to do. The files are put back afterwards.
 */
final class Mending {
  private final Path project;
  private final Program program;
  private final List<String> arguments;

  Mending(Path project, Program program, List<String> arguments) {
    this.project = project;
    this.program = program;
    this.arguments = arguments;
  }

  private record Edit(String file, int start, int end, String replacement) {}

  /** Makes the fix of one finding, as an editor would. */
  void one(JsonNode before, int which) throws IOException {
    List<JsonNode> fixable = new ArrayList<>();
    before.get("findings").forEach(each -> addIfFixable(each, fixable));
    if (fixable.isEmpty()) {
      return;
    }
    JsonNode finding = fixable.get(Math.floorMod(which, fixable.size()));
    Map<Path, byte[]> originals = files();
    try {
      make(finding.get("edits"));
      List<String> json = new ArrayList<>(arguments);
      json.add("--format=json");
      JsonNode after = program.run(json).report();
      require(
          after.get("errors").size() <= before.get("errors").size(), "brings an error", finding);
      String key = key(finding);
      require(count(after).getOrDefault(key, 0) < count(before).get(key), "mends nothing", finding);
    } finally {
      putBack(originals);
    }
  }

  /** Makes all fixes, twice. */
  void all(JsonNode before) throws IOException {
    Map<Path, byte[]> originals = files();
    try {
      List<String> fix = new ArrayList<>(arguments);
      fix.addAll(List.of("--format=json", "--fix=suggested"));
      Program.Ran first = program.run(fix);
      JsonNode after = first.report();
      Pipeline.require(
          after.get("errors").size() <= before.get("errors").size(), "the fixes bring an error");
      Map<String, Integer> counts = count(before);
      int less = before.get("findings").size() - after.get("findings").size();
      Map<Path, byte[]> mended = files();
      Pipeline.require(
          less > 0 || same(originals, mended) || counts.isEmpty(), "files changed for nothing");
      Program.Ran second = program.run(fix);
      Pipeline.require(same(mended, files()), "a second time there was more to mend");
      Pipeline.require(
          count(second.report()).equals(count(after)), "read again, something else is found");
    } finally {
      putBack(originals);
    }
  }

  private static void addIfFixable(JsonNode finding, List<JsonNode> fixable) {
    if (finding.get("fixable").asBoolean()) {
      fixable.add(finding);
    }
  }

  private static void require(boolean holds, String otherwise, JsonNode finding) {
    Pipeline.require(holds, "a fix " + otherwise + ": " + finding);
  }

  private static String key(JsonNode finding) {
    return finding.get("rule").asText()
        + " "
        + finding.get("file").asText()
        + " "
        + finding.get("resource").asText();
  }

  private static Map<String, Integer> count(JsonNode report) {
    Map<String, Integer> counts = new HashMap<>();
    report.get("findings").forEach(each -> counts.merge(key(each), 1, Integer::sum));
    return counts;
  }

  private void make(JsonNode edits) throws IOException {
    List<Edit> all = new ArrayList<>();
    for (JsonNode each : edits) {
      String file = each.get("file").asText();
      String text = read(project.resolve(file));
      all.add(
          new Edit(
              file,
              offset(text, each.get("line").asInt(), each.get("column").asInt()),
              offset(text, each.get("endLine").asInt(), each.get("endColumn").asInt()),
              each.get("replacement").asText()));
    }
    // Of insertions at one place, the first one's text comes first, as in editors.
    all.sort(Comparator.comparing(Edit::file).thenComparing(Edit::start));
    Collections.reverse(all);
    for (Edit edit : all) {
      Path path = project.resolve(edit.file);
      String text = read(path);
      String changed = text.substring(0, edit.start) + edit.replacement + text.substring(edit.end);
      Files.writeString(path, changed, StandardCharsets.UTF_8);
    }
  }

  private static String read(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    boolean utf16 = bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe;
    String text = new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int offset(String text, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
    return text.offsetByCodePoints(at, column - 1);
  }

  /** All files but reports. A leftover of writing would be among them. */
  private Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(project)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(project.resolve("out"))) {
          found.put(file, Files.readAllBytes(file));
        }
      }
    }
    return found;
  }

  private static boolean same(Map<Path, byte[]> left, Map<Path, byte[]> right) {
    return left.keySet().equals(right.keySet())
        && left.keySet().stream().allMatch(file -> Arrays.equals(left.get(file), right.get(file)));
  }

  private void putBack(Map<Path, byte[]> originals) throws IOException {
    Map<Path, byte[]> now = files();
    Pipeline.require(now.keySet().equals(originals.keySet()), "other files: " + now.keySet());
    for (Map.Entry<Path, byte[]> each : originals.entrySet()) {
      Files.write(each.getKey(), each.getValue());
    }
  }
}
