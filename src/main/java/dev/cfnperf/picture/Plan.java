package dev.cfnperf.picture;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A sketch with a place for everything, in pixels.
 *
 * @param boxes by id
 * @param frames by id
 * @param paths of the sketch's lines, in their order
 * @param apart where what no line leads to begins, below all else
 */
record Plan(
    double width,
    double height,
    Map<String, Rectangle> boxes,
    Map<String, Rectangle> frames,
    List<List<Point>> paths,
    OptionalDouble apart) {

  record Point(double x, double y) {}

  record Rectangle(double x, double y, double width, double height) {}
}
