package dev.cfnperf.review;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FunctionStartup;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.PackageFolder;
import dev.cfnperf.source.Range;
import java.util.List;
import java.util.Optional;

/** What speaks for a short start. */
final class StartupFacts {
  static final List<Observation> ALL =
      List.of(
          new Observation(
              "starts-prepared",
              "functions resume from a snapshot, are kept initialized, or load no framework that is"
                  + " known to start slowly",
              StartupFacts::starts),
          new Observation(
              "clients-reused",
              "functions build no client or connection anew for each invocation",
              StartupFacts::clients),
          new Observation(
              "small-packages",
              "functions ship only what they need: a bundle, or nothing but their own source",
              StartupFacts::packages));

  private StartupFacts() {}

  private static void starts(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      FunctionStartup startup = function.startup();
      if (startup.hasSnapStart().isTrue()) {
        into.holds(function, function.at("SnapStart"), "SnapStart");
      } else if (startup.hasProvisionedConcurrency().isTrue()) {
        Range place =
            startup.provisioned().isEmpty()
                ? function.range()
                : startup.provisioned().get(0).provisionedConcurrencyPlace();
        into.holds(function, place, "provisioned concurrency");
      } else {
        // A framework that is loaded nevertheless is a finding.
        boolean read = function.handler().isFullyRead() && function.program().isComplete();
        String what = read ? "no such framework in " + files(function) : "its source isn't read";
        into.tell(read, function, handler(function), what);
      }
    }
  }

  private static String files(LambdaFunction function) {
    int files = function.program().reachedFiles();
    return files <= 1 ? "its source file" : "its " + files + " source files";
  }

  private static String count(int files) {
    return files == 1 ? "1 file" : files + " files";
  }

  private static Range handler(LambdaFunction function) {
    return function.handler().place().orElse(function.range());
  }

  private static void clients(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      boolean read = function.handler().isFullyRead();
      int anew = function.program().clientsPerInvocation().size();
      if (read && anew == 0 && function.handler().calls().isEmpty()) {
        // It has no client to keep.
        continue;
      }
      String what =
          anew > 0
              ? anew + " built per invocation"
              : read ? "none in " + files(function) : "its source isn't read as a whole";
      into.tell(read && anew == 0, function, handler(function), what);
    }
  }

  private static void packages(Application app, Sightings into) {
    for (LambdaFunction function : app.workload()) {
      if (function.code().isBuiltByEsbuild()) {
        into.holds(function, function.code().buildPlace(), "bundled by esbuild");
        continue;
      }
      Optional<PackageFolder> folder = function.program().folder();
      boolean own =
          folder.isPresent()
              && folder.get().isZippedAsIs()
              && folder.get().megabytes() == 0
              && folder.get().unneeded().isEmpty()
              && function.program().dependencies().isEmpty();
      String what =
          own
              ? "less than 1 MB in " + count(folder.get().files()) + ", no dependency"
              : folder.isPresent()
                  ? "dependencies: " + function.program().dependencies().size()
                  : "its package isn't at hand";
      into.tell(own, function, function.code().sourcePlace(), what);
    }
  }
}
