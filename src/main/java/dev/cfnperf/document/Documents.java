package dev.cfnperf.document;

import dev.cfnperf.source.SourceText;
import java.util.Locale;

/** Reads YAML and JSON text into documents. */
public final class Documents {
  private Documents() {}

  /**
   * Reads a text as JSON if it looks like JSON, else as YAML.
   *
   * @throws SyntaxException with the place, if the text isn't well-formed or exceeds {@link Limits}
   */
  public static Document read(SourceText text) throws SyntaxException {
    if (!startsLikeJson(text.content())) {
      return YamlReader.read(text);
    }
    try {
      return JsonReader.read(text);
    } catch (SyntaxException notJson) {
      // A YAML flow mapping starts like JSON too; a file that says it's JSON is held to it.
      if (text.path().toLowerCase(Locale.ROOT).endsWith(".json")) {
        throw notJson;
      }
      return YamlReader.read(text);
    }
  }

  private static boolean startsLikeJson(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (!Character.isWhitespace(c)) {
        return c == '{' || c == '[';
      }
    }
    return false;
  }
}
