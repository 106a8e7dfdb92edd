package dev.cfnperf.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.Truth;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where code is looked for, where it isn't, and what a template's settings change about it. */
class CodeReaderTest {
  private static final String PUTS =
      """
      import boto3
      import os

      table = boto3.resource("dynamodb").Table(os.environ["TABLE"])

      def handler(event, context):
          table.put_item(Item=event)
      """;

  @TempDir Path folder;
  private Path root;
  private CodeReader reader;

  @BeforeEach
  void realFolder() throws IOException {
    root = Files.createDirectories(folder.toRealPath().resolve("repository"));
    reader = new CodeReader(path -> root.relativize(path).toString().replace('\\', '/'));
  }

  private void write(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private FunctionSource source(String code, String handler, String runtime) {
    return FunctionSource.of(root, root)
        .withCodePath(code)
        .withHandler(handler)
        .withRuntime(runtime);
  }

  private static List<String> apis(FunctionCode code) {
    List<String> apis = new ArrayList<>();
    for (SdkCall call : code.calls()) {
      apis.add(call.api());
    }
    return apis;
  }

  @Test
  void withoutCodePathTheTemplatesFolderIsTheCode() throws IOException {
    write("app.py", PUTS);
    FunctionCode code =
        reader.read(
            FunctionSource.of(root, root).withHandler("app.handler").withRuntime("python3.13"));
    assertThat(apis(code)).containsExactly("dynamodb:PutItem");
    assertThat(code.content()).isPresent();
  }

  @Test
  void anUnknownRuntimeLeavesTheLanguageToTheHandlersFile() throws IOException {
    write("src/app.py", PUTS);
    FunctionCode code =
        reader.read(FunctionSource.of(root, root).withCodePath("src").withHandler("app.handler"));
    assertThat(code.language()).isEqualTo(Language.PYTHON);
    assertThat(apis(code)).containsExactly("dynamodb:PutItem");
  }

  @Test
  void environmentVariablesNameTheirTargets() throws IOException {
    write("app.py", PUTS);
    FunctionCode code =
        reader.read(
            source(".", "app.handler", "python3.13").withEnvironment(Map.of("TABLE", "${Orders}")));
    Target target = code.calls().get(0).targets().get(0);
    assertThat(target.kind()).isEqualTo(Target.Kind.TABLE);
    assertThat(target.variable()).contains("TABLE");
    assertThat(target.text()).contains("${Orders}");
  }

  @Test
  void nothingOutsideTheRepositoryIsRead() throws IOException {
    Files.writeString(folder.toRealPath().resolve("app.py"), PUTS);
    FunctionCode code = reader.read(source("..", "app.handler", "python3.13"));
    assertThat(code.isRead()).isFalse();
    assertThat(code.content()).isEmpty();
    assertThat(code.notes()).isNotEmpty();
  }

  @Test
  void linksThatLeadOutAreNotFollowed() throws IOException {
    Path outside = Files.createDirectories(folder.toRealPath().resolve("outside"));
    Files.writeString(outside.resolve("app.py"), PUTS);
    Files.createSymbolicLink(root.resolve("src"), outside);
    assertThat(reader.read(source("src", "app.handler", "python3.13")).isRead()).isFalse();
    write(
        "own/app.py",
        "from store import save\n\n\ndef handler(event, context):\n    save(event)\n");
    Files.createSymbolicLink(root.resolve("own/store.py"), outside.resolve("app.py"));
    FunctionCode code = reader.read(source("own", "app.handler", "python3.13"));
    assertThat(code.isRead()).isTrue();
    assertThat(code.calls()).isEmpty();
    assertThat(code.files()).hasSize(1);
  }

  @Test
  void anImportThatLeadsOutIsNotFollowed() throws IOException {
    Files.writeString(folder.toRealPath().resolve("secret.js"), "exports.send = () => {};");
    write(
        "index.js",
        "const { send } = require('../secret');\nexports.handler = async () => send();\n");
    FunctionCode code = reader.read(source(".", "index.handler", "nodejs22.x"));
    assertThat(code.files()).hasSize(1);
    assertThat(code.complete()).isFalse();
  }

  @Test
  void aMissingFolderIsSilentButNoted() {
    FunctionCode code = reader.read(source("nowhere/", "app.handler", "python3.13"));
    assertThat(code.isRead()).isFalse();
    assertThat(code.language()).isEqualTo(Language.PYTHON);
    assertThat(code.notes()).extracting(Note::path).containsExactly("nowhere");
  }

  @Test
  void aMissingHandlerIsNoted() throws IOException {
    write("app.py", PUTS);
    FunctionCode code = reader.read(source(".", "app.lambda_handler", "python3.13"));
    assertThat(code.isRead()).isFalse();
    assertThat(code.behaviour().batchItemFailures()).isEqualTo(Behaviour.BatchFailures.UNKNOWN);
    assertThat(code.notes())
        .extracting(Note::message)
        .containsExactly("no handler named lambda_handler");
  }

  @Test
  void aBuildOutputThatIsNotThereLeadsToItsProject() throws IOException {
    write("api/pom.xml", "<project><dependencies/></project>");
    write(
        "api/src/main/java/shop/App.java",
        """
        package shop;

        import software.amazon.awssdk.services.sqs.SqsClient;

        public class App {
          private static final SqsClient SQS = SqsClient.create();

          public void handleRequest(String event) {
            SQS.sendMessage(m -> m.queueUrl("https://sqs/orders").messageBody(event));
          }
        }
        """);
    FunctionCode code =
        reader.read(source("api/target/api.jar", "shop.App::handleRequest", "java21"));
    assertThat(apis(code)).containsExactly("sqs:SendMessage");
    assertThat(code.manifests()).hasSize(1);
    assertThat(code.content()).isEmpty();
  }

  @Test
  void aBuildOutputWithoutAProjectBelowTheTemplateIsNotLookedForAbove() throws IOException {
    write("pom.xml", "<project/>");
    write("infra/template.yaml", "");
    FunctionCode code =
        reader.read(
            FunctionSource.of(root, root.resolve("infra"))
                .withCodePath("target/api.jar")
                .withHandler("shop.App")
                .withRuntime("java21"));
    assertThat(code.manifests()).isEmpty();
    assertThat(code.isRead()).isFalse();
  }

  @Test
  void anArtefactGivesItsSizeAndManifests() throws IOException {
    Path zip = root.resolve("function.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("../../evil/package.json"));
      entries.write("{\"dependencies\":{\"evil\":\"1\"}}".getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new ZipEntry("package.json"));
      entries.write("{\"dependencies\":{\"express\":\"4\"}}".getBytes(StandardCharsets.UTF_8));
    }
    FunctionCode code = reader.read(source("function.zip", "index.handler", "nodejs22.x"));
    assertThat(code.manifests()).hasSize(1);
    assertThat(code.manifests().get(0).dependency("express")).isPresent();
    assertThat(code.manifests().get(0).dependency("evil")).isEmpty();
    assertThat(code.content())
        .hasValueSatisfying(
            content -> {
              assertThat(content.artefact()).isTrue();
              assertThat(content.bytes()).isEqualTo(zip.toFile().length());
            });
  }

  @Test
  void aBundleIsSkippedWithANote() throws IOException {
    write("index.js", "exports.handler=async()=>{" + "a();".repeat(10_000) + "}");
    FunctionCode code = reader.read(source(".", "index.handler", "nodejs22.x"));
    assertThat(code.isRead()).isFalse();
    assertThat(code.notes()).extracting(Note::path).contains("index.js");
  }

  @Test
  void aFileOverTwoMegabytesIsSkippedWithANote() throws IOException {
    write("app.py", PUTS + "# padding\n".repeat(220_000));
    FunctionCode code = reader.read(source(".", "app.handler", "python3.13"));
    assertThat(code.isRead()).isFalse();
    assertThat(code.notes()).extracting(Note::path).contains("app.py");
  }

  @Test
  void aSiblingHandlerIsNotThisFunctionsSource() throws IOException {
    write("app.py", PUTS);
    write("other.py", PUTS.replace("put_item(Item=event)", "scan()"));
    FunctionCode code = reader.read(source(".", "app.handler", "python3.13"));
    assertThat(apis(code)).containsExactly("dynamodb:PutItem");
  }

  @Test
  void inlineCodeIsReportedAtTheTemplatesLines() {
    String inline =
        "import boto3\n\ndef handler(event, context):\n    boto3.client('sqs').purge_queue()\n";
    String before = "Resources:\n  F:\n    Code:\n      ZipFile: ";
    String scalar = "|\n        " + inline.strip().replace("\n", "\n        ") + "\n";
    SourceText template = SourceText.of("template.yaml", before + scalar + "  G: {}\n");
    InlineCode code =
        new InlineCode(
            inline, new Range(template, before.length(), before.length() + scalar.length()));
    FunctionCode read =
        reader.read(
            FunctionSource.of(root, root)
                .withInline(code)
                .withHandler("index.handler")
                .withRuntime("python3.13"));
    assertThat(read.calls()).hasSize(1);
    assertThat(read.calls().get(0).range().startLine()).isEqualTo(8);
    assertThat(read.calls().get(0).range().startColumn()).isEqualTo(13);
    assertThat(read.content()).isEmpty();
  }

  @Test
  void esbuildsEntryPointIsTheHandlersFile() throws IOException {
    write("src/functions/list.ts", "export const handler = async (): Promise<number> => 1;\n");
    FunctionCode code =
        reader.read(
            source(".", "list.handler", "nodejs22.x")
                .withBuild(new Build("esbuild", List.of("src/functions/list.ts"))));
    assertThat(code.handler())
        .hasValueSatisfying(h -> assertThat(h.file()).isEqualTo("src/functions/list.ts"));
    assertThat(code.language()).isEqualTo(Language.TYPESCRIPT);
    assertThat(code.content()).hasValueSatisfying(c -> assertThat(c.zippedAsIs()).isFalse());
  }

  @Test
  void kotlinIsLocatedButNotParsed() throws IOException {
    write(
        "build.gradle.kts",
        "dependencies {\n  implementation(\"software.amazon.awssdk:s3:2.31.0\")\n}\n");
    write("src/main/kotlin/shop/App.kt", "package shop\n\nclass App\n");
    FunctionCode code = reader.read(source(".", "shop.App::handleRequest", "java21"));
    assertThat(code.language()).isEqualTo(Language.KOTLIN);
    assertThat(code.files())
        .extracting(SourceText::path)
        .containsExactly("src/main/kotlin/shop/App.kt");
    assertThat(code.manifests().get(0).dependency("software.amazon.awssdk:s3")).isPresent();
  }

  @Test
  void unneededFoldersAreFound() throws IOException {
    write("src/app.py", PUTS);
    write("src/tests/test_app.py", "def test(): pass");
    write("src/.git/HEAD", "ref");
    write("src/docs/index.md", "# Docs");
    write("src/venv/lib/site.py", "");
    FunctionCode code = reader.read(source("src", "app.handler", "python3.13"));
    PackageContent content = code.content().orElseThrow();
    assertThat(content.unneeded())
        .containsExactlyInAnyOrder(
            new PackageContent.Unneeded(PackageContent.Unneeded.Kind.TESTS, "tests"),
            new PackageContent.Unneeded(PackageContent.Unneeded.Kind.GIT, ".git"),
            new PackageContent.Unneeded(PackageContent.Unneeded.Kind.DOCS, "docs"),
            new PackageContent.Unneeded(PackageContent.Unneeded.Kind.DEVELOPMENT, "venv"));
    assertThat(content.files()).isEqualTo(5);
    assertThat(content.zippedAsIs()).isTrue();
  }

  @Test
  void brokenSourceIsReadAsFarAsItGoes() throws IOException {
    write("app.py", PUTS + "\ndef broken(:\n    x = = 3\n");
    FunctionCode code = reader.read(source(".", "app.handler", "python3.13"));
    assertThat(apis(code)).containsExactly("dynamodb:PutItem");
  }

  @Test
  void recursionAndCircularImportsEnd() throws IOException {
    write(
        "app.py", "import other\n\n\ndef handler(event, context):\n    return other.walk(event)\n");
    write(
        "other.py",
        """
        import app
        import boto3

        sns = boto3.client('sns')


        def walk(node):
            for child in node['children']:
                walk(child)
            sns.publish(TopicArn='arn', Message=node['name'])
            return app.handler(node, None)
        """);
    FunctionCode code = reader.read(source(".", "app.handler", "python3.13"));
    assertThat(apis(code)).containsExactly("sns:Publish");
    assertThat(code.behaviour().readsFirstRecordOnly()).isEqualTo(Truth.FALSE);
  }

  @Test
  void aModuleOfUnknownOriginLeavesOpenWhatElseIsCalled() throws IOException {
    write("app.py", "import json\nimport company_layer\n" + PUTS);
    FunctionSource source = source(".", "app.handler", "python3.13");
    FunctionCode code = reader.read(source);
    assertThat(code.complete()).isFalse();
    assertThat(code.behaviour().batchItemFailures()).isEqualTo(Behaviour.BatchFailures.UNKNOWN);
    assertThat(code.notes()).hasSize(1);
    assertThat(code.notes().get(0).path()).isEqualTo("app.py");
    assertThat(code.notes().get(0).message()).startsWith("company_layer is imported, but");
    write("requirements.txt", "company-layer==1.0\n");
    FunctionCode named = new CodeReader(path -> path.toString()).read(source);
    assertThat(named.complete()).isTrue();
    assertThat(named.behaviour().batchItemFailures()).isEqualTo(Behaviour.BatchFailures.NEVER);
  }

  @Test
  void otherLanguagesAreNotRead() throws IOException {
    write("main.go", "package main");
    FunctionCode code = reader.read(source(".", "bootstrap", "provided.al2023"));
    assertThat(code.language()).isEqualTo(Language.OTHER);
    assertThat(code.isRead()).isFalse();
  }

  @Test
  void withoutTheNativeLibraryTheRestGoesOn() throws IOException {
    write("app.py", PUTS);
    write("requirements.txt", "boto3==1.38.0");
    SyntaxReader broken =
        new SyntaxReader(
            language -> {
              throw new UnsatisfiedLinkError("no library for this system");
            });
    CodeReader without = new CodeReader(path -> root.relativize(path).toString(), broken);
    FunctionCode code = without.read(source(".", "app.handler", "python3.13"));
    assertThat(code.isRead()).isFalse();
    assertThat(code.complete()).isFalse();
    assertThat(code.manifests()).hasSize(1);
    assertThat(code.content()).isPresent();
    assertThat(code.notes())
        .containsExactly(
            new Note("tree-sitter", "function source isn't read: no library for this system"));
  }

  @Test
  void aFunctionThatTakesTooManyStepsIsLeftWithANoteAtTheSamePlaceEachTime() throws IOException {
    write(
        "app.py",
        "import boto3\n\ndef f(x):\n    return x\n\ndef handler(event, context):\n"
            + "    boto3.client('s3').list_buckets()\n    f(f(f(f(event))))\n".repeat(5_000));
    FunctionCode code = reader.read(source(".", "app.handler", "python3.13"));
    assertThat(code.complete()).isFalse();
    assertThat(code.notes())
        .containsExactly(new Note("app.py", "followed for 400000 steps, then left"));
    CodeReader another = new CodeReader(path -> root.relativize(path).toString());
    FunctionCode again = another.read(source(".", "app.handler", "python3.13"));
    assertThat(again.calls()).hasSameSizeAs(code.calls());
    assertThat(code.calls()).hasSizeBetween(1_000, 4_999);
  }

  @Test
  void aFileThatIsTooTangledForTheParserIsLeftWithANote() throws IOException {
    write("app.py", "[\n".repeat(20_000));
    write("app.mjs", "// a line\n".repeat(60_000));
    // Deep is not tangled: it's read, and nothing found in it.
    assertThat(reader.read(source(".", "app.handler", "python3.13")).notes())
        .containsExactly(new Note("app.py", "no handler named handler"));
    assertThat(reader.read(source(".", "app.handler", "nodejs22.x")).notes())
        .containsExactly(new Note("app.mjs", "over 512 KB: not read"));
    write("app.mjs", "a?\nb:".repeat(80_000) + "1");
    CodeReader another = new CodeReader(path -> root.relativize(path).toString());
    assertThat(another.read(source(".", "app.handler", "nodejs22.x")).notes())
        .containsExactly(new Note("app.mjs", "too tangled to be parsed: not read"));
  }

  @Test
  void severalThreadsReadTheSame() throws Exception {
    write("app.py", PUTS);
    write("index.js", "exports.handler = async (event) => event;\n");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<FunctionCode>> work = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        FunctionSource source =
            i % 2 == 0
                ? source(".", "app.handler", "python3.13")
                : source(".", "index.handler", "nodejs22.x");
        work.add(() -> reader.read(source));
      }
      List<Future<FunctionCode>> results = threads.invokeAll(work);
      for (int i = 2; i < results.size(); i++) {
        assertThat(results.get(i).get().calls()).isEqualTo(results.get(i - 2).get().calls());
      }
    } finally {
      threads.shutdown();
    }
  }
}
