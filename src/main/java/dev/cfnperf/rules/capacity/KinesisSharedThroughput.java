package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.KinesisStream;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class KinesisSharedThroughput implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (KinesisStream stream : app.streams()) {
      if (stream.sharedReaders().size() < 2) {
        continue;
      }
      Findings.Draft draft = findings.at(stream);
      StringBuilder readers = new StringBuilder();
      for (KinesisStream.SharedReader reader : stream.sharedReaders()) {
        draft.related(reader.range(), "read by " + reader.label());
        readers.append(readers.isEmpty() ? "" : ", ").append(reader.label());
      }
      draft.report(
          "Stream "
              + stream
              + " has "
              + stream.sharedReaders().size()
              + " consumers ("
              + readers
              + ") that share "
              + AwsFacts.KINESIS_SHARED_MB_PER_SECOND
              + " MB/s and 5 reads/s per shard: each slows the others down. Give all but one their"
              + " own AWS::Kinesis::StreamConsumer (enhanced fan-out).");
    }
  }
}
