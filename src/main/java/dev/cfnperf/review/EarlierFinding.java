package dev.cfnperf.review;

import dev.cfnperf.rules.FindingKey;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Severity;

/**
 * A finding of an earlier review, which may be gone.
 *
 * @param line where it was, from 1
 */
public record EarlierFinding(
    FindingKey key, Severity severity, Practice practice, String message, int line) {}
