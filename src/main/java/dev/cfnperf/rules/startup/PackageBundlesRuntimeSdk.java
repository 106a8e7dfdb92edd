package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.app.Library;
import dev.cfnperf.app.Shared;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.List;
import java.util.Optional;

final class PackageBundlesRuntimeSdk implements Rule {
  @Override
  public String id() {
    return "package-bundles-runtime-sdk";
  }

  @Override
  public void check(Application app, Findings findings) {
    for (Shared<Library> each : Shared.among(app.workload(), PackageBundlesRuntimeSdk::known)) {
      findings
          .at(each.thing().range(), each.function())
          .related(each.function(), "the function")
          .report(
              "The package of "
                  + each.users()
                  + " brings "
                  + each.thing().name()
                  + ", which the runtime "
                  + each.function().code().runtime().orElseThrow()
                  + " already has: there is more to download and unpack on a cold start. "
                  + (each.function().code().isBuiltByEsbuild()
                      ? "List it under External"
                      : "Make it a development dependency")
                  + ", unless you need just this version.");
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
