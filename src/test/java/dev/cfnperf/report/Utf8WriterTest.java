package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8WriterTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  // A character of two halves lies on each border between two pieces.
  @ParameterizedTest
  @ValueSource(ints = {1, 7, (1 << 16) - 1, 1 << 16, (1 << 16) + 1, 200_000})
  void noCharacterIsTornApart(int before) throws IOException {
    String text = "a".repeat(before) + "\ud83d\ude80 \u00e9 \u4f60".repeat(30_000);
    try (Writer out = new Utf8Writer(written)) {
      for (int i = 0; i < text.length(); i += 1_001) {
        out.write(text, i, Math.min(1_001, text.length() - i));
      }
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void allWaysOfWritingAreOne() throws IOException {
    try (Writer out = new Utf8Writer(written)) {
      out.write('a');
      out.write("bc");
      out.write(new char[] {'c', 'd', 'e'}, 1, 1);
      out.append("e").append('f').append("fgh", 1, 2);
    }
    assertThat(written).hasToString("abcdefg");
  }

  @Test
  void whatIsFlushedIsThere() throws IOException {
    Writer out = new Utf8Writer(written);
    out.write("half \ud83d");
    out.flush();
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("half ");
    out.write("\ude80");
    out.flush();
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("half \ud83d\ude80");
  }
}
