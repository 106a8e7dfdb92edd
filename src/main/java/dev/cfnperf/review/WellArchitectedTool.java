package dev.cfnperf.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cfnperf.rules.Practice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the Well-Architected Tool calls PERF 1, and how much it takes: {@code
 * well-architected.yaml}, which tells where that's from.
 *
 * @param choices the id of each best practice's choice
 * @param choiceNotes characters that a note on a choice may have
 * @param notes characters that the note on the answer may have
 */
record WellArchitectedTool(
    String lens, String question, Map<Practice, String> choices, int choiceNotes, int notes) {

  static WellArchitectedTool builtIn() {
    try (InputStream in = WellArchitectedTool.class.getResourceAsStream("well-architected.yaml")) {
      JsonNode data = new YAMLMapper().readTree(in);
      Map<Practice, String> choices = new EnumMap<>(Practice.class);
      for (Practice practice : Practice.values()) {
        choices.put(practice, data.path("choices").path(practice.label()).asText());
      }
      return new WellArchitectedTool(
          data.path("lens").asText(),
          data.path("question").asText(),
          choices,
          data.path("choice-notes").asInt(),
          data.path("notes").asInt());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
