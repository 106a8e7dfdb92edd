package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Range;
import java.util.Optional;

final class LambdaSnapstartConflict implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      Optional<Conflict> conflict =
          function.startup().hasSnapStart().isTrue() ? conflict(function) : Optional.empty();
      if (conflict.isPresent()) {
        findings
            .at(function.at("SnapStart"), function)
            .related(conflict.get().place(), conflict.get().what())
            .report(
                "SnapStart of function "
                    + function
                    + " can't work with "
                    + conflict.get().what()
                    + ": Lambda refuses the two together. Take one of them away.");
      }
    }
  }

  private record Conflict(String what, Range place) {}

  private static Optional<Conflict> conflict(LambdaFunction function) {
    if (function.startup().hasProvisionedConcurrency().isTrue()) {
      return Optional.of(
          new Conflict(
              "provisioned concurrency",
              function.startup().provisioned().get(0).provisionedConcurrencyPlace()));
    }
    if (function.startup().mountsFileSystem().isTrue()) {
      return Optional.of(new Conflict("a file system", function.at("FileSystemConfigs")));
    }
    if (function.startup().needsMuchStorage().isTrue()) {
      return Optional.of(
          new Conflict(
              "more than "
                  + AwsFacts.LAMBDA_EPHEMERAL_STORAGE_DEFAULT_MB
                  + " MB of ephemeral storage",
              function.at("EphemeralStorage")));
    }
    if (function.code().isImage().isTrue()) {
      return Optional.of(new Conflict("a container image", function.range()));
    }
    Optional<LambdaRuntime> runtime = function.code().runtime();
    return runtime
        .filter(known -> !known.supportsSnapStart())
        .map(known -> new Conflict("runtime " + known, function.code().runtimePlace()));
  }
}
