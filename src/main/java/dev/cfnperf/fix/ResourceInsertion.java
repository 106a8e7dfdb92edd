package dev.cfnperf.fix;

import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.rules.Content;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TextEdit;

/**
 * Puts a resource behind another one, with an empty line between them where the others have one.
 */
record ResourceInsertion(Insertion insertion) {

  TextEdit behind(Place served, Mapping resources, String id, Content.Fields body) {
    SourceText text = insertion.text();
    Style style = insertion.style();
    Entry entry = served.entry().orElseThrow();
    Range key = entry.key().range();
    String name = insertion.printer().key(id, key.content());
    String gap = style.spaced() ? style.lineEnd() : "";
    if (resources.flow()) {
      String indent = Style.indentation(text, key.start());
      boolean lines = !style.step().isEmpty() && !indent.isEmpty();
      String content = lines ? json(body, indent) : insertion.printer().flow(body);
      String between = lines ? style.lineEnd() + gap + indent : "";
      return TextEdit.insert(text, entry.range().end(), "," + between + name + ": " + content);
    }
    String indent = insertion.column(key.start());
    String written = name + ":" + insertion.printer().block(body, indent);
    if (Insertion.keepsBlankLines(entry.value())) {
      return TextEdit.insert(text, key.start(), written + style.lineEnd() + gap + indent);
    }
    return TextEdit.insert(text, end(entry, indent), style.lineEnd() + gap + indent + written);
  }

  private String json(Content.Fields body, String indent) {
    return insertion.style().json()
        ? insertion.printer().pretty(body, indent)
        : insertion.printer().flow(body);
  }

  // Comments that are indented deeper than the resource still belong to it.
  private int end(Entry entry, String indent) {
    SourceText text = insertion.text();
    int line = text.line(entry.range().end());
    int last = line;
    for (int next = line + 1; next <= text.lineCount(); next++) {
      String content = text.lineText(next);
      String stripped = content.stripLeading();
      boolean deeper = content.length() - stripped.length() > indent.length();
      if (stripped.startsWith("#") && deeper) {
        last = next;
      } else if (!stripped.isEmpty()) {
        break;
      }
    }
    return text.lineEnd(last);
  }
}
