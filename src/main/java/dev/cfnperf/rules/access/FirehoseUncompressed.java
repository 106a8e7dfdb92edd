package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.DeliveryStream;
import dev.cfnperf.app.S3Delivery;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;

final class FirehoseUncompressed implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (DeliveryStream stream : app.deliveryStreams()) {
      for (S3Delivery delivery : stream.deliveries()) {
        boolean uncompressed =
            delivery.compression().surely("UNCOMPRESSED")
                && delivery.convertsFormat().isFalse()
                && delivery.isGzipAlready().isFalse();
        if (uncompressed) {
          findings
              .at(delivery.at("CompressionFormat"), stream)
              .fix(fix(delivery))
              .severity(severity(delivery.role()))
              .report(
                  "Delivery stream "
                      + stream
                      + " "
                      + delivery.role().label()
                      + " with CompressionFormat "
                      + delivery.compression()
                      + ": every later read moves several times the bytes it has to. Set"
                      + " CompressionFormat to GZIP.");
        }
      }
    }
  }

  private static Severity severity(S3Delivery.Role role) {
    return switch (role) {
      case MAIN, STAGING, BACKUP -> Severity.WARNING;
      case FAILURES, UNKNOWN_BACKUP -> Severity.INFO;
    };
  }

  private static Fix fix(S3Delivery delivery) {
    Fix gzip = Fix.suggested().set(delivery.spot("CompressionFormat"), "GZIP");
    return delivery.role() == S3Delivery.Role.STAGING
        ? gzip.refused("Redshift has to be told as well: add GZIP to the COPY command's options")
        : gzip;
  }
}
