package dev.cfnperf.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Gathers text and passes it on in large pieces, as UTF-8. The JDK's writers look at each character
 * twice on its way, which is what a program that has just started is slow at.
 */
final class Utf8Writer extends Writer {
  private static final int PIECE = 1 << 16;

  private final OutputStream stream;
  private StringBuilder waiting = new StringBuilder(1 << 13);

  Utf8Writer(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int character) throws IOException {
    waiting.append((char) character);
    passOn(PIECE);
  }

  @Override
  public void write(String text) throws IOException {
    waiting.append(text);
    passOn(PIECE);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    waiting.append(text, offset, offset + length);
    passOn(PIECE);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    waiting.append(text, offset, length);
    passOn(PIECE);
  }

  @Override
  public void flush() throws IOException {
    passOn(1);
    stream.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
    stream.close();
  }

  // Half of a character waits for its other half.
  private void passOn(int least) throws IOException {
    int length = waiting.length();
    if (length < least) {
      return;
    }
    StringBuilder rest = new StringBuilder(least);
    if (Character.isHighSurrogate(waiting.charAt(length - 1))) {
      rest.append(waiting.charAt(length - 1));
      waiting.setLength(length - 1);
    }
    byte[] piece = waiting.toString().getBytes(StandardCharsets.UTF_8);
    waiting = rest;
    stream.write(piece);
  }
}
