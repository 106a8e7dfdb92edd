package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class ApiCompressionOff implements Rule {
  /** Below that, compressing takes longer than it saves. */
  private static final int WORTHWHILE_BYTES = 1024;

  @Override
  public void check(Application app, Findings findings) {
    for (RestApi api : app.restApis()) {
      if (api.minimumCompressionSize().isEmpty()
          && api.isPrivate().isFalse()
          && api.servesOnlyBinary().isFalse()
          && !api.streamsOnly().isTrue()
          && !api.isCachedInFront()) {
        findings
            .at(api.at("MinimumCompressionSize"), api)
            .fix(Fix.safe().set(api.spot("MinimumCompressionSize"), WORTHWHILE_BYTES))
            .report(
                "The "
                    + api.label()
                    + " sets no MinimumCompressionSize, so it answers uncompressed also to clients"
                    + " that accept gzip. Set MinimumCompressionSize to the bytes from which it"
                    + " pays, say "
                    + WORTHWHILE_BYTES
                    + ".");
      }
    }
  }
}
