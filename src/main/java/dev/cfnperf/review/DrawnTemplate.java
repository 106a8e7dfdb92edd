package dev.cfnperf.review;

import dev.cfnperf.app.Graph;

/**
 * The graph of one template with its nested stacks.
 *
 * @param file as reports call it: relative, with slashes
 */
public record DrawnTemplate(String file, Graph graph) {}
