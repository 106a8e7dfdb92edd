package dev.cfnperf.review;

import java.util.List;

/**
 * What was looked for in the repository around a template.
 *
 * @param what in words: {@code load tests of k6, Artillery, Gatling, JMeter or Locust}
 * @param found in alphabetical order of files
 */
public record Search(String what, List<Sight> found) {}
