package dev.cfnperf.fix;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.rules.Content;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts keys into maps and items into lists, where a person would and as the neighbours stand. */
record Insertion(SourceText text, Style style, Printer printer) {

  static Insertion of(SourceText text, Style style) {
    return new Insertion(text, style, new Printer(style));
  }

  /** A key in a map, or in what is to become one. */
  TextEdit entry(Place place, String name, Content value) throws Refusal {
    if (place.node() instanceof Scalar scalar && scalar.isNull() && place.entry().isPresent()) {
      return underKey(place, name, value);
    }
    if (!(place.node() instanceof Mapping map)) {
      throw new Refusal("what stands there isn't a map that a setting could be put into");
    }
    List<Entry> own = own(map);
    if (map.flow()) {
      return own.isEmpty() ? intoEmpty(place, map, name, value) : inBraces(map, own, name, value);
    }
    return inBlock(map, own, name, value);
  }

  // Merged-in entries stand elsewhere.
  private static List<Entry> own(Mapping map) {
    List<Entry> own = new ArrayList<>();
    for (Entry each : map.entries()) {
      if (map.range().contains(each.key().range())) {
        own.add(each);
      }
    }
    own.sort((a, b) -> a.key().range().compareTo(b.key().range()));
    return own;
  }

  // A key without value: "Properties:".
  private TextEdit underKey(Place place, String name, Content value) throws Refusal {
    Range key = place.entry().orElseThrow().key().range();
    if (style.json() || !place.node().range().content().isEmpty()) {
      throw new Refusal("its block is set to null: write a map there");
    }
    String indent = column(key.start()) + style.step();
    int end = text.lineEnd(key.startLine());
    String written = indent + printer.key(name, "") + ":" + printer.block(value, indent);
    return TextEdit.insert(text, end, style.lineEnd() + written);
  }

  private TextEdit inBlock(Mapping map, List<Entry> own, String name, Content value) {
    Optional<Entry> resources = map.entry("Resources").filter(own::contains);
    if (name.equals("Globals") && resources.isPresent() && column(map.range().start()).isEmpty()) {
      return beforeSection(resources.get(), name, value);
    }
    Optional<Entry> before = neighbour(own);
    String like = own.isEmpty() ? "" : own.get(0).key().range().content();
    String indent = column(map.range().start());
    String written = printer.key(name, like) + ":" + printer.block(value, indent);
    if (before.isEmpty()) {
      return TextEdit.insert(text, map.range().start(), written + style.lineEnd() + indent);
    }
    int end = lineEnd(before.get().range().end());
    return TextEdit.insert(text, end, style.lineEnd() + indent + written);
  }

  // A section before another one and the comments that stand right above it.
  private TextEdit beforeSection(Entry section, String name, Content value) {
    int line = section.key().range().startLine();
    while (line > 1 && text.lineText(line - 1).startsWith("#")) {
      line--;
    }
    String written = printer.key(name, section.key().range().content()) + ":";
    String gap = line > 1 && text.lineText(line - 1).isBlank() ? style.lineEnd() : "";
    return TextEdit.insert(
        text, text.lineStart(line), written + printer.block(value, "") + style.lineEnd() + gap);
  }

  // The last one-line setting, as long blocks go last; else the end, unless blank lines count
  // there.
  private Optional<Entry> neighbour(List<Entry> own) {
    for (int i = own.size() - 1; i >= 0; i--) {
      if (isOneLine(own.get(i))) {
        return Optional.of(own.get(i));
      }
    }
    if (own.isEmpty() || keepsBlankLines(own.get(own.size() - 1).value())) {
      return Optional.empty();
    }
    return Optional.of(own.get(own.size() - 1));
  }

  private static boolean isOneLine(Entry entry) {
    Range range = entry.range();
    boolean block =
        entry.value() instanceof Scalar scalar
            && (scalar.style() == Scalar.Style.BLOCK || scalar.isNull());
    return range.startLine() == range.endLine() && !block;
  }

  /** Whether a node ends in a block scalar, so that what follows it may count. */
  static boolean keepsBlankLines(Node node) {
    Node last = node;
    while (true) {
      if (last instanceof Mapping map && !map.entries().isEmpty()) {
        List<Entry> own = own(map);
        last =
            own.isEmpty()
                ? new Scalar(map.range(), "", Scalar.Style.PLAIN)
                : own.get(own.size() - 1).value();
      } else if (last instanceof Sequence list && !list.items().isEmpty()) {
        last = list.items().get(list.items().size() - 1);
      } else if (last instanceof Node.Intrinsic call) {
        last = call.argument();
      } else {
        return last instanceof Scalar scalar
            && scalar.style() == Scalar.Style.BLOCK
            && scalar.range().firstLine().content().contains("+");
      }
    }
  }

  private TextEdit intoEmpty(Place place, Mapping map, String name, Content value) {
    int key = place.entry().map(each -> each.key().range().start()).orElse(map.range().start());
    if (style.json()) {
      String indent = Style.leading(text, text.line(key));
      Content content = Content.fields(name, value);
      boolean dense = style.step().isEmpty();
      return new TextEdit(
          map.range(), dense ? printer.flow(content) : printer.pretty(content, indent));
    }
    boolean inBlock =
        place.entry().isPresent() && place.parent() instanceof Mapping outer && !outer.flow();
    if (!inBlock) {
      return new TextEdit(map.range(), printer.flow(Content.fields(name, value)));
    }
    int behind = place.entry().orElseThrow().key().range().end() + 1;
    String block = printer.block(Content.fields(name, value), column(key));
    return new TextEdit(new Range(text, behind, map.range().end()), block);
  }

  private TextEdit inBraces(Mapping map, List<Entry> own, String name, Content value) {
    Entry last = own.get(own.size() - 1);
    Optional<Entry> resources = map.entry("Resources").filter(own::contains);
    if (name.equals("Globals") && resources.isPresent() && startsLine(resources.get())) {
      Range key = resources.get().key().range();
      String indent = Style.indentation(text, key.start());
      String written =
          printer.key(name, key.content()) + colon(last) + printer.pretty(value, indent);
      return TextEdit.insert(text, key.start(), written + "," + style.lineEnd() + indent);
    }
    String like = last.key().range().content();
    boolean lines =
        own.size() == 1
            ? startsLine(last) && map.range().startLine() < last.key().range().startLine()
            : startsLine(last);
    String indent = Style.indentation(text, last.key().range().start());
    String content = style.json() && lines ? printer.pretty(value, indent) : printer.flow(value);
    String written = printer.key(name, like) + colon(last) + content;
    int end = last.range().end();
    int comma = end;
    while (comma < text.content().length() && isSpace(text.content().charAt(comma))) {
      comma++;
    }
    String between = lines ? style.lineEnd() + indent : gap(own);
    if (text.content().substring(end, map.range().end()).indexOf('#') >= 0) {
      Entry first = own.get(0);
      return TextEdit.insert(text, first.key().range().start(), written + "," + between);
    }
    if (text.content().charAt(comma) == ',') {
      return TextEdit.insert(text, comma + 1, between + written + ",");
    }
    return TextEdit.insert(text, end, "," + between + written);
  }

  private boolean startsLine(Entry entry) {
    return Style.startsLine(text, entry.key().range().start());
  }

  // What stands behind commas: nothing where it's written densely.
  private String gap(List<Entry> own) {
    if (own.size() < 2) {
      return style.json() && colon(own.get(0)).equals(":") ? "" : " ";
    }
    int start = own.get(own.size() - 2).range().end();
    String between = text.content().substring(start, own.get(own.size() - 1).key().range().start());
    String gap = between.substring(between.indexOf(',') + 1);
    return gap.isBlank() && gap.indexOf('\n') < 0 ? gap : " ";
  }

  private String colon(Entry entry) {
    int start = entry.key().range().end();
    int end = entry.value().range().start();
    String between = end > start ? text.content().substring(start, end) : ": ";
    boolean simple = between.strip().equals(":") && between.indexOf('\n') < 0;
    return simple ? between : ": ";
  }

  /** An item at the end of a list. */
  TextEdit item(Place place, Content item) throws Refusal {
    if (!(place.node() instanceof Sequence list)) {
      throw new Refusal("what stands there isn't a list that an item could be put into");
    }
    if (list.items().isEmpty()) {
      return new TextEdit(list.range(), "[" + printer.flow(item) + "]");
    }
    Node last = list.items().get(list.items().size() - 1);
    int end = last.range().end();
    if (!list.flow()) {
      if (keepsBlankLines(last)) {
        throw new Refusal("its list ends in a text that keeps its blank lines");
      }
      String indent = column(list.range().start());
      String written = style.lineEnd() + printer.item(item, indent);
      return TextEdit.insert(text, lineEnd(end), written);
    }
    String before = Style.indentation(text, last.range().start());
    boolean lines = last.range().startLine() > list.range().startLine() && !before.isEmpty();
    if (style.json() && lines) {
      return TextEdit.insert(
          text, end, "," + style.lineEnd() + before + printer.pretty(item, before));
    }
    String gap = lines ? style.lineEnd() + before : " ";
    return TextEdit.insert(text, end, "," + gap + printer.flow(item));
  }

  /** White space as wide as what stands before an offset on its line. */
  String column(int offset) {
    String indent = Style.indentation(text, offset);
    return indent.isEmpty() ? " ".repeat(text.column(offset) - 1) : indent;
  }

  /** The end of the line that an offset is on. */
  int lineEnd(int offset) {
    return text.lineEnd(text.line(offset));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
