package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an old repository with many findings comes to live with the program, for real. */
final class AdoptionTest {
  private static final int SERVICES = 20;

  /** Ten findings of warning or above. */
  private static final String SERVICE =
      """
      AWSTemplateFormatVersion: 2010-09-09
      Resources:
        OrdersQueue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 30}}
        OrdersWorker:
          Type: AWS::Lambda::Function
          Properties: {Runtime: python3.13, Handler: a.b, Role: r, Timeout: 60, Code: {S3Bucket: b, S3Key: k}}
        OrdersPoll:
          Type: AWS::Lambda::EventSourceMapping
          Properties: {EventSourceArn: !GetAtt OrdersQueue.Arn, FunctionName: !Ref OrdersWorker}
        UsersQueue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 30}}
        UsersWorker:
          Type: AWS::Lambda::Function
          Properties: {Runtime: python3.13, Handler: a.b, Role: r, Timeout: 60, Code: {S3Bucket: b, S3Key: k}}
        UsersPoll:
          Type: AWS::Lambda::EventSourceMapping
          Properties: {EventSourceArn: !GetAtt UsersQueue.Arn, FunctionName: !Ref UsersWorker}
      """;

  @TempDir private Path scratch;
  private Path repository;
  private Shell shell;

  @BeforeEach
  void anOldRepository() throws IOException, InterruptedException {
    repository = Files.createDirectory(scratch.toRealPath().resolve("repository"));
    for (int i = 0; i < SERVICES; i++) {
      write(service(i), SERVICE);
    }
    shell = Shell.in(repository, Files.createDirectory(scratch.resolve("home")));
    assertThat(shell.run("git init -q && git add . && git commit -qm old").code()).isZero();
  }

  @Test
  void twoCommandsMakeTheGateGreenAndTheFirstNewFindingMakesItRed()
      throws IOException, InterruptedException {
    Shell.Said before = shell.run("cfn-perf");
    assertThat(before.code()).isEqualTo(Main.FINDINGS);
    int errors = number(before.out(), "20 templates: (\\d+) errors");
    int warnings = number(before.out(), "errors, (\\d+) warnings");
    assertThat(errors + warnings).isEqualTo(200);

    Shell.Said written = shell.run("cfn-perf --write-baseline baseline.json");
    assertThat(written.code()).isZero();
    Shell.Said green = shell.run("cfn-perf --baseline baseline.json");
    assertThat(green.code()).as(green.out()).isZero();
    int known = number(written.err(), "(\\d+) findings written to baseline.json");
    assertThat(known).isGreaterThanOrEqualTo(200);
    assertThat(green.err()).isEqualTo("cfn-perf: baseline: 0 new, " + known + " known, 0 gone\n");

    // Lines move, and with them every finding of the file.
    write(
        service(3), "# A comment\n\n# and another.\n" + SERVICE.replace("\n  U", "\n\n  # x\n  U"));
    assertThat(shell.run("cfn-perf --baseline baseline.json").code()).isZero();

    // One more queue without a redrive policy, where forty alike are known.
    write(
        service(5),
        SERVICE
            + "  MailQueue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 360}}\n"
            + "  MailPoll:\n"
            + "    Type: AWS::Lambda::EventSourceMapping\n"
            + "    Properties: {EventSourceArn: !GetAtt MailQueue.Arn, FunctionName: elsewhere,"
            + " BatchSize: 10, MaximumBatchingWindowInSeconds: 5,"
            + " FunctionResponseTypes: [ReportBatchItemFailures]}\n");
    Shell.Said red = shell.run("cfn-perf --baseline baseline.json");
    assertThat(red.code()).isEqualTo(Main.FINDINGS);
    assertThat(red.out()).contains("MailQueue has no RedrivePolicy").doesNotContain("OrdersQueue");
    assertThat(red.err()).isEqualTo("cfn-perf: baseline: 1 new, " + known + " known, 0 gone\n");

    // What is mended is told, and a new baseline forgets it.
    write(service(5), SERVICE);
    write(service(7), SERVICE.replace("Timeout: 60", "Timeout: 5"));
    Shell.Said mended = shell.run("cfn-perf --baseline baseline.json");
    assertThat(mended.code()).isZero();
    assertThat(mended.err()).contains("0 new, ").endsWith(", 2 gone\n");
    assertThat(shell.run("cfn-perf --write-baseline baseline.json").code()).isZero();
    write(service(7), SERVICE);
    assertThat(shell.run("cfn-perf --baseline baseline.json").err()).contains("2 new");
  }

  @Test
  void aHookThatNamesSomeFilesHearsOfThese() throws IOException, InterruptedException {
    shell.run("cfn-perf --write-baseline baseline.json");
    Shell.Said some = shell.run("cfn-perf --baseline baseline.json " + service(0));
    assertThat(some.code()).isZero();
    assertThat(some.err()).contains("0 new, ").endsWith(" known, 0 gone\n");
    Shell.Said quiet = shell.run("cfn-perf --quiet --baseline baseline.json " + service(0));
    assertThat(quiet).isEqualTo(new Shell.Said(0, "", ""));
    Shell inside = new Shell(repository.resolve("services"), shell.home());
    assertThat(inside.run("cfn-perf --baseline ../baseline.json").code()).isZero();
  }

  @Test
  void aBaselineIsSortedAndTheSameForTheSameFindings() throws IOException, InterruptedException {
    shell.run("cfn-perf --write-baseline one.json --jobs 1");
    shell.run("cfn-perf --write-baseline two.json --jobs 4 services .");
    String one = Files.readString(repository.resolve("one.json"));
    assertThat(repository.resolve("two.json")).hasContent(one);
    assertThat(one.lines().filter(line -> line.contains("\"file\""))).isSorted();
  }

  @Test
  void aBaselineThatCannotBeUsedIsWrongUsage() throws IOException, InterruptedException {
    write("other.json", "{\"version\": 2, \"findings\": []}");
    write("else.json", "{\"Resources\": []}");
    write("broken.json", "{\"version\": 1, ");
    Shell.Said other = shell.run("cfn-perf --baseline other.json");
    assertThat(other.code()).isEqualTo(Main.PROBLEM);
    assertThat(other.err()).contains("of version 2", "write it anew with --write-baseline");
    for (String name : new String[] {"else.json", "broken.json", "none.json"}) {
      Shell.Said said = shell.run("cfn-perf --baseline " + name);
      assertThat(said.code()).as(name).isEqualTo(Main.PROBLEM);
      assertThat(said.err()).startsWith("cfn-perf: --baseline " + name + ": ");
      assertThat(said.out()).isEmpty();
    }
  }

  @Test
  void whatABranchTouchesIsTold() throws IOException, InterruptedException {
    assertThat(shell.run("cfn-perf --changed-since HEAD").code()).isZero();
    shell.run("git switch -qc branch");
    write(service(1), SERVICE + "# touched\n");
    Shell.Said uncommitted = shell.run("cfn-perf --changed-since main");
    assertThat(uncommitted.code()).isEqualTo(Main.FINDINGS);
    assertThat(uncommitted.out()).contains(service(1)).doesNotContain(service(2));
    // What others change on main meanwhile isn't this branch's.
    shell.run("git commit -qam touched; git switch -q main");
    write(service(2), SERVICE + "# theirs\n");
    shell.run("git commit -qam theirs; git switch -q branch");
    write("services/new.yaml", SERVICE);
    Shell.Said branch = shell.run("cfn-perf --changed-since main");
    assertThat(branch.out()).contains(service(1), "services/new.yaml").doesNotContain(service(2));
  }

  @Test
  void aRevisionThatIsNoneIsWrongUsage() throws IOException, InterruptedException {
    for (String revision : new String[] {"nonesuch", "main^{x", "HEAD~9", "HEAD^{tree}"}) {
      Shell.Said said = shell.run("cfn-perf --changed-since '" + revision + "'");
      assertThat(said.code()).as(revision).isEqualTo(Main.PROBLEM);
      assertThat(said.err())
          .isEqualTo("cfn-perf: --changed-since: git knows no revision " + revision + "\n");
    }
    shell.run("git clone -q --depth 1 file://$PWD shallow");
    Shell shallow = new Shell(repository.resolve("shallow"), shell.home());
    assertThat(shallow.run("cfn-perf --changed-since nonesuch").err()).contains("is shallow");
    shell.run("mv .git elsewhere");
    assertThat(shell.run("cfn-perf --changed-since main").err()).contains("git repository");
  }

  private static String service(int number) {
    return String.format(Locale.ROOT, "services/service-%02d.yaml", number);
  }

  private void write(String name, String content) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static int number(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}
