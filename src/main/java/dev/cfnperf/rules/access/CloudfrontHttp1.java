package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Distribution;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class CloudfrontHttp1 implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Distribution distribution : app.distributions()) {
      if (distribution.httpVersion().surely("http1.1") && !distribution.isEnabled().isFalse()) {
        findings
            .at(distribution.at("HttpVersion"), distribution)
            .fix(Fix.safe().set(distribution.spot("HttpVersion"), "http2and3"))
            .report(
                "Distribution "
                    + distribution
                    + " has HttpVersion "
                    + distribution.httpVersion()
                    + ": viewers wait for one request after the other, or open a connection for each."
                    + " Set HttpVersion to http2and3.");
      }
    }
  }
}
