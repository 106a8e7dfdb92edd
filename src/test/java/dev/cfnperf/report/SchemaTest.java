package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What machines read is valid by the schema that its readers go by, for every golden case. */
class SchemaTest {

  static List<ReportCase> cases() {
    return ReportCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jsonKeepsItsOwnPromise(ReportCase each) throws IOException {
    assertValid(
        "/dev/cfnperf/report/cfn-perf-output.schema.json",
        SpecVersion.VersionFlag.V202012,
        each.written("json"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sarifIsValidByThePublishedSchema(ReportCase each) throws IOException {
    ReportSettings settings = ReportCase.SETTINGS.withCategory("perf");
    assertValid(
        "/schema/sarif-schema-2.1.0.json",
        SpecVersion.VersionFlag.V7,
        each.written("sarif", settings));
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
}
