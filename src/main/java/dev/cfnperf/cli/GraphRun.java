package dev.cfnperf.cli;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Graph;
import dev.cfnperf.document.Document;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.review.DrawnTemplate;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.RepositoryFiles;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TemplateDiscovery;
import dev.cfnperf.source.TemplateFile;
import dev.cfnperf.source.TemplateReader;
import dev.cfnperf.source.TimeLimit;
import dev.cfnperf.source.UnreadableException;
import dev.cfnperf.template.Scenario;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Template;
import dev.cfnperf.template.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws the graph of each template that a command line names. */
final class GraphRun {
  private final SourceReader reader;
  private final ProjectSettings project;
  private final List<DrawnTemplate> drawn = new ArrayList<>();
  private final Map<String, Set<String>> nests = new HashMap<>();
  private final List<Diagnostic> errors = new ArrayList<>();

  GraphRun(SourceReader reader, ProjectSettings project) {
    this.reader = reader;
    this.project = project;
  }

  /** The graphs of templates, but for those that are nested stacks of others among them. */
  List<DrawnTemplate> of(List<Path> paths) throws IOException {
    TemplateDiscovery.Found found = TemplateDiscovery.find(paths, reader);
    errors.addAll(found.errors());
    for (TemplateFile file : found.files()) {
      try {
        draw(file);
      } catch (UnreadableException unreadable) {
        errors.add(unreadable.diagnostic());
      } catch (SyntaxException malformed) {
        errors.add(malformed.diagnostic());
      } catch (TimeLimit.Exceeded late) {
        errors.add(Diagnostic.ofFile(reader.name(file.path()), late.getMessage()));
      }
    }
    errors.addAll(project.errors());
    drawn.removeIf(template -> isNested(template.file()));
    return drawn;
  }

  // Templates that nest each other are drawn both.
  private boolean isNested(String file) {
    for (Map.Entry<String, Set<String>> parent : nests.entrySet()) {
      if (parent.getValue().contains(file) && !nests.get(file).contains(parent.getKey())) {
        return true;
      }
    }
    return false;
  }

  /** What couldn't be read. */
  List<Diagnostic> errors() {
    return errors;
  }

  private void draw(TemplateFile file) throws UnreadableException, SyntaxException {
    Optional<SourceText> text = new TemplateReader(reader).read(file);
    if (text.isEmpty() || !project.covers(file)) {
      return;
    }
    Document document = Documents.read(text.get());
    errors.addAll(document.problems());
    Templates drawnIn = new Templates(new RepositoryFiles(reader, file.root()));
    Optional<Template> template = Template.of(document, drawnIn);
    if (template.isPresent()) {
      Map<String, String> given = project.of(file).parameters();
      Stack stack = Stack.root(template.get(), drawnIn, Scenario.DEFAULTS, given);
      drawn.add(DrawnTemplate.plain(text.get().path(), Graph.of(Application.of(stack))));
      nests.put(text.get().path(), drawnIn.nested());
      errors.addAll(drawnIn.errors());
    }
  }
}
