package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cfnperf.document.Documents;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.template.Scenario;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Template;
import dev.cfnperf.template.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What SAM's policy templates grant is what their expansion grants, where one is at hand. */
final class GrantParityTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("cfnperf.corpus", "../shared/corpus")).resolve("sam-transform");

  @Test
  void policyTemplatesAndConnectorsGrantWhatTheyExpandTo() throws Exception {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
    for (String name :
        new String[] {
          "all_policy_templates",
          "function_with_conditional_policy_template",
          "embedded_connectors_function_to",
          "connector_function_to_s3",
          "connector_table_to_function_read"
        }) {
      assertThat(grants(CORPUS.resolve("input").resolve(name + ".yaml")))
          .as(name)
          .isEqualTo(grants(CORPUS.resolve("output").resolve(name + ".json")));
    }
  }

  // Function by function the actions of its work, in no order.
  private static Map<String, Set<String>> grants(Path file) throws Exception {
    SourceText text = SourceText.of(file.getFileName().toString(), Files.readString(file));
    Template template = Template.of(Documents.read(text)).orElseThrow();
    Application app =
        Application.of(
            Stack.root(template, new Templates(LocalFiles.NONE), Scenario.DEFAULTS, Map.of()));
    Map<String, Set<String>> found = new TreeMap<>();
    for (LambdaFunction function : app.functions()) {
      Set<String> actions = new TreeSet<>();
      for (Grant grant : function.workGrants()) {
        actions.add(grant.action().toLowerCase(Locale.ROOT) + " " + grant.targets());
      }
      found.put(function.id(), actions);
    }
    return found;
  }
}
