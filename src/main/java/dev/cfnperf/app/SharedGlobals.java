package dev.cfnperf.app;

import dev.cfnperf.source.Range;
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
        List<LambdaFunction> sharing =
            byGlobals.computeIfAbsent(function.globals().orElseThrow(), any -> new ArrayList<>());
        sharing.add(function);
        function.shareGlobalsWith(sharing);
      }
    }
  }
}
