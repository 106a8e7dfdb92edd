package dev.cfnperf.picture;

import dev.cfnperf.rules.Severity;

/** How much room a box takes, in pixels: its kind, its name with badges, then its parts. */
final class BoxSize {
  static final double KIND_SIZE = 10;
  static final double NAME_SIZE = 13;
  static final double ROW_SIZE = 11;
  static final double PADDING = 12;
  static final double HEAD = 44;
  static final double ROW = 19;

  /** How much wider bold letters are. */
  static final double BOLD = 1.12;

  private static final double SIGN = 25;
  private static final double DIGIT = 7;

  private static final double NARROWEST = 96;
  private static final double WIDEST = 260;

  private BoxSize() {}

  static double width(Sketch.Box box) {
    double name = TextWidth.of(box.name(), NAME_SIZE) * BOLD;
    double kind = TextWidth.of(box.kind(), KIND_SIZE) + badges(box.badges());
    double widest = Math.max(name, kind);
    for (Sketch.Row row : box.rows()) {
      widest = Math.max(widest, TextWidth.of(row.label(), ROW_SIZE));
    }
    double floor = Math.max(NARROWEST, 60 + badges(box.badges()));
    return Math.ceil(Math.min(WIDEST, Math.max(floor, widest + 2 * PADDING)));
  }

  /** The width of a badge with its count. */
  static double badge(int count) {
    return SIGN + Badges.shown(count).length() * DIGIT;
  }

  /** The width of badges side by side. */
  static double badges(Badges badges) {
    double width = 0;
    for (Severity severity : Badges.ORDER) {
      width += badges.of(severity) > 0 ? badge(badges.of(severity)) : 0;
    }
    return width;
  }

  static double height(Sketch.Box box) {
    return HEAD + (box.rows().isEmpty() ? 0 : box.rows().size() * ROW + 6);
  }

  /** The middle of a row, from the top of its box. */
  static double rowMiddle(int row) {
    return HEAD + row * ROW + ROW / 2;
  }
}
