/**
 * Files as text: positions, ranges, edits, and values that are known, defaulted or unknown, each
 * with its place. Knows nothing of YAML, AWS or rules.
 */
package dev.cfnperf.source;
