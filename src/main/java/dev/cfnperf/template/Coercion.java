package dev.cfnperf.template;

import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What CloudFormation makes of text where it wants a number, a boolean or a list. */
final class Coercion {
  private Coercion() {}

  static Optional<Integer> integer(String text) {
    String digits = text.trim();
    if (digits.endsWith(".0")) {
      digits = digits.substring(0, digits.length() - 2);
    }
    if (digits.isEmpty() || digits.length() > 10) {
      return Optional.empty();
    }
    for (int i = 0; i < digits.length(); i++) {
      boolean sign = i == 0 && digits.length() > 1 && digits.charAt(0) == '-';
      if (!sign && (digits.charAt(i) < '0' || digits.charAt(i) > '9')) {
        return Optional.empty();
      }
    }
    long value = Long.parseLong(digits);
    return value == (int) value ? Optional.of((int) value) : Optional.empty();
  }

  static Optional<Boolean> bool(String text) {
    return switch (text.trim().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> Optional.of(true);
      case "false", "no", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** A list parameter's items: between commas, without the blanks around them. */
  static Resolved list(String pattern, Range range) {
    List<Node> items = new ArrayList<>();
    for (String item : new Text(pattern, range).split(',')) {
      items.add(new Scalar(range, item.strip(), Scalar.Style.QUOTED));
    }
    return new Resolved.Items(new Sequence(range, items, true));
  }

  /** What {@code Fn::Split} makes of a text that is known. */
  static Resolved split(String text, String delimiter, Range range) {
    List<Node> items = new ArrayList<>();
    int from = 0;
    int next = text.indexOf(delimiter);
    while (next >= 0) {
      items.add(new Scalar(range, text.substring(from, next), Scalar.Style.QUOTED));
      from = next + delimiter.length();
      next = text.indexOf(delimiter, from);
    }
    items.add(new Scalar(range, text.substring(from), Scalar.Style.QUOTED));
    return new Resolved.Items(new Sequence(range, items, true));
  }
}
