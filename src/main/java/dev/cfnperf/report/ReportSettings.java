package dev.cfnperf.report;

import dev.cfnperf.rules.RuleBook;
import dev.cfnperf.source.Printable;
import dev.cfnperf.source.RepositoryPaths;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a report needs besides the result.
 *
 * @param rules where titles, help and pages are looked up
 * @param version of this program, as a semantic version
 * @param color whether text may hold ANSI colours
 * @param absoluteFrom the directory that paths are relative to, when text, JSON and Checkstyle are
 *     to show absolute paths; the formats of code hosts and CI servers always show relative ones
 * @param repository what code hosts know files by; empty for paths as they are in the result
 * @param category what sets this run's SARIF apart from other runs over the same commit
 */
public record ReportSettings(
    RuleBook rules,
    String version,
    boolean color,
    Detail detail,
    Optional<Path> absoluteFrom,
    Optional<RepositoryPaths> repository,
    Optional<String> category) {

  /** How much the text format tells besides the problems themselves. */
  public enum Detail {
    /** The problems, and nothing when there are none. */
    QUIET,
    /** A summary as well. */
    NORMAL,
    /** Also what made the run see less than it might. */
    VERBOSE
  }

  /** No colour, normal detail, relative paths, no category. */
  public static ReportSettings plain(RuleBook rules, String version) {
    return new ReportSettings(
        rules, version, false, Detail.NORMAL, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public ReportSettings withColor(boolean on) {
    return new ReportSettings(rules, version, on, detail, absoluteFrom, repository, category);
  }

  public ReportSettings withDetail(Detail other) {
    return new ReportSettings(rules, version, color, other, absoluteFrom, repository, category);
  }

  public ReportSettings withAbsoluteFrom(Path directory) {
    return new ReportSettings(
        rules, version, color, detail, Optional.of(directory), repository, category);
  }

  public ReportSettings withRepository(RepositoryPaths paths) {
    return new ReportSettings(
        rules, version, color, detail, absoluteFrom, Optional.of(paths), category);
  }

  public ReportSettings withCategory(String name) {
    return new ReportSettings(
        rules, version, color, detail, absoluteFrom, repository, Optional.of(name));
  }

  /** How a file is named to a code host: from its repository's root, without {@code ./}. */
  String hostPath(String file) {
    String path = repository.isPresent() ? repository.get().of(file) : file;
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return Printable.text(path);
  }

  /** How a file is named to an editor: as it is, or absolute when that was asked for. */
  String editorPath(String file) {
    if (absoluteFrom.isEmpty()) {
      return Printable.text(file);
    }
    Path path = absoluteFrom.get().resolve(file).toAbsolutePath().normalize();
    return Printable.text(path.toString());
  }
}
