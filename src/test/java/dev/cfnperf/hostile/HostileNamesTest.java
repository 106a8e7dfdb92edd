package dev.cfnperf.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cfnperf.cli.ProgramRun;
import dev.cfnperf.fuzz.Reports;
import dev.cfnperf.report.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that would act on who reads them, at each place that is told of, in each format. */
final class HostileNamesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What servers take for a command where a line begins with it. */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*(::(?!(error|warning|notice) )|##(vso|teamcity)\\[)");

  /** What a browser or a Markdown page would run or load. */
  private static final Pattern MARKUP =
      Pattern.compile("<(script|img|iframe|x/)", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("colours of a terminal", "\u001b[31mred\u001b[0m");
    NAMES.put("a terminal's window title", "\u001b]0;title\u0007");
    NAMES.put("a terminal's sequence in one character", "\u009b2J");
    NAMES.put("a line of its own", "one\ntwo: error: no such thing");
    NAMES.put("the line's beginning", "one\rtwo");
    NAMES.put("other ends of lines", "one\u0085two\u2028three");
    NAMES.put("a command to GitHub", "one\n::set-output name=a::b");
    NAMES.put("such a command, encoded", "one%0A::error file=a::b");
    NAMES.put("such a command from the first character on", "::add-mask::one");
    NAMES.put("a command to Azure Pipelines", "##vso[task.complete result=Succeeded;]");
    NAMES.put("a command to TeamCity", "one\n##teamcity[buildStatus status='SUCCESS']");
    NAMES.put("a script", "<script>alert(1)</script>");
    NAMES.put("an image that runs a script", "\"><img src=x onerror=alert(1)>");
    NAMES.put("the end of CDATA", "]]><x/>");
    NAMES.put("an entity", "&lt;&#x41;&nosuch;");
    NAMES.put("more of JSON", "\"},{\"ruleId\":\"none");
    NAMES.put("a table's columns", "one | two | three");
    NAMES.put("code and a link of Markdown", "`one` [two](javascript:alert(1)) **three**");
    NAMES.put("reversed text", "one\u202etxt.exe\u2066");
    NAMES.put("half of a surrogate pair", "one\ud800two");
    NAMES.put("a shell's words", "$(touch one) `touch two` ; 'three");
    NAMES.put("a path upwards", "../../../etc/passwd");
  }

  @TempDir Path folder;

  static Stream<Arguments> namesAndFormats() {
    List<Arguments> all = new ArrayList<>();
    for (String name : NAMES.keySet()) {
      Formats.names().forEach(format -> all.add(Arguments.of(name, format)));
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("namesAndFormats")
  void aNameIsShownAndNotObeyed(String what, String format) throws IOException {
    String name = NAMES.get(what);
    Files.createDirectory(folder.resolve(".git"));
    Files.write(folder.resolve("template.json"), template(name));
    // Not every name can be a file's.
    if (name.indexOf('/') < 0 && name.indexOf('\ud800') < 0) {
      Files.write(folder.resolve(name + ".json"), template("Plain"));
    }

    ProgramRun run = ProgramRun.in(folder, "--format", format);

    assertThat(run.err()).doesNotContain("internal error");
    String report = run.out();

    assertThat(report).contains("queue-no-redrive");
    Reports.checkFormat(format, report);
    Reports.checkSchema(format, report);
    if (!report.startsWith("{") && !report.startsWith("[")) {
      assertThat(COMMAND.matcher(report).find()).as(report).isFalse();
    }
    if (format.equals("markdown") || format.equals("html")) {
      assertThat(MARKUP.matcher(unescaped(format, report)).find()).as(report).isFalse();
    }
    if (format.equals("markdown")) {
      assertThat(unescaped(format, report)).doesNotContain("](javascript:");
      rows(report).forEach(row -> assertThat(columns(row)).as(row).isEqualTo(5));
    }
  }

  /** What is left that could be markup: the page's own script and what is escaped aside. */
  private static String unescaped(String format, String report) {
    return format.equals("html")
        ? report.replaceAll("(?s)<script>.*?</script>(?=\\s*</body>)", "")
        : report.replaceAll("`[^`]*`", "").replaceAll("\\\\.", "");
  }

  private static List<String> rows(String markdown) {
    return markdown
        .substring(markdown.indexOf("| Severity"))
        .lines()
        .filter(line -> line.startsWith("|"))
        .toList();
  }

  private static int columns(String row) {
    return row.replace("\\\\", "").replace("\\|", "").split("\\|", -1).length - 2;
  }

  /** A queue, a function, a route, a parameter and a comment of that name. */
  private static byte[] template(String name) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("Transform", "AWS::Serverless-2016-10-31");
    root.put("Description", name);
    root.putObject("Parameters").putObject(name).put("Type", "Number").put("Default", 900);
    ObjectNode resources = root.putObject("Resources");
    resources.putObject(name).put("Type", "AWS::SQS::Queue");
    ObjectNode function = resources.putObject(name + "Worker");
    function.put("Type", "AWS::Serverless::Function");
    function
        .putObject("Metadata")
        .putObject("cfn-perf")
        .putArray("ignore")
        .addObject()
        .put("rule", name)
        .put("reason", name);
    ObjectNode properties = function.putObject("Properties");
    properties.put("FunctionName", name).put("Handler", "a.b").put("Runtime", name);
    properties.put("CodeUri", name).putObject("Timeout").put("Ref", name);
    ObjectNode events = properties.putObject("Events");
    ObjectNode queue = events.putObject(name);
    queue.put("Type", "SQS");
    queue.putObject("Properties").putObject("Queue").putArray("Fn::GetAtt").add(name).add("Arn");
    ObjectNode route = events.putObject(name + "Route");
    route.put("Type", "Api").putObject("Properties").put("Path", "/" + name).put("Method", "get");
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }
}
