package dev.cfnperf;

import dev.cfnperf.source.TemplateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Function source that is to be linted, for which templates have to be found.
 *
 * @param files real paths
 * @param candidates templates that aren't linted anyway and may have functions made of these files
 */
public record NamedSource(Set<Path> files, List<TemplateFile> candidates) {
  /** Where only templates are named. */
  public static final NamedSource NONE = new NamedSource(Set.of(), List.of());
}
