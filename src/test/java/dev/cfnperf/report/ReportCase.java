package dev.cfnperf.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Repair;
import dev.cfnperf.rules.RuleBook;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TextEdit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run's result as a folder's {@code case.json} describes it: files as lines, findings as what is
 * to be found in them. The word PADDING stands for a long stretch of text.
 */
record ReportCase(Path folder, LintResult result) {
  static final Path GOLDEN = Path.of("src/test/resources/report/golden");
  static final ReportSettings SETTINGS = ReportSettings.plain(new FewRules(), "1.2.3");

  static List<ReportCase> all() {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.sorted().map(ReportCase::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReportCase named(String name) {
    return read(GOLDEN.resolve(name));
  }

  String written(String format) {
    return written(format, SETTINGS);
  }

  String written(String format, ReportSettings settings) {
    StringWriter out = new StringWriter();
    try {
      Formats.named(format).orElseThrow().write(result, settings, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }

  private static ReportCase read(Path folder) {
    try {
      JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("case.json")));
      return new ReportCase(folder, new Reader(json).result());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reader {
    private final JsonNode json;
    private final Map<String, SourceText> texts = new HashMap<>();

    Reader(JsonNode json) {
      this.json = json;
      json.get("files")
          .properties()
          .forEach(
              file -> {
                List<String> lines = new ArrayList<>();
                file.getValue().forEach(line -> lines.add(line.asText()));
                String text = String.join("\n", lines).replace("PADDING", "padding ".repeat(500));
                texts.put(file.getKey(), SourceText.of(file.getKey(), text));
              });
    }

    LintResult result() {
      List<Finding> findings = new ArrayList<>();
      json.get("findings").forEach(each -> findings.add(finding(each)));
      return new LintResult(
          json.get("templates").asInt(),
          findings.stream().sorted().toList(),
          diagnostics("errors"),
          diagnostics("notes"),
          json.get("suppressed").asInt());
    }

    private List<Diagnostic> diagnostics(String key) {
      List<Diagnostic> diagnostics = new ArrayList<>();
      json.path(key)
          .forEach(each -> diagnostics.add(new Diagnostic(range(each), text(each, "message"))));
      return diagnostics.stream().sorted().toList();
    }

    private Finding finding(JsonNode each) {
      List<Finding.Related> related = new ArrayList<>();
      each.path("related")
          .forEach(other -> related.add(new Finding.Related(range(other), text(other, "message"))));
      Finding finding =
          new Finding(
              text(each, "rule"),
              Severity.valueOf(text(each, "severity").toUpperCase(Locale.ROOT)),
              Practice.valueOf(text(each, "practice").toUpperCase(Locale.ROOT)),
              text(each, "message"),
              range(each),
              text(each, "resource"),
              range(each),
              Optional.ofNullable(each.get("construct")).map(JsonNode::asText),
              Optional.ofNullable(each.get("condition")).map(JsonNode::asText),
              related);
      JsonNode fix = each.path("fix");
      return fix.isMissingNode() ? finding : finding.withRepair(repair(fix));
    }

    private Repair repair(JsonNode fix) {
      List<TextEdit> edits = new ArrayList<>();
      fix.path("edits").forEach(edit -> edits.add(edit(edit)));
      return new Repair(
          Fix.Kind.valueOf(text(fix, "kind").toUpperCase(Locale.ROOT)),
          text(fix, "description"),
          edits,
          Map.of(),
          Optional.ofNullable(fix.get("refusal")).map(JsonNode::asText));
    }

    private TextEdit edit(JsonNode edit) {
      Range place = range(edit);
      boolean behind = edit.path("behind").asBoolean();
      return behind
          ? TextEdit.insert(place.text(), place.end(), text(edit, "replacement"))
          : new TextEdit(place, text(edit, "replacement"));
    }

    private Range range(JsonNode each) {
      String file = text(each, "file");
      SourceText source = texts.getOrDefault(file, SourceText.of(file, ""));
      String sought = text(each, "at");
      int start = source.content().indexOf(sought);
      if (start < 0) {
        throw new IllegalStateException(file + " has no " + sought);
      }
      return new Range(source, start, start + sought.length());
    }

    private static String text(JsonNode each, String key) {
      return each.get(key).asText();
    }
  }

  /**
   * Rules for tests: those of the cases have pages, but for one that stands for the engine's own.
   */
  private static final class FewRules implements RuleBook {
    @Override
    public Optional<RuleInfo> info(String rule) {
      return switch (rule) {
        case "batch-window-unset" ->
            rule(rule, "Queue without batching window", Severity.WARNING, Practice.CONCURRENCY);
        case "queue-visibility-too-short" ->
            rule(rule, "Visibility timeout too short", Severity.ERROR, Practice.CONCURRENCY);
        case "api-compression-off" ->
            rule(rule, "API without compression", Severity.INFO, Practice.ACCESS);
        case "lambda-memory-unset" ->
            rule(rule, "Function without memory size", Severity.WARNING, Practice.CAPACITY);
        default -> Optional.empty();
      };
    }

    @Override
    public String markdown(String rule) {
      return info(rule).map(info -> "# " + info.title() + "\n\n" + info.summary()).orElse("");
    }

    private static Optional<RuleInfo> rule(
        String id, String title, Severity severity, Practice practice) {
      String summary = title + ", in a sentence or two.";
      return Optional.of(
          new RuleInfo(id, title, severity, practice, true, List.of(), List.of(), summary));
    }
  }
}
