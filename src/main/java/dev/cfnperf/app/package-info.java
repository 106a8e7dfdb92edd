/**
 * The serverless application as a graph: functions, triggers, APIs, queues, topics, streams, tables
 * and who may reach what, whichever dialect they are written in. Knows AWS's defaults and limits
 * ({@link dev.cfnperf.app.AwsFacts}); doesn't know what is good or bad.
 */
package dev.cfnperf.app;
