package dev.cfnperf.fix;

import dev.cfnperf.document.Document;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.SourceText;
import java.util.List;

/**
 * How an author writes, as far as a text shows it.
 *
 * @param lineEnd what ends a line
 * @param step what one level is indented by
 * @param dashStep what a list's dashes are indented by, below their key
 * @param shortForm whether functions are written as {@code !Ref}
 * @param spaced whether resources have an empty line between them
 * @param quote what strings are quoted by where they have to be
 */
record Style(
    boolean json,
    String lineEnd,
    String step,
    String dashStep,
    boolean shortForm,
    boolean spaced,
    char quote) {

  // How a block is indented shows at its beginning, and blocks may have thousands of entries.
  private static final int ENTRIES_LOOKED_AT = 100;

  static Style of(Document document) {
    SourceText text = document.text();
    String content = text.content();
    int newline = content.indexOf('\n');
    boolean windows = newline > 0 && content.charAt(newline - 1) == '\r';
    boolean json = document.format() == Document.Format.JSON;
    Search search = new Search(text);
    search.visit(document.root());
    String step = json ? jsonStep(document) : search.step.isEmpty() ? "  " : search.step;
    return new Style(
        json,
        windows ? "\r\n" : "\n",
        step,
        search.dashFound ? search.dashStep : step,
        search.shortForms >= search.longForms,
        isSpaced(document),
        search.quotes > 0 ? '"' : '\'');
  }

  /** The same, but indented as what stands nearest to a place. */
  Style near(Place place, SourceText text) {
    if (json) {
      return this;
    }
    // First how the block itself is indented, then what is in it, then what is around it.
    Search search = new Search(text);
    List<Node> parents = place.parents();
    if (!parents.isEmpty()) {
      search.measureWay(place.parent(), place.node());
    }
    search.measureAll(place.node());
    if (!search.isDone()) {
      search.visit(place.node());
    }
    for (int i = parents.size() - 1; i >= 0; i--) {
      Node inner = i + 1 < parents.size() ? parents.get(i + 1) : place.node();
      if (search.isDone()) {
        break;
      }
      search.measureWay(parents.get(i), inner);
      search.measureAll(parents.get(i));
    }
    return new Style(
        false,
        lineEnd,
        search.step.isEmpty() ? step : search.step,
        search.dashFound ? search.dashStep : dashStep,
        shortForm,
        spaced,
        quote);
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

  /** Goes through a document until it has seen how things are indented. */
  private static final class Search {
    private final SourceText text;
    private String step = "";
    private String dashStep = "";
    private boolean dashFound;
    private int shortForms;
    private int longForms;
    private int quotes;

    private Search(SourceText text) {
      this.text = text;
    }

    private void visit(Node node) {
      if (node instanceof Mapping mapping) {
        for (Entry entry : mapping.entries()) {
          measure(mapping, entry);
          visit(entry.value());
        }
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

    private void measureWay(Node outer, Node inner) {
      if (outer instanceof Mapping mapping) {
        mapping
            .around(inner.range())
            .filter(entry -> entry.value() == inner)
            .ifPresent(entry -> measure(mapping, entry));
      }
    }

    private void measureAll(Node node) {
      if (node instanceof Mapping mapping) {
        int seen = 0;
        for (Entry entry : mapping.entries()) {
          if (isDone() || seen++ == ENTRIES_LOOKED_AT) {
            return;
          }
          measure(mapping, entry);
        }
      }
    }

    private boolean isDone() {
      return !step.isEmpty() && dashFound;
    }

    private void measure(Mapping mapping, Entry entry) {
      if (isDone()) {
        return;
      }
      if (mapping.flow() || entry.value().range().startLine() <= entry.key().range().startLine()) {
        return;
      }
      int outer = entry.key().range().startColumn();
      int inner = entry.value().range().startColumn();
      if (entry.value() instanceof Mapping map && !map.flow() && step.isEmpty() && inner > outer) {
        step = " ".repeat(inner - outer);
      }
      if (entry.value() instanceof Sequence list && !list.flow() && !dashFound) {
        int start = list.range().start();
        dashFound = text.content().startsWith("-", start);
        dashStep = " ".repeat(Math.max(0, inner - outer));
      }
    }
  }
}
