package dev.cfnperf.rules.startup;

import dev.cfnperf.rules.Rule;
import java.util.List;

/** The practice's rules, in the catalogue's order. */
public final class StartupRules {
  /** One line a rule. */
  public static final List<Rule> ALL =
      List.of(
          new LambdaSnapstartOff(),
          new LambdaSnapstartInert(),
          new LambdaSnapstartConflict(),
          new LambdaProvisionedConcurrencyFixed(),
          new LambdaProvisionedConcurrencyBypassed(),
          new RdsNoProxy(),
          new JavaSdkSlowStart(),
          new JavaTieredCompilation(),
          new NodeConnectionReuseOff(),
          new NodeWholeSdk(),
          new NodeNotBundled(),
          new HeavyFramework(),
          new ClientInHandler(),
          new PackageTooLarge(),
          new PackageBundlesRuntimeSdk(),
          new PackageWholeRepository(),
          new PackageSourceMaps(),
          new ImportProfilingOn(),
          new LambdaRuntimeOutdated(),
          new LambdaVpcNoEndpoint());

  private StartupRules() {}
}
