package dev.cfnperf.review;

import dev.cfnperf.html.Markup;
import dev.cfnperf.picture.Picture;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How graphs are written out. */
public enum GraphFormat {
  /** For programs: {@code cfn-perf-graph.schema.json} describes it. */
  JSON {
    @Override
    public void write(List<DrawnTemplate> templates, Writer out) throws IOException {
      GraphJson.write(templates, out);
    }
  },
  /** A flowchart for Markdown that renders Mermaid. */
  MERMAID {
    @Override
    public void write(List<DrawnTemplate> templates, Writer out) throws IOException {
      GraphMermaid.write(templates, out);
    }
  },
  /** An image that stands alone, with findings as badges. */
  SVG {
    @Override
    public boolean showsFindings() {
      return true;
    }

    @Override
    public void write(List<DrawnTemplate> templates, Writer out) throws IOException {
      List<Picture> pictures = new ArrayList<>();
      for (DrawnTemplate template : templates) {
        pictures.add(new Picture(template.file(), template.graph(), template.findings()));
      }
      Picture.write(pictures, new Markup(out));
    }
  };

  /** Whether it shows what the rules find. */
  public boolean showsFindings() {
    return false;
  }

  /** Writes the graphs of all templates as one document. */
  public abstract void write(List<DrawnTemplate> templates, Writer out) throws IOException;

  /** The format of a name, as on the command line. */
  public static Optional<GraphFormat> named(String name) {
    for (GraphFormat format : values()) {
      if (format.label().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The names that {@link #named} takes. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (GraphFormat format : values()) {
      names.add(format.label());
    }
    return names;
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
