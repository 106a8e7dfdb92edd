package dev.cfnperf.hostile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A line of {@code inputs.yaml}, which explains the parts.
 *
 * @param run a script with the program as {@code $RUN}; empty if it runs in this process
 */
record HostileInput(
    String input,
    Map<String, String> files,
    Map<String, Map<String, String>> zips,
    Optional<String> shell,
    List<String> args,
    Optional<String> run,
    int exit,
    String says,
    boolean lints) {

  /** Several that have something in common. */
  record Group(String name, List<HostileInput> inputs) {}

  private static final Path TABLE = Path.of("src/test/resources/hostile/inputs.yaml");
  private static final Pattern REPEATED =
      Pattern.compile("@\\{(\\d+)\\*((?:(?!@\\{).)*?)@\\}", Pattern.DOTALL);

  static List<Group> all() throws IOException {
    List<Map<String, Object>> groups =
        new ObjectMapper(new YAMLFactory())
            .readValue(Files.readString(TABLE), new TypeReference<>() {});
    List<Group> all = new ArrayList<>();
    for (Map<String, Object> group : groups) {
      List<HostileInput> inputs = new ArrayList<>();
      for (Object input : (List<?>) group.get("inputs")) {
        inputs.add(of((Map<?, ?>) input));
      }
      all.add(new Group(group.get("group").toString(), inputs));
    }
    return all;
  }

  @SuppressWarnings("unchecked") // Jackson reads YAML's maps as maps of text and whatever it is.
  private static HostileInput of(Map<?, ?> row) {
    Map<String, Object> parts = (Map<String, Object>) row;
    return new HostileInput(
        (String) parts.get("input"),
        (Map<String, String>) parts.getOrDefault("files", Map.of()),
        (Map<String, Map<String, String>>) parts.getOrDefault("zips", Map.of()),
        Optional.ofNullable((String) parts.get("shell")),
        (List<String>) parts.getOrDefault("args", List.of()),
        Optional.ofNullable((String) parts.get("run")),
        (Integer) parts.get("exit"),
        (String) parts.getOrDefault("says", ""),
        (Boolean) parts.getOrDefault("lints", true));
  }

  /** Makes the input in a folder. */
  void make(Path folder) throws IOException, InterruptedException {
    for (Map.Entry<String, Map<String, String>> zip : zips.entrySet()) {
      write(zip.getValue(), folder.resolve(zip.getKey()));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, repeated(file.getValue()));
    }
    if (shell.isPresent()) {
      int code =
          new ProcessBuilder("bash", "-c", shell.get())
              .directory(folder.toFile())
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new IOException("its script ended with " + code);
      }
    }
  }

  private static void write(Map<String, String> entries, Path zip) throws IOException {
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String repeated(String text) {
    String whole = text;
    for (Matcher found = REPEATED.matcher(whole); found.find(); found = REPEATED.matcher(whole)) {
      StringBuilder turns = new StringBuilder();
      for (int i = 0; i < Integer.parseInt(found.group(1)); i++) {
        turns.append(found.group(2).replace("{i}", Integer.toString(i)));
      }
      whole = whole.substring(0, found.start()) + turns + whole.substring(found.end());
    }
    return whole;
  }
}
