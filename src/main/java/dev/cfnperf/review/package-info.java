/**
 * The application as people see it: PERF 1 answered best practice by best practice, with what
 * speaks for it, open questions, and its picture.
 */
package dev.cfnperf.review;
