package dev.cfnperf.document;

import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds nodes from SnakeYAML's events, which keep what its composer loses: aliases, duplicates.
 */
final class YamlReader {
  private final SourceText text;
  private final Offsets offsets;
  private final ParserImpl parser;
  private final Map<String, Anchor> anchors = new HashMap<>();
  private final Set<Range> aliased = new LinkedHashSet<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Words words = new Words();
  private int nodes;
  private int nodesFromAliases;

  /** A node that an alias may stand for, and how many nodes it holds. */
  private record Anchor(Node node, int size) {}

  private YamlReader(SourceText text) {
    this.text = text;
    this.offsets = Offsets.of(text.content());
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new StreamReader(text.content()), options);
  }

  static Document read(SourceText text) throws SyntaxException {
    requireShortLines(text);
    try {
      YamlReader reader = new YamlReader(text);
      return reader.document();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
      int at = mark == null ? 0 : Offsets.of(text.content()).utf16(mark.getIndex());
      int start = Math.min(at, text.content().length());
      String context = e.getContext() == null ? "" : e.getContext() + ", ";
      throw new SyntaxException(
          new Diagnostic(new Range(text, start, start), "not valid YAML: " + context + problem(e)));
    } catch (ReaderException e) {
      int start = forbidden(text.content());
      String character = "U+" + String.format("%04X", e.getCodePoint());
      throw new SyntaxException(
          new Diagnostic(
              new Range(text, start, start), "not valid YAML: " + character + " isn't allowed"));
    } catch (YAMLException e) {
      throw new SyntaxException(
          new Diagnostic(new Range(text, 0, 0), "not valid YAML: " + e.getMessage()));
    }
  }

  private static void requireShortLines(SourceText text) throws SyntaxException {
    String content = text.content();
    int start = 0;
    // A whole line at a time where lines are short, as almost all are.
    while (content.length() - start > Limits.LINE_LENGTH) {
      int end = Math.max(lastBreak(content, start, '\n'), lastBreak(content, start, '\r'));
      if (end < start) {
        int at = start + Limits.LINE_LENGTH;
        throw new SyntaxException(
            new Diagnostic(
                new Range(text, at, at),
                "a line longer than " + Limits.LINE_LENGTH + " characters"));
      }
      start = end + 1;
    }
  }

  private static int lastBreak(String content, int start, char end) {
    int at = start + Limits.LINE_LENGTH;
    while (at >= start && content.charAt(at) != end) {
      at--;
    }
    return at;
  }

  // The exception counts from the start of the reader's buffer, not of the text.
  private static int forbidden(String content) {
    int at = 0;
    while (at < content.length() && StreamReader.isPrintable(content.codePointAt(at))) {
      at += Character.charCount(content.codePointAt(at));
    }
    return at;
  }

  private static String problem(MarkedYAMLException e) {
    return e.getProblem() == null ? "unexpected content" : e.getProblem();
  }

  private Document document() throws SyntaxException {
    parser.getEvent();
    Node root = new Scalar(new Range(text, 0, 0), "", Scalar.Style.NULL);
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      parser.getEvent();
      root = node(0);
      parser.getEvent();
      Event next = parser.getEvent();
      if (!next.is(Event.ID.StreamEnd)) {
        problems.add(
            new Diagnostic(
                range(next, next), "another document begins here: only the first is read"));
      }
    }
    return new Document(
        text, root, Document.Format.YAML, List.copyOf(aliased), List.copyOf(problems));
  }

  private Node node(int depth) throws SyntaxException {
    Event event = parser.getEvent();
    if (depth > Limits.DEPTH) {
      throw limit(event, "nested deeper than " + Limits.DEPTH + " levels");
    }
    nodes++;
    if (event instanceof ScalarEvent scalar) {
      return anchored(scalar.getAnchor(), scalar(scalar), 1);
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    int before = nodes - 1;
    CollectionStartEvent start = (CollectionStartEvent) event;
    boolean isMapping = start instanceof MappingStartEvent;
    Node collection = isMapping ? mapping(start, depth) : sequence(start, depth);
    return anchored(start.getAnchor(), collection, nodes - before);
  }

  private Node anchored(String anchor, Node node, int size) {
    if (anchor != null) {
      anchors.put(anchor, new Anchor(node, size));
    }
    return node;
  }

  private Node alias(AliasEvent event) throws SyntaxException {
    Anchor anchor = anchors.get(event.getAnchor());
    if (anchor == null) {
      throw limit(event, "the alias *" + event.getAnchor() + " names no anchor above it");
    }
    nodes += anchor.size() - 1;
    nodesFromAliases += anchor.size();
    if (nodesFromAliases > Limits.ALIASED_NODES) {
      throw limit(event, "aliases repeat more than " + Limits.ALIASED_NODES + " nodes");
    }
    aliased.add(anchor.node().range());
    return anchor.node().at(range(event, event));
  }

  private Node scalar(ScalarEvent event) throws SyntaxException {
    String value = words.keep(event.getValue());
    if (value.length() > Limits.SCALAR_LENGTH) {
      throw limit(event, "a value longer than " + Limits.SCALAR_LENGTH + " characters");
    }
    Scalar scalar = new Scalar(scalarRange(event), value, style(event));
    return tagged(event, event.getTag(), scalar);
  }

  private static Scalar.Style style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case PLAIN, JSON_SCALAR_STYLE -> isNull(event) ? Scalar.Style.NULL : Scalar.Style.PLAIN;
      case LITERAL, FOLDED -> Scalar.Style.BLOCK;
      case SINGLE_QUOTED, DOUBLE_QUOTED -> Scalar.Style.QUOTED;
    };
  }

  private static boolean isNull(ScalarEvent event) {
    if (event.getTag() != null) {
      return event.getTag().equals("tag:yaml.org,2002:null");
    }
    return switch (event.getValue()) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  private Node sequence(CollectionStartEvent start, int depth) throws SyntaxException {
    List<Node> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    Event end = parser.getEvent();
    boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
    Range range =
        flow || items.isEmpty()
            ? content(start, end)
            : content(start, start).to(items.get(items.size() - 1).range());
    return tagged(start, start.getTag(), new Sequence(range, List.copyOf(items), flow));
  }

  private Node mapping(CollectionStartEvent start, int depth) throws SyntaxException {
    MappingEntries entries = new MappingEntries(problems);
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Node key = node(depth + 1);
      Node value = node(depth + 1);
      entries.add(key, value);
    }
    Event end = parser.getEvent();
    boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
    Range range =
        flow ? content(start, end) : content(start, start).to(entries.last(range(start, start)));
    return tagged(start, start.getTag(), Intrinsics.ofMapping(range, entries.list(), flow));
  }

  private Node tagged(Event event, String tag, Node node) {
    if (!isCustom(tag)) {
      return node;
    }
    Range whole = range(event, event);
    Range range = new Range(text, whole.start(), Math.max(whole.start(), node.range().end()));
    return new Intrinsic(range, Intrinsics.ofTag(tag), node, true);
  }

  private static boolean isCustom(String tag) {
    return tag != null && tag.length() > 1 && tag.charAt(0) == '!';
  }

  private Range range(Event start, Event end) {
    int from = offsets.utf16(start.getStartMark().getIndex());
    return new Range(text, from, Math.max(from, offsets.utf16(end.getEndMark().getIndex())));
  }

  /** From where a node's content begins, behind its anchor and its tag. */
  private Range content(NodeEvent start, Event end) {
    Range whole = range(start, end);
    boolean bare = start.getAnchor() == null && tagOf(start) == null;
    if (bare) {
      return whole;
    }
    String content = text.content();
    int limit = start instanceof ScalarEvent ? whole.end() : content.length();
    int at = whole.start();
    while (at < limit) {
      char c = content.charAt(at);
      if (c == '!' || c == '&') {
        at = skip(at, limit, false);
      } else if (c == '#') {
        at = skip(at, limit, true);
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        break;
      }
    }
    return new Range(text, at, Math.max(at, whole.end()));
  }

  private static String tagOf(NodeEvent event) {
    return event instanceof ScalarEvent scalar
        ? scalar.getTag()
        : ((CollectionStartEvent) event).getTag();
  }

  // To the end of a comment's line, or of an anchor or tag.
  private int skip(int from, int limit, boolean line) {
    String content = text.content();
    int at = from;
    while (at < limit) {
      char c = content.charAt(at);
      if (c == '\n' || c == '\r' || (!line && Character.isWhitespace(c))) {
        break;
      }
      at++;
    }
    return at;
  }

  // A block scalar's end mark runs on to the next token.
  private Range scalarRange(ScalarEvent event) {
    Range range = content(event, event);
    int end = range.end();
    while (end > range.start() && Character.isWhitespace(text.content().charAt(end - 1))) {
      end--;
    }
    return new Range(text, range.start(), end);
  }

  private SyntaxException limit(Event event, String message) {
    int start = range(event, event).start();
    return new SyntaxException(new Diagnostic(new Range(text, start, start), message));
  }
}
