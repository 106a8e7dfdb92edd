package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What machines read is valid by the schema that its readers go by, for every golden case. */
class SchemaTest {

  static List<ReportCase> cases() {
    return ReportCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jsonKeepsItsOwnPromise(ReportCase each) throws IOException {
    String schema = "/dev/cfnperf/report/cfn-perf-output.schema.json";
    assertValid(schema, SpecVersion.VersionFlag.V202012, each.written("json"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sarifIsValidByThePublishedSchema(ReportCase each) throws IOException {
    String sarif = each.written("sarif", ReportCase.SETTINGS.withCategory("perf"));
    assertValid("/schema/sarif-schema-2.1.0.json", SpecVersion.VersionFlag.V7, sarif);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gitlabHasWhatTheDocumentationAsksFor(ReportCase each) throws IOException {
    String schema = "/schemas/gitlab-code-quality.schema.json";
    assertValid(schema, SpecVersion.VersionFlag.V202012, each.written("gitlab"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sonarqubeHasWhatTheDocumentationAsksFor(ReportCase each) throws IOException {
    String schema = "/schemas/sonarqube-issues.schema.json";
    assertValid(schema, SpecVersion.VersionFlag.V202012, each.written("sonarqube"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void junitIsValidByThePublishedSchema(ReportCase each) {
    assertValid("/schemas/junit-10.xsd", each.written("junit"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void checkstyleIsAsCheckstyleWritesIt(ReportCase each) {
    assertValid("/schemas/checkstyle.xsd", each.written("checkstyle"));
  }

  @Test
  void aWrongReportWouldBeCaught() {
    ReportCase orders = ReportCase.named("orders");
    String sarif = orders.written("sarif").replace("\"startLine\": 2", "\"startLine\": 0");
    String schema = "/schema/sarif-schema-2.1.0.json";
    assertThatThrownBy(() -> assertValid(schema, SpecVersion.VersionFlag.V7, sarif))
        .isInstanceOf(AssertionError.class);
    String junit =
        orders.written("junit").replace("<failure ", "<fault ").replace("</failure>", "</fault>");
    assertThatThrownBy(() -> assertValid("/schemas/junit-10.xsd", junit))
        .isInstanceOf(AssertionError.class);
  }

  private static void assertValid(String schema, SpecVersion.VersionFlag version, String json)
      throws IOException {
    try (InputStream text = SchemaTest.class.getResourceAsStream(schema)) {
      JsonSchema validator = JsonSchemaFactory.getInstance(version).getSchema(text);
      assertThat(
              validator.validate(
                  json,
                  InputFormat.JSON,
                  context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
          .isEmpty();
    }
  }

  private static void assertValid(String schema, String xml) {
    assertThatCode(
            () -> schema(schema).newValidator().validate(new StreamSource(new StringReader(xml))))
        .doesNotThrowAnyException();
  }

  private static Schema schema(String resource) throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SchemaTest.class.getResource(resource));
  }
}
