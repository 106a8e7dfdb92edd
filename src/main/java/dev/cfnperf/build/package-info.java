/**
 * A step of the build: it takes out of the compiled classes what a JVM would otherwise work out at
 * each start. Not part of the program.
 */
package dev.cfnperf.build;
