package dev.cfnperf.review;

import dev.cfnperf.source.NearbyFiles;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.TemplateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Looks for what answers a bullet outside of templates: load tests, dashboards, queries. Each
 * template's project is looked through but for what belongs to other templates of the run; each
 * file is read once.
 */
public final class RepositorySearch {
  /** Places that one search shows. */
  private static final int SHOWN = 10;

  private final SourceReader reader;
  private final NearbyFiles nearby;
  private final List<SearchKind> kinds = SearchKind.builtIn();
  private final Set<Path> projects = new HashSet<>();
  private final Map<Path, Map<String, Sight>> read = new HashMap<>();

  /**
   * A search for a run.
   *
   * @param templates all applications of the run
   */
  public RepositorySearch(SourceReader reader, List<TemplateFile> templates) {
    this.reader = reader;
    this.nearby = new NearbyFiles(reader);
    for (TemplateFile template : templates) {
      project(template).ifPresent(projects::add);
    }
  }

  private Optional<Path> project(TemplateFile template) {
    try {
      return Optional.of(nearby.project(template));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** What a template's project holds. */
  public Surroundings around(TemplateFile template) {
    Optional<Path> project = project(template);
    Map<String, List<Sight>> found = new HashMap<>();
    if (project.isPresent()) {
      for (Path file : nearby.of(project.get(), template.root(), projects)) {
        Map<String, Sight> seen = read.computeIfAbsent(file, each -> look(each, template.root()));
        for (Map.Entry<String, Sight> each : seen.entrySet()) {
          List<Sight> sights = found.computeIfAbsent(each.getKey(), any -> new ArrayList<>());
          if (sights.size() < SHOWN) {
            sights.add(each.getValue());
          }
        }
      }
    }
    return wanted -> searches(wanted, found);
  }

  private List<Search> searches(List<String> wanted, Map<String, List<Sight>> found) {
    List<Search> searches = new ArrayList<>();
    for (String id : wanted) {
      for (SearchKind kind : kinds) {
        if (kind.id().equals(id)) {
          List<Sight> sights = List.copyOf(found.getOrDefault(id, List.of()));
          searches.add(new Search(id, kind.what(), kind.proves(), sights));
        }
      }
    }
    return searches;
  }

  private Map<String, Sight> look(Path file, RepositoryRoot root) {
    String name = file.getFileName().toString();
    Optional<String> content = Optional.empty();
    Map<String, Sight> seen = new HashMap<>();
    for (SearchKind kind : kinds) {
      for (SearchKind.Sign sign : kind.signs()) {
        if (!seen.containsKey(kind.id()) && sign.mayBe(name)) {
          String text = content.orElseGet(() -> nearby.beginning(file, root));
          content = Optional.of(text);
          OptionalInt at = sign.in(text);
          if (at.isPresent()) {
            int line = (int) text.substring(0, at.getAsInt()).lines().count();
            boolean begins = at.getAsInt() == 0 || text.charAt(at.getAsInt() - 1) == '\n';
            seen.put(
                kind.id(),
                new Sight(
                    Optional.empty(), reader.name(file), begins ? line + 1 : line, sign.is()));
          }
        }
      }
    }
    return seen;
  }
}
