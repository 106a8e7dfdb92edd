package dev.cfnperf.app;

import dev.cfnperf.source.Suppression;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code Metadata: {cfn-perf: {ignore: [{rule, reason, until}]}}} of resources and of the
 * template: JSON has no comments.
 */
final class MetadataSuppressions {
  private final List<Suppression> found = new ArrayList<>();

  private MetadataSuppressions() {}

  static List<Suppression> of(Stack root) {
    MetadataSuppressions suppressions = new MetadataSuppressions();
    suppressions.read(root);
    return suppressions.found;
  }

  private void read(Stack stack) {
    stack
        .metadata()
        .block("cfn-perf")
        .ifPresent(settings -> read(settings, new Suppression.OnFile()));
    for (Resource resource : stack.resources()) {
      resource
          .attributes()
          .block("Metadata")
          .flatMap(metadata -> metadata.block("cfn-perf"))
          .ifPresent(settings -> read(settings, new Suppression.OnResource(resource.id())));
    }
    stack.children().forEach(this::read);
  }

  private void read(Block settings, Suppression.Scope scope) {
    unknown(settings, Set.of("ignore"), scope);
    for (Text rule : settings.texts("ignore")) {
      found.add(
          new Suppression(
              rule.toString(),
              Optional.empty(),
              Optional.empty(),
              rule.range().firstLine(),
              scope));
    }
    for (Block each : settings.blocks("ignore")) {
      unknown(each, Set.of("rule", "reason", "until"), scope);
      found.add(
          new Suppression(
              each.text("rule").map(Text::toString).orElse(Suppression.NO_RULE),
              each.text("reason").map(Text::toString).filter(reason -> !reason.isBlank()),
              each.text("until").flatMap(MetadataSuppressions::date),
              each.at("rule").firstLine(),
              scope));
    }
  }

  // A misspelt key would silence nothing, or for ever, and nobody would know.
  private void unknown(Block block, Set<String> known, Suppression.Scope scope) {
    for (Block.Field field : block.fields()) {
      if (!known.contains(field.name())) {
        found.add(
            new Suppression(
                Suppression.NO_RULE,
                Optional.of(field.name()),
                Optional.empty(),
                field.range().firstLine(),
                scope));
      }
    }
  }

  // YAML may read a date as a time stamp; its text begins with the day all the same. A date that
  // can't be read must not silence anything for ever.
  private static Optional<LocalDate> date(Text until) {
    String text = until.toString();
    try {
      return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
    } catch (DateTimeParseException e) {
      return Optional.of(Suppression.NO_DATE);
    }
  }
}
