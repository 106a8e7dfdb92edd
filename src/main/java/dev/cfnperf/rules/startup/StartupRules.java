package dev.cfnperf.rules.startup;

import static dev.cfnperf.app.Noun.DATABASE;
import static dev.cfnperf.app.Noun.FUNCTION;
import static dev.cfnperf.app.Noun.FUNCTION_SOURCE;
import static dev.cfnperf.rules.CatalogueLine.on;

import dev.cfnperf.rules.CatalogueLine;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class StartupRules {
  /** One line a rule. */
  public static final List<CatalogueLine> ALL =
      List.of(
          on(FUNCTION, "lambda-snapstart-off", LambdaSnapstartOff::new),
          on(FUNCTION, "lambda-snapstart-inert", LambdaSnapstartInert::new),
          on(FUNCTION, "lambda-snapstart-conflict", LambdaSnapstartConflict::new),
          on(
              FUNCTION,
              "lambda-provisioned-concurrency-fixed",
              LambdaProvisionedConcurrencyFixed::new),
          on(
              FUNCTION,
              "lambda-provisioned-concurrency-bypassed",
              LambdaProvisionedConcurrencyBypassed::new),
          on(DATABASE, "rds-no-proxy", RdsNoProxy::new),
          on(FUNCTION_SOURCE, "java-sdk-slow-start", JavaSdkSlowStart::new),
          on(FUNCTION, "java-tiered-compilation", JavaTieredCompilation::new),
          on(FUNCTION, "node-connection-reuse-off", NodeConnectionReuseOff::new),
          on(FUNCTION_SOURCE, "node-whole-sdk", NodeWholeSdk::new),
          on(FUNCTION, "node-not-bundled", NodeNotBundled::new),
          on(FUNCTION_SOURCE, "heavy-framework", HeavyFramework::new),
          on(FUNCTION_SOURCE, "client-in-handler", ClientInHandler::new),
          on(FUNCTION_SOURCE, "package-too-large", PackageTooLarge::new),
          on(FUNCTION_SOURCE, "package-bundles-runtime-sdk", PackageBundlesRuntimeSdk::new),
          on(FUNCTION_SOURCE, "package-whole-repository", PackageWholeRepository::new),
          on(FUNCTION, "package-source-maps", PackageSourceMaps::new),
          on(FUNCTION, "import-profiling-on", ImportProfilingOn::new),
          on(FUNCTION, "lambda-runtime-outdated", LambdaRuntimeOutdated::new),
          on(FUNCTION, "lambda-vpc-no-endpoint", LambdaVpcNoEndpoint::new));

  private StartupRules() {}
}
