package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Library;
import dev.cfnperf.app.PackageFolder;
import dev.cfnperf.app.Shared;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.List;

final class PackageTooLarge implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    checkFolders(app, findings);
    checkTools(app, findings);
  }

  private static void checkFolders(Application app, Findings findings) {
    int limit = findings.number("max-mb");
    for (Shared<PackageFolder> each : Shared.among(app.workload(), PackageTooLarge::packaged)) {
      PackageFolder folder = each.thing();
      boolean isLarge = folder.megabytes() >= limit;
      if (!isLarge && folder.unneeded().isEmpty()) {
        continue;
      }
      for (LambdaFunction function : each.functions()) {
        findings
            .at(each.function().code().sourcePlace(), function)
            .report(
                "The package of function "
                    + function
                    + " is made of "
                    + folder.path()
                    + (isLarge ? ", " + folder.megabytes() + " MB" : "")
                    + (folder.unneeded().isEmpty() ? "" : ", including " + named(folder))
                    + ": all of it is downloaded and unpacked on a cold start. Leave out what"
                    + " doesn't run, such as tests, documentation and tools.");
      }
    }
  }

  private static void checkTools(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (Library library : firstTool(function)) {
        findings
            .at(library.range(), function)
            .related(function, "the function")
            .report(
                "The package of function "
                    + function
                    + " brings "
                    + library.name()
                    + ", a development tool: it's downloaded and unpacked on a cold start, but never"
                    + " used. Make it a development dependency.");
      }
    }
  }

  private static List<Library> firstTool(LambdaFunction function) {
    List<Library> tools = function.program().developmentTools();
    return tools.isEmpty() ? tools : tools.subList(0, 1);
  }

  private static List<PackageFolder> packaged(LambdaFunction function) {
    return function
        .program()
        .folder()
        .filter(PackageFolder::isZippedAsIs)
        .map(List::of)
        .orElse(List.of());
  }

  private static String named(PackageFolder folder) {
    List<String> unneeded = folder.unneeded();
    int more = unneeded.size() - 3;
    return more > 0
        ? String.join(", ", unneeded.subList(0, 3)) + " and " + more + " more such folders"
        : String.join(", ", unneeded);
  }
}
