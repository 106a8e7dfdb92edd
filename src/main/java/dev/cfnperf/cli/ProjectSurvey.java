package dev.cfnperf.cli;

import dev.cfnperf.SamConfigs;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TemplateDiscovery;
import dev.cfnperf.source.TemplateFile;
import dev.cfnperf.source.TemplateReader;
import dev.cfnperf.source.UnreadableException;
import dev.cfnperf.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What there is in a folder that a configuration file is to suit.
 *
 * @param templates their names
 * @param environments those of samconfig.toml that every template can be linted with
 * @param open parameters without a default, whose values nothing here tells
 */
record ProjectSurvey(List<String> templates, Set<String> environments, Set<String> open) {

  static ProjectSurvey of(Path folder) throws IOException {
    SourceReader reader = new SourceReader(folder);
    SamConfigs samConfigs = new SamConfigs(reader);
    ProjectSurvey survey =
        new ProjectSurvey(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    for (TemplateFile file : TemplateDiscovery.find(List.of(Path.of(".")), reader).files()) {
      survey.add(file, reader, samConfigs);
    }
    return survey;
  }

  // What can't be read is told by the first run, with its place.
  private void add(TemplateFile file, SourceReader reader, SamConfigs samConfigs)
      throws IOException {
    try {
      Optional<SourceText> text = new TemplateReader(reader).read(file);
      Optional<Template> template =
          text.isPresent() ? Template.of(Documents.read(text.get())) : Optional.empty();
      if (template.isEmpty()) {
        return;
      }
      Optional<List<String>> known = samConfigs.environments(file.path().toRealPath(), file.root());
      if (known.isPresent() && environments.isEmpty()) {
        environments.addAll(known.get());
      } else if (known.isPresent()) {
        environments.retainAll(known.get());
      }
      open.addAll(template.get().withoutDefault());
      templates.add(text.get().path());
    } catch (UnreadableException | SyntaxException unreadable) {
      return;
    }
  }

  String inWords() {
    return switch (templates.size()) {
      case 0 -> "this folder, in which there's no template yet";
      case 1 -> templates.get(0);
      default -> templates.size() + " templates, here and in the folders below";
    };
  }
}
