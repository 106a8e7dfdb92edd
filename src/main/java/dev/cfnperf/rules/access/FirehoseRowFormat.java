package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.DeliveryStream;
import dev.cfnperf.app.S3Delivery;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class FirehoseRowFormat implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (DeliveryStream stream : app.deliveryStreams()) {
      for (S3Delivery delivery : stream.deliveries()) {
        boolean inRows =
            delivery.isExtended()
                && delivery.convertsFormat().isFalse()
                && delivery.isGzipAlready().isFalse();
        if (inRows) {
          findings
              .at(delivery.at("DataFormatConversionConfiguration"), stream)
              .report(
                  "Delivery stream "
                      + stream
                      + " converts nothing: what arrives as JSON is stored row by row, and a query"
                      + " reads all of it. If it's queried, convert it to Parquet or ORC by"
                      + " DataFormatConversionConfiguration.");
        }
      }
    }
  }
}
