package dev.cfnperf.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;

/** The difference of two texts as a unified patch that {@code git apply} takes. */
public final class Patch {
  private final SourceReader reader;

  public Patch(SourceReader reader) {
    this.reader = reader;
  }

  /**
   * A patch for one file, named as seen from the working directory; empty if nothing differs.
   * Without a line {@code diff --git}, behind which git takes names as seen from the top of the
   * repository.
   */
  public byte[] of(SourceText original, SourceText changed) throws UnreadableException {
    byte[] earlier = reader.bytes(reader.path(original), rootOf(original));
    if (TextDecoder.isUtf16(earlier)) {
      throw new UnreadableException(
          Diagnostic.ofFile(original.path(), "no patch: it's UTF-16, which git takes for binary"));
    }
    RawText from = new RawText(earlier);
    RawText to = new RawText(TextDecoder.encode(changed.content(), earlier));
    EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, from, to);
    if (edits.isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      String old = name("a/", original);
      String now = name("b/", original);
      out.write(("--- " + marked(old) + "\n").getBytes(StandardCharsets.UTF_8));
      out.write(("+++ " + marked(now) + "\n").getBytes(StandardCharsets.UTF_8));
      formatter.format(edits, from, to);
      formatter.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private RepositoryRoot rootOf(SourceText text) throws UnreadableException {
    try {
      return RepositoryRoot.around(reader.path(text).getParent());
    } catch (IOException gone) {
      throw new UnreadableException(Diagnostic.ofFile(text.path(), SourceReader.reason(gone)));
    }
  }

  private static String name(String prefix, SourceText text) {
    return QuotedString.GIT_PATH.quote(prefix + text.path());
  }

  // Without the tab, git would end the name at its first space.
  private static String marked(String name) {
    return name.startsWith("\"") || name.indexOf(' ') < 0 ? name : name + "\t";
  }
}
