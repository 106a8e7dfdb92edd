/** The program as a library: templates in, findings out. */
package dev.cfnperf;
