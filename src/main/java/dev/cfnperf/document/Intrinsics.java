package dev.cfnperf.document;

import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.source.Range;
import java.util.List;

/** Tells the functions of the template language from ordinary maps and tags. */
final class Intrinsics {
  private Intrinsics() {}

  /** A map as it is, or the function that it's the long form of. */
  static Node ofMapping(Range range, List<Entry> entries, boolean flow) {
    if (entries.size() == 1) {
      Entry only = entries.get(0);
      String name = only.name();
      if (name.equals("Ref") || (name.startsWith("Fn::") && !isLoop(name))) {
        return new Intrinsic(range, name, only.value(), false);
      }
    }
    return new Mapping(range, entries, flow);
  }

  /** The long name of a short-form tag: {@code !Sub} is {@code Fn::Sub}. */
  static String ofTag(String tag) {
    String name = tag.substring(1);
    return name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
  }

  /** Loops stand among other keys, and each makes many of them: they aren't values. */
  private static boolean isLoop(String name) {
    return name.startsWith("Fn::ForEach::");
  }
}
