package dev.cfnperf.review;

import dev.cfnperf.app.Graph;
import dev.cfnperf.rules.Finding;
import java.util.List;

/**
 * The graph of one template with its nested stacks.
 *
 * @param file as reports call it: relative, with slashes
 * @param findings of formats that show them; none for the others
 */
public record DrawnTemplate(String file, Graph graph, List<Finding> findings) {

  /** A template that nothing is said of. */
  public static DrawnTemplate plain(String file, Graph graph) {
    return new DrawnTemplate(file, graph, List.of());
  }

  /** A template as it was reviewed. */
  public static DrawnTemplate of(ReviewedApplication application) {
    return new DrawnTemplate(application.template(), application.graph(), application.findings());
  }
}
