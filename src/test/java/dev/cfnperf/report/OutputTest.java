package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir Path folder;

  @Test
  void aFileGetsTheTextAsUtf8() throws IOException {
    Path file = folder.resolve("out.txt");
    Output.of(file).write(out -> out.write("日本 \ud800."));
    assertThat(Files.readString(file)).isEqualTo("日本 ?.");
    assertThat(names()).containsExactly("out.txt");
  }

  @Test
  void missingFoldersAreMade() throws IOException {
    Path file = folder.resolve("reports/perf/out.txt");
    Output.of(file).write(out -> out.write("x"));
    assertThat(file).hasContent("x");
  }

  @Test
  void whatAFileHeldStaysWhenWritingFails() throws IOException {
    Path file = Files.writeString(folder.resolve("out.txt"), "earlier");
    Output output = Output.of(file);
    assertThatThrownBy(
            () ->
                output.write(
                    out -> {
                      out.write("half");
                      out.flush();
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("earlier");
    assertThat(names()).containsExactly("out.txt");
  }

  @Test
  void nothingIsLeftWhenTheReportItselfFails() throws IOException {
    Output output = Output.of(folder.resolve("out.txt"));
    assertThatThrownBy(
            () ->
                output.write(
                    out -> {
                      throw new IllegalStateException("a bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aFileIsReplacedThroughItsLink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.txt"), "earlier");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    Output.of(link).write(out -> out.write("new"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void aFolderIsNoFile() {
    Output output = Output.of(folder);
    assertThatThrownBy(() -> output.write(out -> out.write("x"))).isInstanceOf(IOException.class);
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    Output.of(device).write(out -> out.write("x"));
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void aStreamIsFlushedAndLeftOpen() throws IOException {
    Recorder stream = new Recorder();
    Output.of(stream).write(out -> out.write("é"));
    assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("é");
    assertThat(stream.closed).isFalse();
  }

  @Test
  void aReaderWhoLeftEarlyIsNoError() {
    Output output = Output.of(failing("Broken pipe"));
    assertThatCode(() -> output.write(out -> out.write("x".repeat(100_000))))
        .doesNotThrowAnyException();
  }

  @Test
  void aFullDiskIsAnError() {
    Output output = Output.of(failing("No space left on device"));
    assertThatThrownBy(() -> output.write(out -> out.write("x".repeat(100_000))))
        .hasMessage("No space left on device");
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private static final class Recorder extends ByteArrayOutputStream {
    private boolean closed;

    @Override
    public void close() {
      closed = true;
    }
  }
}
