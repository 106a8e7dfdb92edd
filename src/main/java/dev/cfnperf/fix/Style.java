package dev.cfnperf.fix;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.SourceText;

/**
 * How an author writes, as far as a text shows it.
 *
 * @param lineEnd what ends a line
 * @param step what one level is indented by
 * @param dashStep what a list's dashes are indented by, below their key
 * @param shortForm whether functions are written as {@code !Ref}
 * @param spaced whether resources have an empty line between them
 * @param quote what strings are quoted by where they have to be
 * @param indentation where it's looked up how the blocks around a place are indented
 */
record Style(
    boolean json,
    String lineEnd,
    String step,
    String dashStep,
    boolean shortForm,
    boolean spaced,
    char quote,
    Indentation indentation) {

  static Style of(Document document) {
    SourceText text = document.text();
    String content = text.content();
    int newline = content.indexOf('\n');
    boolean windows = newline > 0 && content.charAt(newline - 1) == '\r';
    boolean json = document.format() == Document.Format.JSON;
    Habits habits = new Habits(text);
    habits.visit(document.root());
    Indentation indentation = new Indentation(text);
    Indentation.Steps seen = indentation.in(document.root());
    String step = json ? jsonStep(document) : seen.step().isEmpty() ? "  " : seen.step();
    return new Style(
        json,
        windows ? "\r\n" : "\n",
        step,
        seen.dashFound() ? seen.dashStep() : step,
        habits.shortForms >= habits.longForms,
        isSpaced(document),
        habits.quotes > 0 ? '"' : '\'',
        indentation);
  }

  /** The same, but indented as what stands nearest to a place. */
  Style near(Place place) {
    if (json) {
      return this;
    }
    Indentation.Steps seen = indentation.near(place);
    return new Style(
        false,
        lineEnd,
        seen.step().isEmpty() ? step : seen.step(),
        seen.dashFound() ? seen.dashStep() : dashStep,
        shortForm,
        spaced,
        quote,
        indentation);
  }

  private static String jsonStep(Document document) {
    if (document.root() instanceof Mapping root && !root.entries().isEmpty()) {
      return indentation(document.text(), root.entries().get(0).key().range().start());
    }
    return "  ";
  }

  /** The white space before what stands at an offset; empty if other text does. */
  static String indentation(SourceText text, int offset) {
    int start = text.lineStart(text.line(offset));
    String before = text.content().substring(start, offset);
    return before.isBlank() ? before : "";
  }

  private static boolean isSpaced(Document document) {
    if (!(document.root() instanceof Mapping root) || root.mapping("Resources").isEmpty()) {
      return false;
    }
    SourceText text = document.text();
    int blank = 0;
    int dense = -1;
    for (Entry each : root.mapping("Resources").get().entries()) {
      int line = each.key().range().startLine();
      while (line > 2 && text.lineText(line - 1).stripLeading().startsWith("#")) {
        line--;
      }
      boolean spaced = line > 1 && text.lineText(line - 1).isBlank();
      blank += spaced ? 1 : 0;
      dense += spaced ? 0 : 1;
    }
    return blank > 0 && blank >= dense;
  }

  /** Counts what is written in one of two ways. */
  private static final class Habits {
    private final SourceText text;
    private int shortForms;
    private int longForms;
    private int quotes;

    private Habits(SourceText text) {
      this.text = text;
    }

    private void visit(Node node) {
      if (node instanceof Mapping mapping) {
        mapping.entries().forEach(entry -> visit(entry.value()));
      } else if (node instanceof Sequence list) {
        list.items().forEach(this::visit);
      } else if (node instanceof Intrinsic call) {
        shortForms += call.shortForm() ? 1 : 0;
        longForms += call.shortForm() ? 0 : 1;
        visit(call.argument());
      } else if (node instanceof Scalar scalar && scalar.style() == Scalar.Style.QUOTED) {
        quotes += text.content().startsWith("\"", scalar.range().start()) ? 1 : -1;
      }
    }
  }
}
