package dev.cfnperf.rules.capacity;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.AwsFacts;
import dev.cfnperf.app.Poller;
import dev.cfnperf.app.Table;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.ArrayList;
import java.util.List;

final class DynamodbStreamReaders implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Table table : app.tables()) {
      List<Poller> readers = new ArrayList<>();
      for (Poller poller : table.streamConsumers()) {
        if (!poller.isEnabled().isFalse()) {
          readers.add(poller);
        }
      }
      if (readers.size() <= AwsFacts.DYNAMODB_STREAM_READERS) {
        continue;
      }
      Findings.Draft draft = findings.at(table);
      for (Poller reader : readers) {
        draft.related(reader.range(), "read here");
      }
      draft.report(
          "The stream of table "
              + table
              + " has "
              + readers.size()
              + " readers, but a shard serves "
              + AwsFacts.DYNAMODB_STREAM_READERS
              + ": reads are throttled and records arrive late. Let one reader fan out to the"
              + " others, through an event bus or a topic, or use Kinesis Data Streams for"
              + " DynamoDB.");
    }
  }
}
