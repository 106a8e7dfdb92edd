package dev.cfnperf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text of a first configuration file: what holds anyway, and examples in comments. */
final class StarterFile {
  private static final String SCHEMA =
      "https://raw.githubusercontent.com/cfn-perf/cfn-perf/main/"
          + "src/main/resources/dev/cfnperf/cfn-perf-config.schema.json";
  private static final String REFERENCE =
      "https://github.com/cfn-perf/cfn-perf/blob/main/docs/configuration.md";
  private static final int NAMED = 5;

  private StarterFile() {}

  static String of(ProjectSurvey survey) {
    return """
    # yaml-language-server: $schema=%s
    # How cfn-perf lints %s.
    # All there is to set: %s

    # The weakest severity that makes the exit code 1: error, warning, info or never.
    fail-on: warning

    # Rules and practices that don't matter here; "cfn-perf rules" lists them.
    # ignore: [lambda-x86]

    # Other severities than the rules' own.
    # severity: {lambda-x86: warning}

    # Parameters of rules; "cfn-perf explain RULE" tells what a rule has.
    # rules:
    #   batch-window-unset: {latency-critical: [PaymentsQueue]}

    # Templates to leave out, by folder or glob.
    # paths: {exclude: [examples/]}

    """
            .formatted(SCHEMA, YamlText.line(survey.inWords()), REFERENCE)
        + parameters(survey);
  }

  private static String parameters(ProjectSurvey survey) {
    StringBuilder text = new StringBuilder();
    Optional<String> environment = deployed(survey.environments());
    if (environment.isPresent()) {
      text.append("# Template parameters have the values that samconfig deploys with. It has");
      text.append(" the environments\n# ");
      text.append(YamlText.line(String.join(", ", survey.environments()))).append(".\n");
      text.append("config-env: ").append(YamlText.scalar(environment.get())).append("\n\n");
    }
    text.append("# Values of template parameters; the others have their defaults.\n");
    if (!survey.open().isEmpty()) {
      List<String> open = new ArrayList<>(survey.open());
      boolean more = open.size() > NAMED;
      String named = String.join(", ", more ? open.subList(0, NAMED) : open);
      text.append("# Nothing is said of what depends on one without a default: ");
      text.append(YamlText.line(named)).append(more ? " and others.\n" : ".\n");
    }
    String example = survey.open().isEmpty() ? "Stage" : survey.open().iterator().next();
    return text.append("# parameters: {")
        .append(YamlText.scalar(example))
        .append(": prod}\n")
        .toString();
  }

  // What is slow matters where there's traffic.
  private static Optional<String> deployed(Set<String> environments) {
    for (String usual : List.of("prod", "production", "default")) {
      if (environments.contains(usual)) {
        return Optional.of(usual);
      }
    }
    return environments.stream().findFirst();
  }
}
