package dev.cfnperf.app;

import dev.cfnperf.source.Range;

/**
 * That a function is told where to find a database.
 *
 * @param range the environment variable that tells it
 */
public record DatabaseAccess(Database database, Range range) {}
