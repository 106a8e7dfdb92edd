package dev.cfnperf;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FunctionSources;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.document.Document;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.RepositoryFiles;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TemplateFile;
import dev.cfnperf.source.TemplateReader;
import dev.cfnperf.source.UnreadableException;
import dev.cfnperf.template.Scenario;
import dev.cfnperf.template.Scenarios;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Template;
import dev.cfnperf.template.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the templates whose functions some source files are part of. */
final class SourceOwners {
  // Every template of a repository is looked at, and most say with one look that they have none.
  private static final List<String> FUNCTION_TYPES =
      List.of("AWS::Serverless::Function", "AWS::Lambda::Function");

  private final NamedSource source;
  private final Set<String> named;
  private final SourceReader reader;
  private final SettingsSource settings;
  private final RepositoryCode code;

  /**
   * A search for the owners of some source.
   *
   * @param templates those that are linted whatever their functions are made of
   */
  SourceOwners(
      NamedSource source,
      List<TemplateFile> templates,
      SourceReader reader,
      SettingsSource settings,
      RepositoryCode code) {
    this.source = source;
    this.reader = reader;
    this.settings = settings;
    this.code = code;
    this.named = new HashSet<>();
    source.files().forEach(file -> named.add(reader.name(file)));
    templates.forEach(file -> named.add(reader.name(file.path())));
  }

  /**
   * What of a template's findings is wanted.
   *
   * @param functions where the functions are declared that the source is part of
   * @param named what else was named
   */
  record Concern(List<Range> functions, Set<String> named) {

    boolean includes(Finding finding) {
      if (named.contains(finding.range().file())) {
        return true;
      }
      for (Finding.Related each : finding.related()) {
        if (named.contains(each.range().file())) {
          return true;
        }
      }
      for (Range function : functions) {
        if (finding.subject().startsWith(function)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * What is wanted of a template; empty if no function of it is made of the source. One that can't
   * be read is none: that is told to whoever names it.
   */
  Optional<Concern> in(TemplateFile file) {
    try {
      Optional<SourceText> text = new TemplateReader(reader).read(file);
      if (text.isEmpty() || !hasFunctions(text.get())) {
        return Optional.empty();
      }
      List<Range> functions = functions(text.get(), file);
      return functions.isEmpty() ? Optional.empty() : Optional.of(new Concern(functions, named));
    } catch (UnreadableException | SyntaxException | RuntimeException | StackOverflowError broken) {
      return Optional.empty();
    }
  }

  private static boolean hasFunctions(SourceText text) {
    for (String type : FUNCTION_TYPES) {
      if (text.content().contains(type)) {
        return true;
      }
    }
    return false;
  }

  private List<Range> functions(SourceText text, TemplateFile file) throws SyntaxException {
    Document document = Documents.read(text);
    Templates drawnIn = new Templates(new RepositoryFiles(reader, file.root()));
    Optional<Template> template = Template.of(document, drawnIn);
    Settings how = settings.of(file);
    List<Range> found = new ArrayList<>();
    if (template.isEmpty() || !how.code()) {
      return found;
    }
    FunctionSources sources = code.within(file.root(), source.files());
    for (Scenario scenario : Scenarios.of(template.get(), drawnIn, how.parameters())) {
      Stack stack = Stack.root(template.get(), drawnIn, scenario, how.parameters());
      for (LambdaFunction function : Application.of(stack, sources).functions()) {
        if (function.source().isPresent()) {
          found.add(function.range());
        }
      }
    }
    return found;
  }
}
