package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.Pipe;
import dev.cfnperf.app.Poller;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;

final class PipeNoDlq implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (Pipe pipe : app.pipes()) {
      Poller source = pipe.poller();
      if (source.source().isShardedStream()
          && !pipe.isEnabled().isFalse()
          && source.hasFailureDestination().isFalse()) {
        findings
            .at(source.at("DeadLetterConfig"), pipe)
            .fix(fix(pipe, app))
            .report(
                "Pipe "
                    + pipe
                    + " reads a stream and has no dead-letter queue: records that "
                    + pipe.target()
                    + " doesn't take are lost when their retries end or they expire. Set"
                    + " DeadLetterConfig in the pipe's source parameters to a queue or topic.");
      }
    }
  }

  private static Fix fix(Pipe pipe, Application app) {
    FailureQueue failures = FailureQueue.of(pipe, pipe.range());
    return failures
        .addFor(Fix.suggested(), ActingRole.of(pipe, app))
        .set(pipe.poller().spot("DeadLetterConfig").to("Arn"), failures.arn());
  }
}
