package dev.cfnperf.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplateDiscoveryTest {
  private static final String TEMPLATE = "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n";

  @TempDir private Path outside;
  private Path folder;

  @BeforeEach
  void makeRepository() throws IOException {
    folder = Files.createDirectories(outside.resolve("repository")).toRealPath();
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void aFolderIsSearchedInAlphabeticalOrderByExtension() throws IOException {
    write("b/t.json", "z.YML", "a.yaml", "c.template", "readme.md", "a/x.yaml");

    assertThat(names(find(".")))
        .containsExactly("a.yaml", "c.template", "z.YML", "a/x.yaml", "b/t.json");
  }

  @Test
  void whatToolsPutThereIsSkipped() throws IOException {
    write("node_modules/p/t.yaml", ".aws-sam/build/t.yaml", ".git/t.yaml", "target/t.yaml");

    assertThat(names(find("."))).containsExactly("target/t.yaml");
  }

  @Test
  void whatGitIgnoresIsSkipped() throws IOException {
    write(
        "out/t.yaml",
        "keep.yaml",
        "drop.yaml",
        "sub/drop.yaml",
        "sub/deep/only.yaml",
        "sub/a.yaml");
    Files.writeString(folder.resolve(".gitignore"), "out/\n*.yaml\n!keep.yaml\n!sub/**\n");
    Files.writeString(folder.resolve("sub/.gitignore"), "drop.yaml\n/deep/*\n");

    assertThat(names(find("."))).containsExactly("keep.yaml", "sub/a.yaml");
    assertThat(names(find("sub"))).as("asked from above").containsExactly("sub/a.yaml");
    assertThat(names(find("drop.yaml"))).as("named").containsExactly("drop.yaml");
  }

  @Test
  void aFileNamedTwiceIsLintedOnce() throws IOException {
    write("t.yaml");

    assertThat(names(find("t.yaml", "./t.yaml", "."))).containsExactly("t.yaml");
  }

  @Test
  void aNamedPathThatIsntThereIsAnError() {
    TemplateDiscovery.Found found = find("no.yaml");

    assertThat(found.files()).isEmpty();
    assertThat(found.errors())
        .containsExactly(Diagnostic.ofFile("no.yaml", "no such file or directory"));
  }

  @Test
  void linksToFoldersAreNotFollowedAndCirclesDoNoHarm() throws IOException {
    write("a/t.yaml");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));

    assertThat(names(find("."))).containsExactly("a/t.yaml");
    assertThat(names(find("b"))).as("named").containsExactly("b/t.yaml");
  }

  @Test
  void linksToFilesAreFollowedInsideTheRepositoryOnly() throws IOException {
    write("a/t.yaml");
    Path secret = Files.writeString(outside.resolve("secret.yaml"), TEMPLATE);
    Files.createSymbolicLink(folder.resolve("in.yaml"), folder.resolve("a/t.yaml"));
    Files.createSymbolicLink(folder.resolve("out.yaml"), secret);

    TemplateDiscovery.Found found = find(".");

    assertThat(names(found)).containsExactly("in.yaml", "a/t.yaml");
    assertThat(found.notes())
        .singleElement()
        .satisfies(note -> assertThat(note.range().file()).isEqualTo("out.yaml"));
  }

  @Test
  void theRootIsTheRepositoryOrElseTheFolder() throws IOException {
    write("a/t.yaml");
    Path alone = Files.createDirectories(outside.resolve("alone/deep"));

    assertThat(find("a").files().get(0).root().path()).isEqualTo(folder);
    assertThat(find("a/t.yaml").files().get(0).root().path()).isEqualTo(folder);
    assertThat(RepositoryRoot.around(alone).path()).isEqualTo(alone.toRealPath());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWSTemplateFormatVersion: 2010-09-09",
        "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}",
        TEMPLATE
      })
  void aTemplateIsKnownByItsContent(String content) {
    assertThat(TemplateSniffer.mayBeTemplate(content.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(TemplateSniffer.mayBeTemplate(content.getBytes(StandardCharsets.UTF_16))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "name: build\non: push", "Resources:\n", "${AWS::Region}", "AWS:", "A"})
  void otherFilesAreNoTemplates(String content) {
    assertThat(TemplateSniffer.mayBeTemplate(content.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  private TemplateDiscovery.Found find(String... paths) {
    return TemplateDiscovery.find(
        Stream.of(paths).map(Path::of).toList(), new SourceReader(folder));
  }

  private List<String> names(TemplateDiscovery.Found found) {
    assertThat(found.errors()).isEmpty();
    return found.files().stream().map(file -> folder.relativize(file.path()).toString()).toList();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, TEMPLATE);
    }
  }
}
