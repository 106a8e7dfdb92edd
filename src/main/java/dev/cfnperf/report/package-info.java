/**
 * Output formats, one file each. Every format shows the same problems: the findings, and each file
 * that couldn't be read. Text that comes from templates is made harmless before it's written.
 */
package dev.cfnperf.report;
