package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.RestApi;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Value;

final class ApiCompressionInvalid implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (RestApi api : app.restApis()) {
      api.minimumCompressionSize()
          .filter(size -> size.test(ApiCompressionInvalid::isOutside).isTrue())
          .ifPresent(size -> report(api, size, findings));
    }
  }

  private static boolean isOutside(int bytes) {
    return bytes < 0 || bytes > AwsFacts.REST_COMPRESSION_MAX_BYTES;
  }

  private static void report(RestApi api, Value<Integer> size, Findings findings) {
    findings
        .at(size.range(), api)
        .report(
            "The minimum compression size of the "
                + api.label()
                + " is "
                + size
                + ", which isn't from 0 to "
                + AwsFacts.REST_COMPRESSION_MAX_BYTES
                + ": API Gateway rejects it and the deployment fails. Set it to the bytes from"
                + " which compression pays, say 1024.");
  }
}
