package dev.cfnperf.report;

import dev.cfnperf.source.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * XML as far as reports need it: elements, attributes, text. Written by hand, since loading Java's
 * own streaming writer takes 40 ms, ten times as long as a whole report; what XML forbids, {@link
 * Printable} takes away.
 */
final class Xml {
  private final Writer out;
  private int depth;
  private boolean open;

  Xml(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /** Begins an element; its attributes follow. */
  Xml start(String element) throws IOException {
    closeTag();
    newLine();
    out.write('<');
    out.write(element);
    open = true;
    depth++;
    return this;
  }

  Xml attribute(String name, String value) throws IOException {
    out.write(' ');
    out.write(name);
    out.write("=\"");
    escape(Printable.text(value));
    out.write('"');
    return this;
  }

  Xml attribute(String name, int value) throws IOException {
    return attribute(name, Integer.toString(value));
  }

  /** Lines of text inside the element that was begun last. */
  Xml lines(List<String> lines) throws IOException {
    closeTag();
    String separator = "";
    for (String line : lines) {
      out.write(separator);
      escape(Printable.lineStart(line));
      separator = "\n";
    }
    return this;
  }

  /** Ends an element that holds no other. */
  Xml end(String element) throws IOException {
    depth--;
    if (open) {
      out.write("/>");
      open = false;
    } else {
      out.write("</" + element + ">");
    }
    return this;
  }

  /** Ends an element that holds others. */
  Xml endParent(String element) throws IOException {
    if (!open) {
      depth--;
      newLine();
      depth++;
    }
    return end(element);
  }

  private void closeTag() throws IOException {
    if (open) {
      out.write('>');
      open = false;
    }
  }

  private void newLine() throws IOException {
    out.write('\n');
    out.write("  ".repeat(depth));
  }

  private void escape(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        default -> out.write(c);
      }
    }
  }
}
