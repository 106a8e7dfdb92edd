package dev.cfnperf.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceReaderTest {
  @TempDir private Path outside;
  private Path folder;
  private RepositoryRoot root;
  private SourceReader reader;

  @BeforeEach
  void makeRepository() throws IOException {
    folder = Files.createDirectories(outside.resolve("repository")).toRealPath();
    Files.createDirectory(folder.resolve(".git"));
    root = RepositoryRoot.around(folder);
    reader = new SourceReader(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkDecidesTheEncodingAndIsNoPartOfTheText(String charset) throws Exception {
    Path file = write("t.yaml", "\uFEFFKey: ü😀".getBytes(Charset.forName(charset)));

    assertThat(reader.read(file, root).content()).isEqualTo("Key: ü😀");
  }

  @Test
  void aFileIsNamedAsSeenFromTheWorkingDirectory() throws Exception {
    Path file = write("sub/t.yaml", "a: b");

    assertThat(reader.read(file, root).path()).isEqualTo("sub/t.yaml");
    assertThat(reader.name(Path.of("sub/../x.yaml"))).isEqualTo("x.yaml");
    assertThat(reader.name(folder.getParent().resolve("y.yaml"))).isEqualTo("../y.yaml");
  }

  @Test
  void aReplacementCharacterThatIsWrittenIsFine() throws Exception {
    assertThat(reader.read(write("t.yaml", "a: \uFFFD"), root).content()).isEqualTo("a: \uFFFD");
  }

  @Test
  void aByteThatIsNoUtf8IsReportedWithItsPlace() {
    byte[] latin1 = "a: b\nnäme: ü".getBytes(StandardCharsets.ISO_8859_1);

    Diagnostic problem = problem(write("t.yaml", latin1));

    assertThat(problem.range()).hasToString("t.yaml:2:2");
    assertThat(problem.message()).isEqualTo("not valid UTF-8: byte 0xe4");
  }

  @Test
  void aCutOffCharacterAtTheEndIsReported() {
    byte[] cut = {'a', (byte) 0xC3};

    assertThat(problem(write("t.yaml", cut)).range()).hasToString("t.yaml:1:2");
  }

  @Test
  void aFileWithNulIsNoText() {
    Diagnostic problem = problem(write("t.yaml", "a: b\n\0".getBytes(StandardCharsets.UTF_8)));

    assertThat(problem.message()).contains("NUL");
    assertThat(problem.range()).hasToString("t.yaml:2:1");
  }

  @Test
  void aFileOverTheLimitIsRefused() throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(SourceReader.SIZE_LIMIT + 1L);
    }

    assertThat(problem(file).message()).isEqualTo("larger than 50 MB, which is the limit");
  }

  @Test
  void aMissingFileSaysSo() {
    assertThat(problem(folder.resolve("no.yaml")).message()).isEqualTo("no such file or directory");
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    assertThat(problem(Files.createDirectory(folder.resolve("d.yaml"))).message())
        .isEqualTo("is a directory");
  }

  @Test
  @Timeout(10)
  void aFifoIsRefusedWithoutWaitingForIt() throws Exception {
    Path fifo = folder.resolve("fifo.yaml");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();

    assertThat(problem(fifo).message()).isEqualTo("not a regular file");
  }

  @Test
  void aDeviceIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("zero.yaml"), Path.of("/dev/zero"));

    assertThat(problem(link).message()).contains("leads out of");
  }

  @Test
  void aLinkOutOfTheRepositoryIsNotFollowed() throws IOException {
    Path secret = Files.writeString(outside.resolve("secret.yaml"), "password: x");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), secret);

    assertThat(problem(link).message()).isEqualTo("not read: it leads out of " + root.path());
  }

  @Test
  void aLinkInsideTheRepositoryIsFollowed() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("l.yaml"), write("a/t.yaml", "a: b"));

    assertThat(reader.read(link, root).content()).isEqualTo("a: b");
  }

  @Test
  void linksInACircleAreReported() throws IOException {
    Path one = folder.resolve("one.yaml");
    Files.createSymbolicLink(one, folder.resolve("two.yaml"));
    Files.createSymbolicLink(folder.resolve("two.yaml"), one);

    assertThat(problem(one).message()).isEqualTo("its symbolic links run in a circle");
  }

  @Test
  void aTemplateReachesFilesOfItsRepositoryOnly() throws Exception {
    write("src/app.py", "import boto3");
    Files.writeString(outside.resolve("secret.txt"), "x");
    SourceText template = SourceText.of("infra/template.yaml", "");
    Files.createDirectories(folder.resolve("infra"));
    LocalFiles files = new RepositoryFiles(reader, root);

    assertThat(files.read(template, "../src/app.py").orElseThrow().path()).isEqualTo("src/app.py");
    assertThat(files.read(template, "../../secret.txt")).isEmpty();
    assertThat(files.read(template, "/etc/passwd")).isEmpty();
    assertThat(files.read(template, "no\0path")).isEmpty();
    assertThat(files.read(template, "../src")).isEmpty();
  }

  private Diagnostic problem(Path file) {
    return catchThrowableOfType(UnreadableException.class, () -> reader.read(file, root))
        .diagnostic();
  }

  private Path write(String name, String content) {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
