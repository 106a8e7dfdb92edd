/** What {@code mvn -Pbench verify} measures; see {@code docs/performance.md}. */
package dev.cfnperf.bench;
