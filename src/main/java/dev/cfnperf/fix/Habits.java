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
 * How an author writes, as far as a text shows it. Most edits ask for its indentation alone, so the
 * rest is looked for when it's asked for.
 */
final class Habits {
  private static final String USUAL_STEP = "  ";

  private final Document document;
  private final SourceText text;
  private final Indentation indentation;
  private final String lineEnd;
  private boolean looked;
  private boolean spaced;
  private int shortForms;
  private int longForms;
  private int quotes;

  Habits(Document document) {
    this.document = document;
    this.text = document.text();
    this.indentation = new Indentation(text);
    int newline = text.content().indexOf('\n');
    boolean windows = newline > 0 && text.content().charAt(newline - 1) == '\r';
    this.lineEnd = windows ? "\r\n" : "\n";
  }

  /** Indented as what stands nearest to a place. */
  Style near(Place place) {
    if (json()) {
      String step = jsonStep();
      return new Style(this, step, step);
    }
    Indentation.Steps near = indentation.near(place);
    if (near.isComplete()) {
      return new Style(this, near.step(), near.dashStep());
    }
    Indentation.Steps anywhere = indentation.in(document.root());
    String usual = anywhere.step().isEmpty() ? USUAL_STEP : anywhere.step();
    Indentation.Steps seen = near.or(anywhere);
    return new Style(
        this,
        seen.step().isEmpty() ? usual : seen.step(),
        seen.dashFound() ? seen.dashStep() : usual);
  }

  boolean json() {
    return document.format() == Document.Format.JSON;
  }

  private String jsonStep() {
    return document.root() instanceof Mapping root && !root.entries().isEmpty()
        ? Style.indentation(text, root.entries().get(0).key().range().start())
        : USUAL_STEP;
  }

  /** What ends a line. */
  String lineEnd() {
    return lineEnd;
  }

  /** Whether functions are written as {@code !Ref}. */
  boolean shortForm() {
    look();
    return shortForms >= longForms;
  }

  /** What strings are quoted by where they have to be. */
  char quote() {
    look();
    return quotes > 0 ? '"' : '\'';
  }

  /** Whether resources have an empty line between them. */
  boolean spaced() {
    look();
    return spaced;
  }

  private void look() {
    if (!looked) {
      looked = true;
      count(document.root());
      spaced = hasGaps();
    }
  }

  private void count(Node node) {
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> count(entry.value()));
    } else if (node instanceof Sequence list) {
      list.items().forEach(this::count);
    } else if (node instanceof Intrinsic call) {
      shortForms += call.shortForm() ? 1 : 0;
      longForms += call.shortForm() ? 0 : 1;
      count(call.argument());
    } else if (node instanceof Scalar scalar && scalar.style() == Scalar.Style.QUOTED) {
      quotes += text.content().startsWith("\"", scalar.range().start()) ? 1 : -1;
    }
  }

  private boolean hasGaps() {
    if (!(document.root() instanceof Mapping root) || root.mapping("Resources").isEmpty()) {
      return false;
    }
    int blank = 0;
    int dense = -1;
    for (Entry each : root.mapping("Resources").get().entries()) {
      int line = each.key().range().startLine();
      while (line > 2 && text.lineText(line - 1).stripLeading().startsWith("#")) {
        line--;
      }
      boolean gap = line > 1 && text.lineText(line - 1).isBlank();
      blank += gap ? 1 : 0;
      dense += gap ? 0 : 1;
    }
    return blank > 0 && blank >= dense;
  }
}
