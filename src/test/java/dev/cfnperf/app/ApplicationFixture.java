package dev.cfnperf.app;

import dev.cfnperf.document.Documents;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.template.Scenario;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Template;
import dev.cfnperf.template.Templates;
import java.util.Map;
import java.util.Optional;

/** Builds the graph of a template given as text, with all parameters at their defaults. */
final class ApplicationFixture {
  private ApplicationFixture() {}

  static Application of(String template) throws SyntaxException {
    return of(template, Map.of());
  }

  /** With files beside the template, by the paths that it names. */
  static Application of(String template, Map<String, String> files) throws SyntaxException {
    SourceText text = SourceText.of("template.yaml", template);
    Template read = Template.of(Documents.read(text)).orElseThrow();
    LocalFiles local =
        (from, path) ->
            Optional.ofNullable(files.get(path)).map(content -> SourceText.of(path, content));
    return Application.of(Stack.root(read, new Templates(local), Scenario.DEFAULTS, Map.of()));
  }
}
