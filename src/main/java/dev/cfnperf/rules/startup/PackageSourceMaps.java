package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.DeploymentPackage;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Value;
import java.util.Optional;

final class PackageSourceMaps implements Rule {
  private static final String OPTIONS = "NODE_OPTIONS";

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      Optional<Range> place = mapsInUse(function.code());
      if (place.isPresent()) {
        findings
            .at(place.get(), function)
            .fix(Fix.suggested().set(function.buildSpot("Sourcemap"), false))
            .report(
                "Function "
                    + function
                    + " is deployed with source maps and runs with --enable-source-maps, so Node.js"
                    + " reads and parses the maps as it loads the bundle. Set Sourcemap to false"
                    + " and translate stack traces where the logs are read.");
      }
    }
  }

  // SAM sets the option for whoever wants maps, and makes maps for whoever sets the option.
  private static Optional<Range> mapsInUse(DeploymentPackage code) {
    Optional<Value<String>> options = code.variable(OPTIONS);
    boolean enabled =
        options.isPresent()
            && options.get().test(text -> text.contains("--enable-source-maps")).isTrue();
    Optional<Value<Boolean>> maps = code.sourceMap();
    if (maps.isPresent()) {
      boolean inUse = maps.get().surely(true) && (enabled || options.isEmpty());
      return inUse ? Optional.of(maps.get().range()) : Optional.empty();
    }
    return enabled && code.isBuiltByEsbuild()
        ? Optional.of(code.variablePlace(OPTIONS))
        : Optional.empty();
  }
}
