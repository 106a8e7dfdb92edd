package dev.cfnperf.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/**
 * The facts that a person labelled in a handler's {@code facts.yaml}, by kind. A place is labelled
 * by the text of its line: {@code table.put_item = dynamodb:PutItem handler table=$TABLE}.
 */
final class LabelledFacts {
  private static final String ANCHOR_END = " = ";

  private final Path folder;
  private final Map<String, Object> labels;
  private final Map<String, Set<String>> facts = new TreeMap<>();

  private LabelledFacts(Path folder, Map<String, Object> labels) {
    this.folder = folder;
    this.labels = labels;
  }

  static LabelledFacts read(Path folder) throws IOException {
    Map<String, Object> labels = new Yaml().load(Files.readString(folder.resolve("facts.yaml")));
    LabelledFacts read = new LabelledFacts(folder, labels);
    read.collect();
    return read;
  }

  /** Facts by kind. */
  Map<String, Set<String>> facts() {
    return facts;
  }

  FunctionSource source(String runtime) {
    FunctionSource source =
        FunctionSource.of(folder, folder).withRuntime(runtime).withHandler(text("handler"));
    if (labels.containsKey("code")) {
      source = source.withCodePath(text("code"));
    }
    if (labels.containsKey("build")) {
      String[] words = text("build").split(" ", -1);
      source = source.withBuild(new Build(words[0], List.of(words).subList(1, words.length)));
    }
    Map<String, String> environment = new TreeMap<>();
    if (labels.get("environment") instanceof Map<?, ?> variables) {
      variables.forEach((name, value) -> environment.put(name.toString(), value.toString()));
    }
    return source.withEnvironment(environment);
  }

  private String text(String key) {
    return String.valueOf(labels.get(key));
  }

  private List<String> list(String key) {
    List<String> texts = new ArrayList<>();
    if (labels.get(key) instanceof List<?> items) {
      for (Object item : items) {
        // "a: b" without quotes is a map to YAML.
        if (item instanceof Map<?, ?> map) {
          map.forEach((name, value) -> texts.add(name + ": " + value));
        } else {
          texts.add(String.valueOf(item));
        }
      }
    }
    return texts;
  }

  private void add(String kind, String fact) {
    facts.computeIfAbsent(kind, k -> new TreeSet<>()).add(fact);
  }

  private void collect() {
    add("handler", text("file"));
    List<String> files = labels.containsKey("files") ? list("files") : List.of(text("file"));
    files.forEach(file -> add("files", file));
    list("imports").forEach(module -> add("imports", module));
    list("clients").forEach(this::client);
    list("calls").forEach(this::call);
    for (String kind : List.of("decisions", "outside", "websocket")) {
      list(kind).forEach(anchor -> add(kind, place(anchor)));
    }
    list("facilities").forEach(name -> add("facilities", name));
    add("batch", labels.containsKey("batch") ? text("batch") : "never");
    add("first record", labels.containsKey("first-record") ? text("first-record") : "false");
    add("streams", labels.containsKey("streams") ? text("streams") : "false");
    add("complete", labels.containsKey("complete") ? text("complete") : "true");
  }

  private void client(String label) {
    int end = label.lastIndexOf(ANCHOR_END);
    String place = place(label.substring(0, end));
    String[] words = label.substring(end + ANCHOR_END.length()).split(" ", -1);
    add("clients", place + " " + words[0] + " " + words[1]);
    StringBuilder placement = new StringBuilder(words[2]);
    for (int i = 3; i < words.length; i++) {
      placement.append(' ').append(words[i]);
    }
    add("client placement", place + " " + placement);
  }

  private void call(String label) {
    // The anchor and the value of "after" may hold the separator themselves.
    int after = label.indexOf(" after=");
    String sequence = after < 0 ? "" : label.substring(after + 7);
    String head = after < 0 ? label : label.substring(0, after);
    if (sequence.contains(" picks=") || sequence.contains(" args=")) {
      throw new IllegalArgumentException("after= comes last: " + label);
    }
    int values = head.indexOf(" args=");
    String arguments = values < 0 ? "" : head.substring(values + 6);
    head = values < 0 ? head : head.substring(0, values);
    int end = head.lastIndexOf(ANCHOR_END);
    String place = place(head.substring(0, end));
    String[] words = head.substring(end + ANCHOR_END.length()).strip().split(" ", -1);
    String call = place + " " + words[0];
    add("calls", call);
    add("call placement", call + " " + words[1]);
    for (int i = 2; i < words.length; i++) {
      word(call, words[i]);
    }
    String rest = arguments(call, arguments);
    for (String word : rest.isBlank() ? new String[0] : rest.strip().split(" ", -1)) {
      word(call, word);
    }
    if (!sequence.isEmpty()) {
      add("sequence", call + " after " + place(sequence));
    }
  }

  /** Adds the arguments; what's left are further words. */
  private String arguments(String call, String text) {
    if (text.isEmpty()) {
      return "";
    }
    String rest = "";
    String values = text;
    for (String stop : List.of(" filtered", " picks=")) {
      int at = values.indexOf(stop);
      if (at >= 0) {
        rest = values.substring(at) + rest;
        values = values.substring(0, at);
      }
    }
    for (String argument : values.split(",(?=[A-Z])", -1)) {
      add("arguments", call + " " + argument.strip());
    }
    return rest;
  }

  private void word(String call, String word) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String value = word.substring(equals + 1);
    switch (name) {
      case "loop" -> add("loops", call + " " + value);
      case "unawaited" -> add("sequence", call + " unawaited");
      case "error", "dax", "cached" -> add("flags", call + " " + name);
      case "method" -> add("methods", call + " " + value);
      case "filtered" -> add("results", call + " filtered");
      case "picks" -> add("results", call + " picks " + value);
      default -> add("targets", call + " " + name.toUpperCase(Locale.ROOT) + "=" + value);
    }
  }

  /** {@code file:line} of the first line that holds a text. */
  private String place(String anchor) {
    String file = text("file");
    String text = anchor;
    int colon = anchor.indexOf(": ");
    if (colon > 0 && Files.exists(folder.resolve(anchor.substring(0, colon)))) {
      file = anchor.substring(0, colon);
      text = anchor.substring(colon + 2);
    }
    try {
      List<String> lines = Files.readAllLines(folder.resolve(file));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(text)) {
          return file + ":" + (i + 1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException(folder + ": nowhere: " + text);
  }

  static Optional<Path> folderOf(Path path) {
    return Files.exists(path.resolve("facts.yaml")) ? Optional.of(path) : Optional.empty();
  }
}
