package dev.cfnperf.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text: by byte order mark, else as UTF-8, and never by the platform's default. */
final class TextDecoder {
  private TextDecoder() {}

  static SourceText decode(String name, byte[] content) throws UnreadableException {
    Charset charset = charset(content);
    int mark = mark(content);
    String text = new String(content, mark, content.length - mark, charset);
    // A replacement character may be the text's own, or stand for bytes that mean nothing.
    if (text.indexOf('\uFFFD') >= 0) {
      requireWellFormed(name, ByteBuffer.wrap(content, mark, content.length - mark), charset);
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      SourceText source = SourceText.of(name, text);
      throw new UnreadableException(
          new Diagnostic(
              new Range(source, nul, nul + 1), "not a text file: it has a NUL character"));
    }
    return SourceText.of(name, text);
  }

  /** A text in the encoding of a file's earlier content, with the mark that begins it. */
  static byte[] encode(String text, byte[] earlier) {
    Charset charset = charset(earlier);
    String mark = mark(earlier) > 0 ? "\uFEFF" : "";
    return (mark + text).getBytes(charset);
  }

  private static void requireWellFormed(String name, ByteBuffer bytes, Charset charset)
      throws UnreadableException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer before = CharBuffer.allocate(bytes.remaining());
    if (!decoder.decode(bytes, before, true).isError()) {
      return;
    }
    String hex = Integer.toHexString(bytes.get() & 0xFF);
    SourceText readable = SourceText.of(name, before.flip().toString());
    int end = readable.content().length();
    throw new UnreadableException(
        new Diagnostic(
            new Range(readable, end, end),
            "not valid " + charset.name() + ": byte 0x" + (hex.length() == 1 ? "0" : "") + hex));
  }

  private static Charset charset(byte[] content) {
    if (startsWith(content, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(content, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static int mark(byte[] content) {
    if (isUtf16(content)) {
      return 2;
    }
    return startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
  }

  /** Whether the bytes begin with a mark that says UTF-16. */
  static boolean isUtf16(byte[] content) {
    return startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF);
  }

  private static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
