package dev.cfnperf.review;

import java.util.List;

/**
 * What was looked for in the repository around a template.
 *
 * @param id stable
 * @param what in words: {@code load tests in bursts}
 * @param proves whether finding it answers the bullet, or only helps to answer it
 * @param found in the order of files
 */
public record Search(String id, String what, boolean proves, List<Sight> found) {}
