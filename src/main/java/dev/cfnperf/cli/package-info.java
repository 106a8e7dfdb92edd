/** The front door: arguments in, an exit code out. */
package dev.cfnperf.cli;
