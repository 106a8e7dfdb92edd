package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import java.util.List;

/**
 * Where something sends what it failed to deliver or process.
 *
 * @param owner what fails: a queue, function, mapping, rule, schedule, subscription or pipe
 * @param label what the setting is, as a message begins: {@code The redrive policy of queue Orders}
 * @param target where the failures go, and where that's written
 * @param takers the services that may take them, as in ARNs
 * @param mustBeFifo whether the target has to be FIFO; false: must not be; unknown: can't be told
 * @param isOrigin whether the failures go back to where they come from or couldn't get to
 */
public record FailureTarget(
    Component owner,
    String label,
    Target target,
    List<String> takers,
    Truth mustBeFifo,
    boolean isOrigin) {}
