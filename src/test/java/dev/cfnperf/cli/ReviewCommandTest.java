package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cfn-perf review} as the shell sees it. */
final class ReviewCommandTest {
  private static final String TABLE =
      """
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            KeySchema: [{AttributeName: id, KeyType: HASH}]
      """;
  private static final String QUEUE =
      """
      Resources:
        Work:
          Type: AWS::SQS::Queue
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: python3.13
            Handler: app.handler
            MemorySize: 512
            Events:
              Work:
                Type: SQS
                Properties: {Queue: !GetAtt Work.Arn, BatchSize: 10}
      """;

  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeRepository() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void aBulletIsMetWithItsEvidence() throws IOException {
    write("t.yaml", TABLE);
    JsonNode bullet = bullet("table-capacity");
    assertThat(bullet.path("verdict").asText()).isEqualTo("met");
    JsonNode sight = bullet.path("facts").get(0).path("holds").get(0);
    assertThat(sight.path("resource").asText()).isEqualTo("Orders");
    assertThat(sight.path("file").asText()).isEqualTo("t.yaml");
    assertThat(sight.path("line").asInt()).isEqualTo(5);
    assertThat(sight.path("detail").asText()).isEqualTo("on demand");
  }

  @Test
  void aBulletThatIsAboutNothingHereDoesNotApply() throws IOException {
    write("t.yaml", TABLE);
    assertThat(bullet("stream-fan-out").path("verdict").asText()).isEqualTo("does-not-apply");
    assertThat(bullet("stream-fan-out").path("reason").asText()).contains("no Kinesis stream");
  }

  @Test
  void whatCouldNotBeReadMayHoldWhatABulletIsAbout() throws IOException {
    write(
        "t.yaml",
        TABLE
            + """
              More:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: https://bucket.s3.amazonaws.com/more.yaml}
            """);
    assertThat(bullet("stream-fan-out").path("verdict").asText()).isEqualTo("cant-be-seen");
  }

  @Test
  void whatHoldsInOneCaseOnlyIsNotMet() throws IOException {
    write(
        "t.yaml",
        """
        Parameters:
          Mode: {Type: String, AllowedValues: [fixed, demand], Default: demand}
        Conditions:
          Fixed: !Equals [!Ref Mode, fixed]
        Resources:
          Orders:
            Type: AWS::DynamoDB::Table
            Properties:
              BillingMode: !If [Fixed, PROVISIONED, PAY_PER_REQUEST]
              ProvisionedThroughput: !If
                - Fixed
                - {ReadCapacityUnits: 5, WriteCapacityUnits: 5}
                - !Ref AWS::NoValue
        """);
    JsonNode bullet = bullet("table-capacity");
    assertThat(bullet.path("verdict").asText()).isEqualTo("needs-work");
    assertThat(bullet.path("facts").get(0).path("holds")).isEmpty();
  }

  @Test
  void loadTestsAreFoundWhereTheyBelong() throws IOException {
    write("shop/infra/t.yaml", QUEUE);
    write("other/t.yaml", QUEUE);
    assertThat(bullet("load-tests").path("verdict").asText()).isEqualTo("cant-be-seen");
    write(
        "shop/load/steady.js",
        "import http from 'k6/http';\nexport const options = {duration: '10m', vus: 5};\n");
    JsonNode half = bullet("load-tests", "shop", "other");
    assertThat(half.path("verdict").asText()).isEqualTo("cant-be-seen");
    JsonNode found = half.path("lookedFor").get(0).path("found").get(0);
    assertThat(found.path("file").asText()).isEqualTo("shop/load/steady.js");
    assertThat(found.path("line").asInt()).isEqualTo(2);
    write("shop/load/locustfile.py", "from locust import LoadTestShape, HttpUser\n");
    assertThat(bullet("load-tests", "shop", "other").path("verdict").asText()).isEqualTo("met");
    assertThat(bullet("load-tests", "other").path("verdict").asText()).isEqualTo("cant-be-seen");
  }

  @Test
  void whatGitIgnoresIsNotFound() throws IOException {
    write("t.yaml", QUEUE);
    write(".gitignore", "downloads/\n");
    write("downloads/plan.jmx", "<jmeterTestPlan><ThreadGroup/><UltimateThreadGroup/>");
    assertThat(bullet("load-tests").path("lookedFor").get(0).path("found")).isEmpty();
    write("load/plan.jmx", "<jmeterTestPlan><ThreadGroup/><UltimateThreadGroup/>");
    assertThat(bullet("load-tests").path("verdict").asText()).isEqualTo("met");
  }

  @Test
  void aComparisonTellsNewFixedAndRemaining() throws IOException {
    write("t.yaml", QUEUE);
    assertThat(run("review", "--format", "json=earlier.json")).isEqualTo(Main.CLEAN);
    // Lines move, the queue gets what it lacked, the function loses its memory size.
    write(
        "t.yaml",
        "Description: moved\n"
            + QUEUE
                .replace("      MemorySize: 512\n", "")
                .replace(
                    "Type: AWS::SQS::Queue\n",
                    "Type: AWS::SQS::Queue\n    Properties: {RedrivePolicy: {maxReceiveCount: 5,"
                        + " deadLetterTargetArn: arn:aws:sqs:eu-west-1:123456789012:dead},"
                        + " VisibilityTimeout: 180}\n"));
    JsonNode changes = review("--compare", "earlier.json").path("applications").get(0);
    List<String> fresh = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    List<String> remaining = new ArrayList<>();
    for (JsonNode practice : changes.path("changes")) {
      for (JsonNode number : practice.path("new")) {
        fresh.add(changes.path("findings").get(number.asInt()).path("rule").asText());
      }
      practice.path("fixed").forEach(finding -> fixed.add(finding.path("rule").asText()));
      for (JsonNode number : practice.path("remaining")) {
        remaining.add(changes.path("findings").get(number.asInt()).path("rule").asText());
      }
    }
    assertThat(fresh).containsExactly("lambda-memory-unset");
    assertThat(fixed).contains("queue-no-redrive");
    assertThat(remaining).contains("lambda-x86").doesNotContain("queue-no-redrive");
    run("review", "--compare", "earlier.json");
    assertThat(out).contains("- new: warning", "- fixed: warning");
  }

  @Test
  void somethingElseIsNoEarlierReview() throws IOException {
    write("t.yaml", QUEUE);
    write("notes.json", "{\"version\": 1}");
    assertThat(run("review", "t.yaml", "--compare", "notes.json")).isEqualTo(Main.PROBLEM);
    assertThat(err).contains("--compare notes.json: not what cfn-perf review --format json writes");
    write("notes.json", "nothing");
    assertThat(run("review", "t.yaml", "--compare", "notes.json")).isEqualTo(Main.PROBLEM);
    assertThat(err).contains("not JSON");
  }

  @Test
  void severalApplicationsHaveAnIndex() throws IOException {
    write("a/t.yaml", QUEUE);
    write("b/t.yaml", TABLE);
    assertThat(run("review")).isEqualTo(Main.CLEAN);
    List<Node> tables = found(parse(out), TableBlock.class);
    assertThat(tables).hasSize(1);
    assertThat(out).contains("| a/t.yaml |", "| b/t.yaml |", "## a/t.yaml");
  }

  @Test
  void ofManyApplicationsThereIsOnlyTheIndex() throws IOException {
    for (int i = 0; i < 500; i++) {
      write("app" + i + "/t.yaml", QUEUE);
    }
    assertThat(run("review", "--no-code")).isEqualTo(Main.CLEAN);
    assertThat(out).contains("500 applications").doesNotContain("## app");
    assertThat(out.length()).isLessThan(65_536);
  }

  @Test
  void markdownFitsACommentHoweverMuchThereIs() throws IOException {
    StringBuilder many = new StringBuilder("Resources:\n");
    for (int i = 0; i < 30; i++) {
      many.append(QUEUE.substring(QUEUE.indexOf('\n') + 1).replace("Work", "Work" + i));
    }
    for (int i = 0; i < 20; i++) {
      write("service" + i + "/t.yaml", many.toString());
    }
    assertThat(run("review", "--no-code")).isEqualTo(Main.CLEAN);
    assertThat(out.length()).isLessThanOrEqualTo(65_536);
    assertThat(out).contains("20 applications", "| service19/t.yaml |");
    String longName = "a-rather-long-name-of-a-folder-that-says-little".repeat(4);
    for (int i = 0; i < 400; i++) {
      write(longName + i + "/t.yaml", TABLE);
    }
    assertThat(run("review", "--no-code")).isEqualTo(Main.CLEAN);
    assertThat(out.length()).isLessThanOrEqualTo(65_536);
    assertThat(out).containsPattern("And \\d+ more\\.");
  }

  @Test
  void hostileNamesStayTextInEveryFormat() throws IOException {
    String name = "a|b`c<script>alert(1)</script>](http://x)\\nline\\u001b[31m\\u202Ertl";
    write(
        "t.yaml",
        """
        Resources:
          "%s":
            Type: AWS::SQS::Queue
          Reader:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: python3.13
              Handler: a.b
              Events:
                Jobs: {Type: SQS, Properties: {Queue: !GetAtt ["%s", Arn]}}
        """
            .formatted(name, name));
    for (String format : List.of("html", "markdown", "json", "wa-answer")) {
      assertThat(run("review", "t.yaml", "--format", format)).as(err).isEqualTo(Main.CLEAN);
      assertThat(out).as(format).doesNotContain("\u001b");
      if (!format.equals("json")) {
        // In JSON names are kept as they are, to be told apart by.
        assertThat(out).as(format).doesNotContain("\u202e");
      }
      if (format.equals("html")) {
        assertThat(out).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
      } else if (format.equals("markdown")) {
        assertThat(found(parse(out), HtmlInline.class)).isEmpty();
        assertThat(found(parse(out), Link.class)).isEmpty();
        assertThat(out).contains("a\\|b\\`c\\<script\\>");
      } else {
        assertThat(new ObjectMapper().readTree(out).toString()).isNotEmpty();
      }
    }
    assertThat(run("graph", "t.yaml", "--format", "svg")).isEqualTo(Main.CLEAN);
    assertThat(out).doesNotContain("<script", "\u001b", "\u202e");
  }

  @Test
  void markdownIsWhatItLooksLike() throws IOException {
    write("t.yaml", QUEUE);
    run("review", "t.yaml");
    List<Node> items = found(parse(out), ListItem.class);
    assertThat(items).hasSizeGreaterThan(31);
    assertThat(out).startsWith("# PERF 1").contains("**needs work**", "**doesn't apply**");
  }

  @Test
  void markupOfATemplateStaysText() throws IOException {
    String hostile = "<img src=x onerror=alert(1)>[a](javascript:b)![c](d)`|e_*@team*_";
    write(
        "t.yaml",
        """
        Resources:
          "%s":
            Type: AWS::Serverless::Function
            Properties: {Runtime: python3.13, Handler: a.b, MemorySize: 128}
          "%s | x":
            Type: AWS::DynamoDB::Table
            Properties: {BillingMode: PAY_PER_REQUEST}
        """
            .formatted(hostile, hostile));
    assertThat(run("review", "t.yaml")).isEqualTo(Main.CLEAN);
    Node page = parse(out);
    assertThat(found(page, HtmlInline.class)).isEmpty();
    assertThat(found(page, HtmlBlock.class)).isEmpty();
    assertThat(found(page, Link.class)).isEmpty();
    assertThat(found(page, Image.class)).isEmpty();
    assertThat(out).contains("\\<img src=x");
    run("review", "t.yaml", "--format", "json");
    assertThat(new ObjectMapper().readTree(out).toString()).contains("<img src=x onerror");
  }

  @Test
  void anAnswerKeepsTheLimitsOfTheService() throws IOException {
    for (int i = 0; i < 40; i++) {
      String long1 = "a-folder-with-a-rather-long-name-\ud83d\ude80-" + i;
      write(long1 + "/t.yaml", i % 2 == 0 ? QUEUE : TABLE);
    }
    assertThat(run("review", "--format", "wa-answer")).isEqualTo(Main.CLEAN);
    try (InputStream in =
        getClass().getResourceAsStream("/dev/cfnperf/review/update-answer.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(in)
                  .validate(out, InputFormat.JSON))
          .isEmpty();
    }
    JsonNode answer = new ObjectMapper().readTree(out);
    assertThat(answer.path("Notes").asText()).contains("capacity:", "access:");
  }

  @Test
  void aChoiceIsSelectedOnlyWhereAllThatAppliesIsMet() throws IOException {
    write("t.yaml", TABLE);
    run("review", "--format", "wa-answer");
    JsonNode choices = new ObjectMapper().readTree(out).path("ChoiceUpdates");
    // Load tests can't be seen; nothing is known of the access patterns either.
    assertThat(choices.has("perf_perf_q1_a3")).isFalse();
    assertThat(choices.has("perf_perf_q1_a5")).isFalse();
    assertThat(choices.path("perf_perf_q1_a1").path("Status").asText()).isEqualTo("NOT_APPLICABLE");

    write(
        "t.yaml",
        """
        Resources:
          Nightly:
            Type: AWS::Events::Rule
            Properties:
              ScheduleExpression: rate(1 day)
              Targets:
                - {Id: a, Arn: !GetAtt Jobs.Arn, DeadLetterConfig: {Arn: !GetAtt DeadLetters.Arn}}
          Jobs:
            Type: AWS::SQS::Queue
          DeadLetters:
            Type: AWS::SQS::Queue
        """);
    run("review", "--format", "wa-answer");
    JsonNode direct =
        new ObjectMapper().readTree(out).path("ChoiceUpdates").path("perf_perf_q1_a4");
    assertThat(direct.path("Status").asText()).isEqualTo("SELECTED");
    assertThat(direct.path("Notes").asText()).contains("Nightly at t.yaml:7");
  }

  @Test
  void nothingIsSelectedWhileSomethingIsUnread() throws IOException {
    write(
        "t.yaml",
        """
        Resources:
          Nightly:
            Type: AWS::Events::Rule
            Properties:
              ScheduleExpression: rate(1 day)
              Targets:
                - {Id: a, Arn: !GetAtt Jobs.Arn, DeadLetterConfig: {Arn: !GetAtt Failed.Arn}}
          Jobs: {Type: AWS::SQS::Queue}
          Failed: {Type: AWS::SQS::Queue}
        """);
    assertThat(run("review", "--format", "wa-answer")).isEqualTo(Main.CLEAN);
    assertThat(out).contains("\"SELECTED\"");
    write("broken.yaml", "Resources:\n  A: {Type: AWS::SQS::Queue\n");
    assertThat(run("review", "--format", "wa-answer")).isEqualTo(Main.PROBLEM);
    assertThat(out)
        .contains("Not everything could be read.")
        .doesNotContain("\"SELECTED\"", "NOT_APPLICABLE");
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestReviewed() throws IOException {
    write("a/t.yaml", TABLE);
    write("b/t.yaml", "Resources:\n  A: {Type: AWS::SQS::Queue\n");
    assertThat(run("review")).isEqualTo(Main.PROBLEM);
    assertThat(out).contains("1 application.", "## Couldn't be read", "b/t.yaml");
    assertThat(err).contains("b/t.yaml");
  }

  private JsonNode bullet(String id, String... paths) throws IOException {
    for (JsonNode practice : review(paths).path("applications").path(0).path("practices")) {
      for (JsonNode bullet : practice.path("bullets")) {
        if (bullet.path("id").asText().equals(id)) {
          return bullet;
        }
      }
    }
    throw new AssertionError("no bullet " + id);
  }

  private JsonNode review(String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("review", "--format", "json"));
    all.addAll(List.of(args));
    assertThat(run(all.toArray(new String[0]))).as(err).isEqualTo(Main.CLEAN);
    return new ObjectMapper().readTree(out);
  }

  private static Node parse(String markdown) {
    return Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
  }

  private static List<Node> found(Node page, Class<? extends Node> kind) {
    List<Node> found = new ArrayList<>();
    page.accept(
        new AbstractVisitor() {
          @Override
          protected void visitChildren(Node parent) {
            if (kind.isInstance(parent)) {
              found.add(parent);
            }
            super.visitChildren(parent);
          }

          @Override
          public void visit(CustomBlock block) {
            visitChildren(block);
          }

          @Override
          public void visit(HtmlInline html) {
            visitChildren(html);
          }

          @Override
          public void visit(HtmlBlock html) {
            visitChildren(html);
          }
        });
    return found;
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private int run(String... args) {
    ProgramRun ran = ProgramRun.in(folder, args);
    out = ran.out();
    err = ran.err();
    return ran.code();
  }
}
