package dev.cfnperf.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One example of a rule's page: templates, the files beside them, and where the rule must fire.
 * CONTRIBUTING.md describes how it's written.
 *
 * @param templates each linted on its own
 * @param files beside the templates
 */
record RuleExample(Kind kind, String caption, List<Block> templates, List<Block> files) {

  /** What an example shows. */
  enum Kind {
    FIRES("Fires"),
    SILENT("Silent"),
    UNKNOWN("Can't be known");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** A fenced block as a file. */
  record Block(String path, String content, List<Expectation> expectations) {}

  /**
   * Where a finding must be.
   *
   * @param fromColumn the first column, from 1, in code points
   * @param toColumn the last column
   * @param message a part of the message; may be empty
   */
  record Expectation(
      String file,
      int line,
      int fromColumn,
      int toColumn,
      String rule,
      Optional<Severity> severity,
      String message) {

    boolean isMetBy(Finding finding) {
      return finding.rule().equals(rule)
          && finding.range().file().equals(file)
          && finding.range().startLine() == line
          && finding.range().startColumn() == fromColumn
          && finding.range().endColumn() == toColumn + 1
          && severity.map(finding.severity()::equals).orElse(true)
          && finding.fullMessage().contains(message);
    }
  }

  private static final Pattern HEADING = Pattern.compile("### ([^:]+): (.+)");
  private static final Pattern FENCE = Pattern.compile("```(\\w+)(?: title=(\\S+))?");
  private static final String TAIL =
      "([a-z][a-z0-9-]+)(?: (error|warning|info))?(?: \"([^\"]*)\")?\\s*";
  private static final Pattern MARK =
      Pattern.compile("\\s*(?:#|//)\\s*(?:(\\^+)|@(\\d+)-(\\d+)) " + TAIL);
  private static final Pattern LISTED =
      Pattern.compile("- line (\\d+), columns (\\d+)-(\\d+): " + TAIL);

  /**
   * Reads a page's examples.
   *
   * @throws IllegalArgumentException when their form is wrong, saying what
   */
  static List<RuleExample> of(RulePage page) {
    List<RuleExample> examples = new ArrayList<>();
    List<String> body = new ArrayList<>();
    String heading = "";
    boolean code = false;
    for (String line : page.sections().get(RulePage.EXAMPLES).split("\n", -1)) {
      code ^= line.startsWith("```");
      if (!code && line.startsWith("### ")) {
        addTo(examples, heading, body);
        heading = line;
        body.clear();
      } else {
        body.add(line);
      }
    }
    addTo(examples, heading, body);
    return examples;
  }

  private static void addTo(List<RuleExample> examples, String heading, List<String> body) {
    if (heading.isEmpty()) {
      return;
    }
    Matcher parts = HEADING.matcher(heading);
    require(parts.matches(), heading + ": an example is headed by its kind, a colon, a caption");
    List<Block> templates = new ArrayList<>();
    List<Block> files = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      Matcher fence = FENCE.matcher(body.get(i));
      if (!fence.matches()) {
        require(!body.get(i).startsWith("```"), heading + ": a block without a language");
        continue;
      }
      int end = i + 1;
      while (end < body.size() && !body.get(end).startsWith("```")) {
        end++;
      }
      boolean template = fence.group(2) == null;
      String path =
          template
              ? "template"
                  + (templates.isEmpty() ? "" : templates.size() + 1)
                  + "."
                  + fence.group(1)
              : fence.group(2);
      (template ? templates : files).add(block(path, body.subList(i + 1, end), body, end + 1));
      i = end;
    }
    require(!templates.isEmpty(), heading + ": an example needs a template");
    examples.add(new RuleExample(kind(parts.group(1)), parts.group(2), templates, files));
  }

  private static Block block(String path, List<String> lines, List<String> body, int after) {
    List<Expectation> expectations = new ArrayList<>();
    int above = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (!mark.matches()) {
        above = i + 1;
        continue;
      }
      boolean carets = mark.group(1) != null;
      int from =
          carets
              ? lines.get(i).codePointCount(0, mark.start(1)) + 1
              : Integer.parseInt(mark.group(2));
      int to = carets ? from + mark.group(1).length() - 1 : Integer.parseInt(mark.group(3));
      expectations.add(expectation(path, above, from, to, mark, 4));
    }
    for (int i = after; i < body.size() && !body.get(i).startsWith("```"); i++) {
      Matcher listed = LISTED.matcher(body.get(i));
      if (listed.matches()) {
        expectations.add(
            expectation(
                path,
                Integer.parseInt(listed.group(1)),
                Integer.parseInt(listed.group(2)),
                Integer.parseInt(listed.group(3)),
                listed,
                4));
      } else {
        require(!body.get(i).startsWith("- line"), body.get(i) + ": not an expectation");
      }
    }
    return new Block(path, String.join("\n", lines) + "\n", expectations);
  }

  private static Expectation expectation(
      String path, int line, int from, int to, Matcher tail, int group) {
    Optional<Severity> severity =
        Optional.ofNullable(tail.group(group + 1))
            .map(name -> Severity.valueOf(name.toUpperCase(Locale.ROOT)));
    String message = Optional.ofNullable(tail.group(group + 2)).orElse("");
    return new Expectation(path, line, from, to, tail.group(group), severity, message);
  }

  private static Kind kind(String word) {
    for (Kind kind : Kind.values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        word + ": an example is one of Fires, Silent, Can't be known");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
