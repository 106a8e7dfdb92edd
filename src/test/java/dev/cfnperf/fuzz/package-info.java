/**
 * Coverage-guided fuzzing of the whole program: a project is fixed but for one file, whose bytes
 * Jazzer makes up. {@code mvn -Pfuzz} runs it; the ordinary tests run what it once found.
 */
package dev.cfnperf.fuzz;
