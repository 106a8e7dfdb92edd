package dev.cfnperf.picture;

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

  /** A badge with its count, which takes up to three digits. */
  static final double BADGE = 34;

  private static final double NARROWEST = 96;
  private static final double WIDEST = 260;

  private BoxSize() {}

  static double width(Sketch.Box box) {
    double name = TextWidth.of(box.name(), NAME_SIZE) * BOLD;
    double kind = TextWidth.of(box.kind(), KIND_SIZE) + box.badges().kinds() * BADGE;
    double widest = Math.max(name, kind);
    for (Sketch.Row row : box.rows()) {
      widest = Math.max(widest, TextWidth.of(row.label(), ROW_SIZE));
    }
    double floor = Math.max(NARROWEST, 60 + box.badges().kinds() * BADGE);
    return Math.ceil(Math.min(WIDEST, Math.max(floor, widest + 2 * PADDING)));
  }

  static double height(Sketch.Box box) {
    return HEAD + (box.rows().isEmpty() ? 0 : box.rows().size() * ROW + 6);
  }

  /** The middle of a row, from the top of its box. */
  static double rowMiddle(int row) {
    return HEAD + row * ROW + ROW / 2;
  }
}
