package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.app.Library;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.List;
import java.util.Optional;

final class PackageBundlesRuntimeSdk implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (Library library : known(function)) {
        findings
            .at(library.range(), function)
            .related(function, "the function")
            .report(
                "The package of function "
                    + function
                    + " brings "
                    + library.name()
                    + ", which the runtime "
                    + function.code().runtime().orElseThrow()
                    + " already has: there is more to download and unpack on a cold start. "
                    + (function.code().isBuiltByEsbuild()
                        ? "List it under External"
                        : "Make it a development dependency")
                    + ", unless you need just this version.");
      }
    }
  }

  private static List<Library> known(LambdaFunction function) {
    Optional<LambdaRuntime> runtime = function.code().runtime();
    if (runtime.isPresent()) {
      for (Library library : function.program().dependencies()) {
        if (runtime.get().bundles(library) && !function.code().isExternal(library)) {
          return List.of(library);
        }
      }
    }
    return List.of();
  }
}
