package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.CodeFolders;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.PackageFolder;
import dev.cfnperf.app.Shared;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class PackageWholeRepository implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    CodeFolders folders = new CodeFolders(app.functions());
    for (Shared<PackageFolder> each : folders.zipped(app.workload())) {
      String excess = folders.excess(each);
      if (excess.isEmpty()) {
        continue;
      }
      for (LambdaFunction function : each.functions()) {
        findings
            .at(each.function().code().sourcePlace(), function)
            .report(
                "The package of function "
                    + function
                    + " is all of "
                    + each.thing().path()
                    + ", "
                    + excess
                    + ": the more there is, the longer it takes to download and unpack on a cold"
                    + " start. Give each function a folder of its own, or bundle what its handler"
                    + " reaches.");
      }
    }
  }
}
