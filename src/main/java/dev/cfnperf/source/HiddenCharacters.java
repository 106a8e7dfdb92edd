package dev.cfnperf.source;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON on, with escapes in place of characters that aren't seen or act on a terminal: they
 * mean the same to a parser. Those below 0x20 are escaped already, as JSON has it.
 */
final class HiddenCharacters extends FilterWriter {
  private static final char TAG = '\udb40';

  private boolean behindTag;

  HiddenCharacters(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    write(new char[] {(char) c}, 0, 1);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    write(text.toCharArray(), offset, length);
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    int start = offset;
    for (int i = offset; i < offset + length; i++) {
      char c = chars[i];
      if (c < 0x7f || !isHidden(c)) {
        continue;
      }
      out.write(chars, start, i - start);
      out.write(Printable.code(c));
      start = i + 1;
    }
    out.write(chars, start, offset + length - start);
  }

  private boolean isHidden(char c) {
    boolean second = behindTag && Character.isLowSurrogate(c);
    behindTag = c == TAG;
    return behindTag || second || (!Character.isSurrogate(c) && Printable.isHidden(c));
  }
}
