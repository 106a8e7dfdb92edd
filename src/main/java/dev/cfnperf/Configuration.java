package dev.cfnperf;

import dev.cfnperf.rules.Gate;
import dev.cfnperf.rules.RuleSettings;
import dev.cfnperf.source.Glob;
import dev.cfnperf.source.Range;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a project's {@code .cfn-perf.yaml} says; see {@code docs/configuration.md}.
 *
 * @param folder where it stands, which its globs are relative to
 * @param select rule ids and practices to run; empty for all
 * @param ignore rule ids and practices not to run
 * @param include globs of the templates to lint; empty for all
 * @param exclude globs of the templates not to lint, also if they are named
 * @param failOn the gate, if it's set
 * @param parameters values of template parameters
 * @param configEnv the samconfig.toml environment to take parameter values from
 * @param places where each setting is written, by its path: {@code fail-on}, {@code
 *     ignore/lambda-x86}
 */
public record Configuration(
    Path folder,
    Set<String> select,
    Set<String> ignore,
    RuleSettings rules,
    List<String> include,
    List<String> exclude,
    Optional<Gate> failOn,
    Map<String, String> parameters,
    Optional<String> configEnv,
    Map<String, Range> places) {

  /** What holds where there's no file. */
  public static Configuration none(Path folder) {
    return new Configuration(
        folder,
        Set.of(),
        Set.of(),
        RuleSettings.NONE,
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Map.of());
  }

  /** Whether a template is to be linted at all. */
  public boolean covers(Path template) {
    boolean included = include.isEmpty() || matches(include, template);
    return included && !matches(exclude, template);
  }

  private boolean matches(List<String> globs, Path template) {
    Path relative = folder.relativize(template);
    for (String glob : globs) {
      // As in .gitignore, a folder's name means all that's in it.
      String all = glob.endsWith("/") ? glob + "**" : glob;
      if (matches(all, relative) || matches(all + "/**", relative)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String glob, Path relative) {
    return Glob.of(glob).map(known -> known.matches(relative)).orElse(false);
  }
}
