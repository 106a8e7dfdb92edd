package dev.cfnperf.review;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How reviews are written out. */
public enum ReviewFormat {
  /** For a pull request's comment or a wiki. */
  MARKDOWN {
    @Override
    public void write(Review review, Writer out) throws IOException {
      ReviewMarkdown.write(review, out);
    }
  },
  /** For programs, and for comparing a later review: {@code cfn-perf-review.schema.json}. */
  JSON {
    @Override
    public void write(Review review, Writer out) throws IOException {
      ReviewJson.write(review, out);
    }
  },
  /** A page for people: verdicts, findings with their source, and the picture. */
  HTML {
    @Override
    public void write(Review review, Writer out) throws IOException {
      ReviewHtml.write(review, out);
    }
  },
  /** The Well-Architected Tool's: {@code aws wellarchitected update-answer --cli-input-json}. */
  WA_ANSWER {
    @Override
    public void write(Review review, Writer out) throws IOException {
      WellArchitectedAnswer.write(review, out);
    }
  };

  /** Writes the review as one document. */
  public abstract void write(Review review, Writer out) throws IOException;

  /** The format of a name, as on the command line. */
  public static Optional<ReviewFormat> named(String name) {
    for (ReviewFormat format : values()) {
      if (format.label().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The names that {@link #named} takes. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (ReviewFormat format : values()) {
      names.add(format.label());
    }
    return names;
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
