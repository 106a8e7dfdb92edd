package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Authorizer;
import dev.cfnperf.app.WebSocketApi;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class ApiAuthorizerUncached implements Rule {
  private static final int ADVISED_SECONDS = 300;

  @Override
  public void check(Application app, Findings findings) {
    for (Authorizer authorizer : app.authorizers()) {
      // Of an API that isn't here, a default doesn't tell: a WebSocket API can't keep decisions.
      boolean canKeep =
          authorizer.api().isPresent()
              ? !(authorizer.api().get() instanceof WebSocketApi)
              : authorizer.ttl().isWritten();
      if (canKeep && authorizer.ttl().surely(0)) {
        String identity =
            authorizer.hasIdentitySource().isFalse()
                ? ", and name the identity sources that a kept decision is found by."
                : ".";
        Findings.Draft draft =
            findings.at(authorizer.ttl().range(), authorizer).fix(fix(authorizer));
        authorizer.function().ifPresent(function -> draft.related(function, "runs every time"));
        draft.report(
            "Authorizer "
                + authorizer
                + " keeps its decisions for "
                + authorizer.ttl().in("s")
                + ", so "
                + authorizer.function().map(each -> each.id()).orElse("its function")
                + " runs before every single request. Let the API keep them, say for "
                + ADVISED_SECONDS
                + " s"
                + identity);
      }
    }
  }

  private static Fix fix(Authorizer authorizer) {
    Fix fix = Fix.suggested().set(authorizer.ttlSpot(), ADVISED_SECONDS);
    return authorizer.hasIdentitySource().isTrue()
        ? fix
        : fix.refused("name the identity sources that a kept decision is found by first");
  }
}
