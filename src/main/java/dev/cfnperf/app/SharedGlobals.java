package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells functions of the others that take their settings from the same Globals of SAM. */
final class SharedGlobals {
  private SharedGlobals() {}

  static void connect(Application app) {
    Map<Range, List<LambdaFunction>> byGlobals = new HashMap<>();
    for (LambdaFunction function : app.functions()) {
      if (function.takesGlobals()) {
        byGlobals
            .computeIfAbsent(function.globals().orElseThrow(), any -> new ArrayList<>())
            .add(function);
      }
    }
    for (List<LambdaFunction> sharing : byGlobals.values()) {
      List<Resource> resources = new ArrayList<>(sharing.size());
      sharing.forEach(each -> resources.add(each.resource()));
      Heirs heirs = new Heirs(resources);
      sharing.forEach(each -> each.shareGlobalsWith(sharing, heirs));
    }
  }
}
