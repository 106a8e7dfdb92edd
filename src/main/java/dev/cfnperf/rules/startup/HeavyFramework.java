package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.app.Library;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.List;

final class HeavyFramework implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    List<String> words = findings.words("frameworks");
    for (LambdaFunction function : app.workload()) {
      for (Library library : heavy(function, words)) {
        findings
            .at(library.range(), function)
            .related(function, "the function")
            .report(
                "The start of function "
                    + function
                    + " includes that of "
                    + library.name()
                    + ", a framework that takes long to load. "
                    + change(function));
      }
    }
  }

  private static String change(LambdaFunction function) {
    String change =
        function.code().runsOn(LambdaRuntime.Family.JAVA)
            ? "Prefer injection at compile time, as Dagger, Micronaut and Quarkus do it"
            : "Prefer a router made for Lambda, such as the event handlers of Powertools";
    return change
        + (function.startup().canSnapStart().isTrue()
            ? "; failing that, switch SnapStart on."
            : ".");
  }

  // A snapshot is taken after the framework was loaded.
  private static List<Library> heavy(LambdaFunction function, List<String> words) {
    if (!function.startup().hasSnapStart().isFalse()) {
      return List.of();
    }
    for (Library library : function.program().dependencies()) {
      for (String word : words) {
        if (library.belongsTo(word) && !function.program().loads(word).isFalse()) {
          return List.of(library);
        }
      }
    }
    for (Library library : function.program().imports()) {
      if (words.stream().anyMatch(library::belongsTo)) {
        return List.of(library);
      }
    }
    return List.of();
  }
}
