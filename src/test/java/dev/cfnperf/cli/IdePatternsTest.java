package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The patterns that {@code docs/ide} gives to IDEs, over what the program prints when it's run as
 * the same files say: each finding has to be recognized whole, and nothing else.
 */
final class IdePatternsTest {
  private static final Path IDE = Path.of("docs/ide").toAbsolutePath();

  // What IntelliJ's platform puts in place of its macros (com.intellij.execution.filters).
  private static final Map<String, String> JETBRAINS_MACROS =
      Map.of(
          "$FILE_PATH$", "((?:\\p{Alpha}\\:)?[0-9 a-z_A-Z\\-\\\\./]+)",
          "$LINE$", "([0-9]+)",
          "$COLUMN$", "([0-9]+)");

  // The source line in the output looks like a finding itself.
  private static final String TRICKY =
      """
      Conditions:
        IsProd: !Equals [!Ref AWS::Region, eu-west-1]
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 60 # /a.yaml:1:2: error: no finding [no-rule]
        Worker:
          Type: AWS::Lambda::Function
          Condition: IsProd
          Properties: {Timeout: 30, MemorySize: 128}
        Poller:
          Type: AWS::Lambda::EventSourceMapping
          Condition: IsProd
          Properties: {FunctionName: !Ref Worker, EventSourceArn: !GetAtt Orders.Arn}
      """;

  @TempDir private static Path folder;
  private static Path project;

  /**
   * A task or tool: how it runs the program, and how it reads the output.
   *
   * @param parts what the pattern's groups are, the first for 1
   */
  record Runner(String name, List<String> arguments, Pattern pattern, List<String> parts) {
    boolean isJetBrains() {
      return name.startsWith("JetBrains");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void makeProject() throws IOException {
    project = Files.createDirectories(folder.toRealPath().resolve("a project"));
    Files.createDirectory(project.resolve(".git"));
    Files.writeString(project.resolve("tricky.yaml"), TRICKY);
    Files.writeString(project.resolve("long.yaml"), "\n".repeat(10_000) + TRICKY);
    Files.writeString(project.resolve("broken.yaml"), "Resources: {A: {Type: AWS::SQS::Queue]}\n");
    Path samples = Path.of("samples").toAbsolutePath();
    try (Stream<Path> files = Files.walk(samples)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = project.resolve("samples").resolve(samples.relativize(file).toString());
        if (!Files.isDirectory(copy)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  static List<Runner> runners() throws Exception {
    List<Runner> runners = new ArrayList<>(visualStudioCode());
    runners.addAll(jetBrains());
    return runners;
  }

  private static List<Runner> visualStudioCode() throws IOException {
    JsonNode tasks =
        JsonMapper.builder()
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .build()
            .readTree(IDE.resolve("vscode/tasks.json").toFile());
    List<Runner> runners = new ArrayList<>();
    for (JsonNode task : tasks.get("tasks")) {
      List<String> arguments = new ArrayList<>();
      task.get("args").forEach(argument -> arguments.add(argument.asText()));
      JsonNode pattern = task.get("problemMatcher").get("pattern");
      List<String> parts = List.of("file", "line", "column", "severity", "message", "code");
      for (String part : parts) {
        assertThat(pattern.get(part).asInt()).as(part).isEqualTo(parts.indexOf(part) + 1);
      }
      runners.add(
          new Runner(
              "Code, " + task.get("label").asText(),
              arguments,
              Pattern.compile(pattern.get("regexp").asText()),
              parts));
    }
    return runners;
  }

  private static List<Runner> jetBrains() throws Exception {
    NodeList tools =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(IDE.resolve("jetbrains/External Tools.xml").toFile())
            .getElementsByTagName("tool");
    List<Runner> runners = new ArrayList<>();
    for (int i = 0; i < tools.getLength(); i++) {
      Element tool = (Element) tools.item(i);
      String pattern = option(tool, "REGEXP");
      for (Map.Entry<String, String> macro : JETBRAINS_MACROS.entrySet()) {
        assertThat(pattern).contains(macro.getKey());
        pattern = pattern.replace(macro.getKey(), macro.getValue());
      }
      List<String> arguments = new ArrayList<>();
      Matcher words = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(option(tool, "PARAMETERS"));
      while (words.find()) {
        arguments.add(words.group(1) == null ? words.group(2) : words.group(1));
      }
      assertThat(option(tool, "COMMAND")).isEqualTo("cfn-perf");
      runners.add(
          new Runner(
              "JetBrains, " + tool.getAttribute("name"),
              arguments,
              Pattern.compile(pattern),
              List.of("file", "line", "column")));
    }
    return runners;
  }

  private static String option(Element tool, String name) {
    NodeList options = tool.getElementsByTagName("option");
    for (int i = 0; i < options.getLength(); i++) {
      Element option = (Element) options.item(i);
      if (option.getAttribute("name").equals(name)) {
        return option.getAttribute("value");
      }
    }
    throw new AssertionError(name + " isn't set");
  }

  @ParameterizedTest
  @MethodSource("runners")
  void eachFindingIsRecognized(Runner runner) throws IOException {
    boolean ofOneFile = runner.arguments().stream().anyMatch(IdePatternsTest::isFile);
    List<String> opened =
        ofOneFile
            ? List.of(
                "tricky.yaml",
                "long.yaml",
                "broken.yaml",
                "samples/orders/template.yaml",
                "samples/orders/src/list-orders/app.py")
            : List.of("");
    for (String file : opened) {
      List<String> arguments = new ArrayList<>();
      for (String argument : runner.arguments()) {
        boolean isPath = isFile(argument) || argument.equals("$ProjectFileDir$");
        arguments.add(isPath ? project.resolve(file).toString() : argument);
      }
      List<List<String>> expected = expected(runner, arguments);
      assertThat(expected).as(file).isNotEmpty();
      assertThat(recognized(runner, run(runner, arguments)))
          .as(file)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static boolean isFile(String argument) {
    return argument.equals("${file}") || argument.equals("$FilePath$");
  }

  // Lines of other places are indented; JetBrains' links lead there, too.
  private static List<List<String>> recognized(Runner runner, String output) {
    List<List<String>> found = new ArrayList<>();
    for (String line : output.split("\n", -1)) {
      Matcher matcher = runner.pattern().matcher(line);
      if (matcher.find() && !line.startsWith("    ")) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= runner.parts().size(); i++) {
          parts.add(matcher.group(i));
        }
        found.add(parts);
      } else if (line.contains(": note: ") && runner.isJetBrains()) {
        assertThat(Path.of(matcher.group(1))).as(line).isAbsolute().exists();
      }
    }
    return found;
  }

  private static List<List<String>> expected(Runner runner, List<String> arguments)
      throws IOException {
    List<String> json = new ArrayList<>(arguments);
    json.addAll(List.of("--format", "json"));
    JsonNode report = new JsonMapper().readTree(run(runner, json));
    List<List<String>> expected = new ArrayList<>();
    for (String kind : List.of("findings", "errors")) {
      for (JsonNode each : report.get(kind)) {
        String when =
            each.hasNonNull("condition") ? "When " + each.get("condition").asText() + ": " : "";
        Map<String, String> parts =
            Map.of(
                "file", each.get("file").asText(),
                "line", each.get("line").asText(),
                "column", each.get("column").asText(),
                "severity", each.path("severity").asText("error"),
                "message", when + each.get("message").asText(),
                "code", each.path("rule").asText("unreadable-file"));
        expected.add(runner.parts().stream().map(parts::get).toList());
      }
    }
    return expected;
  }

  private static String run(Runner runner, List<String> arguments) {
    // Code runs tasks in a terminal.
    String terminals = runner.isJetBrains() ? "" : "out,err";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.run(
        arguments.toArray(String[]::new),
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of("CFN_PERF_TTY", terminals),
        project);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }
}
