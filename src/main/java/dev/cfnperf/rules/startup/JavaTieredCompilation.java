package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.LambdaRuntime;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Truth;
import dev.cfnperf.source.Value;
import java.util.Optional;

final class JavaTieredCompilation implements Rule {
  private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      Optional<LambdaRuntime> runtime = function.code().runtime();
      if (runtime.isPresent()
          && runtime.get().compilesAtAllLevels()
          && function.startup().hasSnapStart().isFalse()
          && stopsEarly(function).isFalse()) {
        findings
            .at(function.code().variablePlace(OPTIONS), function)
            .fix(Fix.safe().set(function.spot("Environment", "Variables", OPTIONS), with(function)))
            .report(
                "Function "
                    + function
                    + " on "
                    + runtime.get()
                    + " lets the JVM compile at all levels, which costs time while it starts. Set"
                    + " JAVA_TOOL_OPTIONS to -XX:+TieredCompilation -XX:TieredStopAtLevel=1, as"
                    + " Lambda does itself from Java 17 on.");
      }
    }
  }

  // A wrapper script may set the options as well.
  private static Truth stopsEarly(LambdaFunction function) {
    Optional<Value<String>> options = function.code().variable(OPTIONS);
    if (options.isPresent()) {
      return options.get().test(text -> text.contains("TieredStopAtLevel=1"));
    }
    return function.code().variable("AWS_LAMBDA_EXEC_WRAPPER").isPresent()
        ? Truth.UNKNOWN
        : Truth.FALSE;
  }

  private static String with(LambdaFunction function) {
    String before =
        function.code().variable(OPTIONS).flatMap(Value::get).map(text -> text + " ").orElse("");
    return before + "-XX:+TieredCompilation -XX:TieredStopAtLevel=1";
  }
}
