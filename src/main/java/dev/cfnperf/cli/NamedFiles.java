package dev.cfnperf.cli;

import dev.cfnperf.code.CodeReader;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.TemplateDiscovery;
import dev.cfnperf.source.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a command line names, function source told from the rest: hooks name the file that changed,
 * and what is wrong with a handler comes out by linting the template that runs it.
 *
 * @param others templates, folders, and what isn't there
 * @param source function source, by its real path
 */
record NamedFiles(List<Path> others, Set<Path> source) {

  static NamedFiles of(List<Path> paths, Path directory, boolean code) throws IOException {
    List<Path> others = new ArrayList<>();
    Set<Path> source = new LinkedHashSet<>();
    for (Path path : paths) {
      Path file = directory.resolve(path);
      if (!CodeReader.reads(file) || !Files.isRegularFile(file)) {
        others.add(path);
      } else if (code) {
        source.add(file.toRealPath());
      }
    }
    return new NamedFiles(others, source);
  }

  /** The templates of the source's repositories, but for those that are known already. */
  List<TemplateFile> templatesAround(List<TemplateFile> known, Path directory, SourceReader reader)
      throws IOException {
    if (source.isEmpty()) {
      return List.of();
    }
    Set<Path> roots = new LinkedHashSet<>();
    for (Path file : source) {
      roots.add(root(file, directory));
    }
    Set<Path> linted = new HashSet<>();
    for (TemplateFile file : known) {
      linted.add(Files.exists(file.path()) ? file.path().toRealPath() : file.path());
    }
    List<TemplateFile> around = new ArrayList<>();
    for (TemplateFile file : TemplateDiscovery.find(List.copyOf(roots), reader).files()) {
      if (!linted.contains(file.path())) {
        around.add(file);
      }
    }
    return around;
  }

  // Outside of any repository, templates above the source are found where the run was started.
  private static Path root(Path file, Path directory) throws IOException {
    Path own = RepositoryRoot.around(file.getParent()).path();
    Path here = directory.toRealPath();
    return Files.exists(own.resolve(".git")) || !own.startsWith(here) ? own : here;
  }
}
