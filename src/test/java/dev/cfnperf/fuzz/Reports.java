package dev.cfnperf.fuzz;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What holds of reports whatever they are of. */
public final class Reports {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Map<String, JsonSchema> SCHEMAS =
      Map.of(
          "json",
          schema(
              SpecVersion.VersionFlag.V202012, "/dev/cfnperf/report/cfn-perf-output.schema.json"),
          "sarif",
          schema(SpecVersion.VersionFlag.V7, "/schema/sarif-schema-2.1.0.json"),
          "gitlab",
          schema(SpecVersion.VersionFlag.V202012, "/schemas/gitlab-code-quality.schema.json"),
          "sonarqube",
          schema(SpecVersion.VersionFlag.V202012, "/schemas/sonarqube-issues.schema.json"));

  private final Path project;
  private final JsonNode report;
  private final Map<String, int[]> widths = new HashMap<>();

  Reports(Path project, JsonNode report) {
    this.project = project;
    this.report = report;
  }

  /** Every place lies inside its file, and inside the project. */
  void check() throws IOException {
    for (String kind : List.of("findings", "errors")) {
      for (JsonNode each : report.get(kind)) {
        check(each);
        for (JsonNode related : each.path("related")) {
          check(related);
        }
      }
    }
  }

  private void check(JsonNode place) throws IOException {
    String file = place.get("file").asText();
    Pipeline.require(!file.startsWith("..") && !file.startsWith("/"), "a finding in " + file);
    if (file.contains(".zip!/")) {
      return;
    }
    int line = place.get("line").asInt();
    int column = place.get("column").asInt();
    int endLine = place.path("endLine").asInt(line);
    int endColumn = place.path("endColumn").asInt(column);
    int[] widthOf = widths(file);
    boolean inside =
        line >= 1
            && endLine >= line
            && endLine <= widthOf.length
            && column >= 1
            && column <= widthOf[line - 1] + 1
            && endColumn >= 1
            && endColumn <= widthOf[endLine - 1] + 1
            && (endLine > line || endColumn >= column);
    Pipeline.require(inside, "outside of its file: " + place);
  }

  private int[] widths(String file) throws IOException {
    int[] known = widths.get(file);
    if (known == null) {
      byte[] bytes = Files.readAllBytes(project.resolve(file));
      boolean utf16 = bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe;
      String text = new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
      String[] lines = text.split("\r\n|\r|\n", -1);
      known = new int[lines.length];
      for (int i = 0; i < lines.length; i++) {
        known[i] = lines[i].codePointCount(0, lines[i].length());
      }
      widths.put(file, known);
    }
    return known;
  }

  /** Rule, resource and place of each finding. */
  static List<String> places(JsonNode report, int linesBelow) {
    List<String> places = new ArrayList<>();
    for (JsonNode each : report.get("findings")) {
      places.add(
          each.get("rule").asText()
              + " "
              + each.get("resource").asText()
              + " "
              + (each.get("line").asInt() + linesBelow)
              + ":"
              + each.get("column").asInt());
    }
    return places;
  }

  /** A report is well-formed, and nothing in it acts on a terminal. */
  public static void checkFormat(String format, String written) throws IOException {
    if (written.startsWith("{") || written.startsWith("[")) {
      JSON.readTree(written);
    } else if (written.startsWith("<?xml")) {
      try {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(written)));
      } catch (SAXException | ParserConfigurationException malformed) {
        throw new AssertionError(format + ": " + malformed.getMessage(), malformed);
      }
    }
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean acts = (c < 0x20 && c != '\n') || (c >= 0x7f && c <= 0x9f) || isDirection(c);
      if (acts) {
        throw new AssertionError(format + " has the character " + Integer.toHexString(c));
      }
    }
    if (format.equals("github")) {
      written
          .lines()
          .filter(line -> line.stripLeading().startsWith("::"))
          .forEach(
              line ->
                  Pipeline.require(
                      line.matches("::(error|warning|notice) file=.*"), "a command: " + line));
    }
  }

  /** A report is valid by the schema that its readers go by. */
  public static void checkSchema(String format, String written) {
    JsonSchema schema = SCHEMAS.get(format);
    if (schema != null && !written.isEmpty()) {
      Set<ValidationMessage> wrong = schema.validate(written, InputFormat.JSON);
      Pipeline.require(wrong.isEmpty(), format + " breaks its schema: " + wrong);
    }
  }

  private static JsonSchema schema(SpecVersion.VersionFlag version, String resource) {
    try (InputStream stream = Reports.class.getResourceAsStream(resource)) {
      return JsonSchemaFactory.getInstance(version).getSchema(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isDirection(char c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
