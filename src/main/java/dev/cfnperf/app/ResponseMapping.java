package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an API makes of some answers of an integration.
 *
 * @param isDefault whether it's for all answers that no other mapping is for
 * @param status the status that callers get; empty where the text doesn't tell
 * @param setsStatus whether its template may choose another status
 */
public record ResponseMapping(
    boolean isDefault, Optional<String> status, boolean setsStatus, Range range) {

  /** Whether callers are told that all went well; unknown where a template may tell otherwise. */
  public Truth succeeds() {
    return setsStatus
        ? Truth.UNKNOWN
        : status.map(code -> Truth.of(code.startsWith("2"))).orElse(Truth.UNKNOWN);
  }

  static List<ResponseMapping> of(Block integration, boolean openApi) {
    List<ResponseMapping> mappings = new ArrayList<>();
    if (!openApi) {
      for (Block response : integration.blocks("IntegrationResponses")) {
        String pattern = response.text("SelectionPattern").map(Text::pattern).orElse("");
        Optional<String> status = response.text("StatusCode").flatMap(Text::known);
        mappings.add(
            new ResponseMapping(
                pattern.isEmpty(),
                status,
                overrides(response.block("ResponseTemplates")),
                response.place()));
      }
      return mappings;
    }
    integration
        .block("responses")
        .ifPresent(
            responses -> {
              for (Block.Field field : responses.fields()) {
                responses
                    .block(field.name())
                    .ifPresent(
                        response ->
                            mappings.add(
                                new ResponseMapping(
                                    field.name().equals("default"),
                                    response.text("statusCode").flatMap(Text::known),
                                    overrides(response.block("responseTemplates")),
                                    field.range())));
              }
            });
    return mappings;
  }

  private static boolean overrides(Optional<Block> templates) {
    if (templates.isEmpty()) {
      return false;
    }
    for (Block.Field field : templates.get().fields()) {
      boolean override =
          templates
              .get()
              .text(field.name())
              .map(text -> text.pattern().contains("responseOverride.status"))
              .orElse(true);
      if (override) {
        return true;
      }
    }
    return false;
  }
}
