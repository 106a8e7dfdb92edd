package dev.cfnperf.picture;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a picture shows, before anything has a place.
 *
 * @param boxes in the order of the graph; closed groups are boxes, too
 * @param frames the open groups
 */
record Sketch(List<Box> boxes, List<Frame> frames, List<Line> lines) {

  /**
   * A resource with the parts that lines lead to, or a closed group.
   *
   * @param id of the resource's node, or of the group
   * @param kind above the name, in small letters
   * @param name as shown: without the group's part
   * @param frame the open group that it stands in
   */
  record Box(
      String id,
      Shape shape,
      String kind,
      String name,
      Optional<String> frame,
      List<Row> rows,
      Badges badges) {}

  /** A part of a resource, such as a route, with the ids of the nodes that it stands for. */
  record Row(String label, Set<String> ids) {}

  /** An open group. */
  record Frame(String id, String label, int size, Badges badges) {}

  /**
   * A relation between two boxes, or several of the same style.
   *
   * @param words what it means, for a tooltip
   */
  record Line(Anchor from, LineStyle style, Anchor to, String words) {

    /**
     * Whether another line between the same boxes tells all that this one does: that it does invoke
     * what this one may invoke, or which part of the box reads and writes.
     */
    boolean saysLessThan(Line other) {
      if (!from.box().equals(other.from.box()) || !to.box().equals(other.to.box())) {
        return false;
      }
      if (style == LineStyle.POSSIBLE) {
        return other.style.invokes();
      }
      return style == LineStyle.DATA
          && other.style == style
          && from.row().isEmpty()
          && to.row().isEmpty()
          && (other.from.row().isPresent() || other.to.row().isPresent());
    }
  }

  /**
   * Where a line ends.
   *
   * @param row the row's number; empty for the box itself
   */
  record Anchor(String box, Optional<Integer> row) {}
}
