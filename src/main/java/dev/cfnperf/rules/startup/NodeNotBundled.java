package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Library;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Value;
import java.util.Optional;

final class NodeNotBundled implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      Optional<Library> unbundled = function.program().unbundledDependency(function.code());
      if (unbundled.isPresent()) {
        findings
            .at(function.code().buildPlace(), function)
            .fix(
                Fix.suggested()
                    .refused(
                        "esbuild and the entry points have to be known to package.json and the"
                            + " template alike: see the rule's page"))
            .related(unbundled.get().range(), "its first dependency")
            .report(
                "Function "
                    + function
                    + " is packaged with "
                    + unbundled.get().name()
                    + " and what that needs as single files, which Node.js looks up, reads and"
                    + " parses one by one on a cold start. Set BuildMethod to esbuild in Metadata,"
                    + " which makes one small file of what is used.");
      }
      Optional<Value<Boolean>> minify = function.code().minify();
      if (minify.isPresent() && minify.get().surely(false)) {
        findings
            .at(minify.get().range(), function)
            .fix(Fix.suggested().set(function.buildSpot("Minify"), true))
            .report(
                "The bundle of function "
                    + function
                    + " isn't minified (Minify is "
                    + minify.get()
                    + "), so there is more to download and parse on a cold start."
                    + " Remove Minify, which is true by default, or set it to true.");
      }
    }
  }
}
