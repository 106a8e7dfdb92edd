/**
 * Turns what rules would change into the smallest edits of the text, in its author's style, and
 * makes them, round by round, until there's nothing left to do.
 */
package dev.cfnperf.fix;
