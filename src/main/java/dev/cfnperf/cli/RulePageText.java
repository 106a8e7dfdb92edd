package dev.cfnperf.cli;

import dev.cfnperf.rules.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets a rule page for reading in a terminal: wrapped, tables in columns, headings in bold. */
final class RulePageText {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)\\s]*)\\)");
  private static final Pattern MARKED = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*");
  private static final Pattern BOLD_WORDS = Pattern.compile("\\*\\*[^*`]+\\*\\*");
  private static final Pattern ITEM = Pattern.compile("(\\s*)([-*]|\\d+\\.) (.*)");
  private static final String BOLD = "\u001b[1m";
  private static final String CODE = "\u001b[36m";
  private static final String PLAIN = "\u001b[0m";

  private final int width;
  private final boolean colours;
  private final StringBuilder text = new StringBuilder();

  RulePageText(int width, boolean colours) {
    this.width = width;
    this.colours = colours;
  }

  String of(RuleInfo rule, String markdown) {
    line(styled(BOLD, rule.title()));
    line(
        rule.id()
            + " - "
            + rule.severity().label()
            + ", "
            + rule.practice().label()
            + (rule.fixable() ? ", has an automatic fix" : ""));
    line("");
    body(markdown);
    parameters(rule);
    line(styled(BOLD, "Sources"));
    line("");
    for (String source : rule.sources()) {
      line("  " + source);
    }
    return text.toString();
  }

  private void parameters(RuleInfo rule) {
    if (rule.parameters().isEmpty()) {
      return;
    }
    line(styled(BOLD, "Parameters"));
    line("");
    for (RuleInfo.Parameter each : rule.parameters()) {
      wrap(
          "`" + each.name() + "` (default " + each.defaultValue() + "): " + each.description(),
          "  ",
          "      ");
    }
    line("");
  }

  private void body(String markdown) {
    List<String> lines = List.of(markdown.strip().split("\n", -1));
    int i = 0;
    while (i < lines.size()) {
      String first = lines.get(i);
      if (first.startsWith("```")) {
        i = code(lines, i);
      } else if (first.startsWith("|")) {
        i = table(lines, i);
      } else if (first.startsWith("#")) {
        line(styled(BOLD, first.replaceFirst("^#+ *", "")));
        i++;
      } else if (first.isBlank()) {
        line("");
        i++;
      } else {
        i = paragraph(lines, i);
      }
    }
    line("");
  }

  private int code(List<String> lines, int start) {
    int i = start + 1;
    while (i < lines.size() && !lines.get(i).startsWith("```")) {
      text.append(("    " + lines.get(i)).stripTrailing()).append('\n');
      i++;
    }
    return i + 1;
  }

  private int paragraph(List<String> lines, int start) {
    Matcher item = ITEM.matcher(lines.get(start));
    boolean isItem = item.matches();
    String indent = isItem ? item.group(1) + item.group(2) + " " : "";
    StringBuilder words = new StringBuilder(isItem ? item.group(3) : lines.get(start));
    int i = start + 1;
    while (i < lines.size() && continues(lines.get(i))) {
      words.append(' ').append(lines.get(i).strip());
      i++;
    }
    wrap(words.toString(), indent, " ".repeat(indent.length()));
    return i;
  }

  private static boolean continues(String line) {
    return !line.isBlank()
        && !line.startsWith("```")
        && !line.startsWith("|")
        && !line.startsWith("#")
        && !ITEM.matcher(line).matches();
  }

  private int table(List<String> lines, int start) {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    int i = start;
    for (; i < lines.size() && lines.get(i).startsWith("|"); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
        continue;
      }
      rows.add(cells);
      for (int column = 0; column < cells.size(); column++) {
        if (column == widths.size()) {
          widths.add(0);
        }
        widths.set(column, Math.max(widths.get(column), length(cells.get(column))));
      }
    }
    boolean head = true;
    for (List<String> row : rows) {
      StringBuilder out = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        out.append(head && colours ? styled(BOLD, unmarked(cell)) : marked(cell));
        if (column + 1 < row.size()) {
          out.append(" ".repeat(widths.get(column) - length(cell) + 2));
        }
      }
      line(out.toString());
      head = false;
    }
    return i;
  }

  private static List<String> cells(String row) {
    String inner = row.strip().substring(1);
    if (inner.endsWith("|")) {
      inner = inner.substring(0, inner.length() - 1);
    }
    List<String> cells = new ArrayList<>();
    for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
      cells.add(withLinks(cell.strip().replace("\\|", "|")));
    }
    return cells;
  }

  // Breaks at spaces, but never within code.
  private void wrap(String markdown, String firstIndent, String indent) {
    StringBuilder out = new StringBuilder(firstIndent);
    int used = firstIndent.length();
    boolean empty = true;
    for (String word :
        boldWordByWord(withLinks(markdown)).split(" +(?=(?:[^`]*`[^`]*`)*[^`]*$)", -1)) {
      int length = length(word);
      if (!empty && used + 1 + length > width) {
        line(out.toString());
        out.setLength(0);
        out.append(indent);
        used = indent.length();
        empty = true;
      }
      if (!empty) {
        out.append(' ');
        used++;
      }
      out.append(word);
      used += length;
      empty = false;
    }
    line(out.toString());
  }

  private void line(String content) {
    text.append(content.contains("\u001b") ? content : marked(content)).append('\n');
  }

  // So that a line may break within.
  private static String boldWordByWord(String markdown) {
    return BOLD_WORDS.matcher(markdown).replaceAll(found -> found.group().replace(" ", "** **"));
  }

  private static String withLinks(String markdown) {
    return LINK.matcher(markdown).replaceAll("$1 <$2>");
  }

  private int length(String cell) {
    String shown = colours ? unmarked(cell) : cell;
    return shown.codePointCount(0, shown.length());
  }

  private static String unmarked(String markdown) {
    return MARKED.matcher(markdown).replaceAll("$1$2");
  }

  private String marked(String markdown) {
    if (!colours) {
      return markdown;
    }
    return MARKED
        .matcher(markdown)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? styled(BOLD, found.group(2))
                        : styled(CODE, found.group(1))));
  }

  private String styled(String style, String shown) {
    return colours ? style + shown + PLAIN : shown;
  }
}
