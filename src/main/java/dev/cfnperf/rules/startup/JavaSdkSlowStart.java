package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FunctionProgram;
import dev.cfnperf.app.JavaSdkLibraries;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Library;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import java.util.List;

final class JavaSdkSlowStart implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (Library library : slow(function)) {
        boolean isLarge =
            JavaSdkLibraries.isVersion1(library) || JavaSdkLibraries.isBundle(library);
        findings
            .at(library.range(), function)
            .severity(isLarge ? Severity.WARNING : Severity.INFO)
            .related(function, "the function")
            .report(
                "The package of function "
                    + function
                    + " contains "
                    + library.name()
                    + consequence(library));
      }
    }
  }

  private static List<Library> slow(LambdaFunction function) {
    FunctionProgram program = function.program();
    return JavaSdkLibraries.slowToStart(program).map(List::of).orElse(List.of());
  }

  private static String consequence(Library library) {
    if (JavaSdkLibraries.isVersion1(library)) {
      return ", version 1 of the SDK: it's slow to initialize, and no longer supported. Move to"
          + " version 2 with url-connection-client or aws-crt-client.";
    }
    return JavaSdkLibraries.isBundle(library)
        ? ", the clients of all services. Depend on the clients that are used, with"
            + " url-connection-client or aws-crt-client."
        : " and with it the Netty and Apache HTTP clients, which are slow to load. Exclude them and"
            + " add url-connection-client or aws-crt-client.";
  }
}
