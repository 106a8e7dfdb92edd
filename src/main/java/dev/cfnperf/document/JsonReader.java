package dev.cfnperf.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Builds nodes from Jackson's stream of tokens. */
final class JsonReader {
  private final SourceText text;
  private final Words words = new Words();
  private final JsonParser parser;
  private final List<Diagnostic> problems = new ArrayList<>();

  private JsonReader(SourceText text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  static Document read(SourceText text) throws SyntaxException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.SCALAR_LENGTH)
                    .maxNameLength(Limits.NAME_LENGTH)
                    .maxNumberLength(Limits.NUMBER_LENGTH)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(text.content())) {
      return read(text, parser);
    } catch (IOException e) {
      throw new SyntaxException(new Diagnostic(text.whole(), "not valid JSON: " + e.getMessage()));
    }
  }

  private static Document read(SourceText text, JsonParser parser)
      throws SyntaxException, IOException {
    JsonReader reader = new JsonReader(text, parser);
    try {
      parser.nextToken();
      Node root = reader.node();
      if (parser.nextToken() != null) {
        throw new SyntaxException(
            new Diagnostic(reader.range(), "not valid JSON: more text behind the end"));
      }
      return new Document(
          text, root, Document.Format.JSON, List.of(), List.copyOf(reader.problems));
    } catch (StreamConstraintsException e) {
      int at = offset(text, parser.currentLocation());
      throw new SyntaxException(new Diagnostic(new Range(text, at, at), limit(e)));
    } catch (JsonProcessingException e) {
      int at = e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
      int start = Math.min(at, text.content().length());
      throw new SyntaxException(
          new Diagnostic(new Range(text, start, start), "not valid JSON: " + problem(e)));
    }
  }

  // The parser's own words name its settings.
  private static String limit(StreamConstraintsException e) {
    String words = String.valueOf(e.getOriginalMessage());
    if (words.contains("nesting depth")) {
      return "nested deeper than " + Limits.DEPTH + " levels";
    }
    if (words.contains("Name")) {
      return "a key longer than " + Limits.NAME_LENGTH + " characters";
    }
    return words.contains("Number")
        ? "a number longer than " + Limits.NUMBER_LENGTH + " characters"
        : "a value longer than " + Limits.SCALAR_LENGTH + " characters";
  }

  // Some messages name a second place, in the parser's own words.
  private static String problem(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int open = message.indexOf("[Source:");
    int place = message.indexOf("; line: ", Math.max(0, open));
    int close = message.indexOf(']', Math.max(0, place));
    if (open < 0 || place < 0 || close < 0) {
      return message;
    }
    String where =
        message.substring(place + "; line: ".length(), close).replace("column:", "column");
    return message.substring(0, open) + "line " + where + message.substring(close + 1);
  }

  private Node node() throws IOException {
    JsonToken token = parser.currentToken();
    int start = start();
    return switch (token) {
      case START_OBJECT -> mapping(start);
      case START_ARRAY -> sequence(start);
      case VALUE_STRING -> new Scalar(range(), words.keep(parser.getText()), Scalar.Style.QUOTED);
      case VALUE_NULL -> new Scalar(range(), "null", Scalar.Style.NULL);
      default -> new Scalar(range(), parser.getText(), Scalar.Style.PLAIN);
    };
  }

  private Node sequence(int start) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new Sequence(new Range(text, start, end()), List.copyOf(items), true);
  }

  private Node mapping(int start) throws IOException {
    MappingEntries entries = new MappingEntries(problems);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = words.keep(parser.currentName());
      Scalar key = new Scalar(keyRange(), name, Scalar.Style.QUOTED);
      parser.nextToken();
      entries.add(key, node());
    }
    return Intrinsics.ofMapping(new Range(text, start, end()), entries.list(), true);
  }

  // Behind a key the parser has read on to its value's start.
  private Range keyRange() {
    int start = start();
    String content = text.content();
    int end = start + 1;
    while (end < content.length() && content.charAt(end) != '"') {
      end += content.charAt(end) == '\\' ? 2 : 1;
    }
    return new Range(text, start, Math.min(end + 1, content.length()));
  }

  private Range range() throws IOException {
    int start = start();
    // A string is read only when asked for; before that its end isn't known.
    parser.getText();
    return new Range(text, start, Math.max(start, end()));
  }

  private int start() {
    return offset(parser.currentTokenLocation());
  }

  private int end() {
    return offset(parser.currentLocation());
  }

  private int offset(JsonLocation location) {
    return offset(text, location);
  }

  private static int offset(SourceText text, JsonLocation location) {
    return (int) Math.max(0, Math.min(location.getCharOffset(), text.content().length()));
  }
}
