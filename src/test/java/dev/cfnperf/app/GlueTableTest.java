package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlueTableTest {
  private static GlueTable table(String input) throws Exception {
    return ApplicationFixture.of(
            """
            Parameters: {P: {Type: String}}
            Resources:
              T:
                Type: AWS::Glue::Table
                Properties: {TableInput: %s}
            """
                .formatted(input))
        .glueTables()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {Parameters: {classification: json}}; JSON
          {Parameters: {classification: avro}}; OTHER
          {Parameters: {table_type: ICEBERG, classification: json}}; OTHER
          {Parameters: '{"classification": "csv"}'}; CSV
          {Parameters: {classification: !Ref P}}; UNKNOWN
          {StorageDescriptor: {InputFormat: org.apache.hadoop.mapred.TextInputFormat}}; LINES
          {StorageDescriptor: {SerdeInfo: {SerializationLibrary: org.apache.hadoop.hive.serde2.OpenCSVSerde}}}; CSV
          {StorageDescriptor: {InputFormat: org.apache.hadoop.hive.ql.io.orc.OrcInputFormat}}; OTHER
          {Name: t}; UNKNOWN
          """)
  void theFormatIsWhatSerializerInputFormatAndClassificationSay(
      String input, GlueTable.Format format) throws Exception {
    assertThat(table(input).format()).isEqualTo(format);
  }

  @Test
  void dataLieInS3WhereTheLocationMaySaySo() throws Exception {
    assertThat(table("{StorageDescriptor: {Location: s3://lake/t/}}").isOverObjects()).isTrue();
    assertThat(table("{StorageDescriptor: {Location: !Ref P}}").isOverObjects()).isTrue();
    assertThat(table("{StorageDescriptor: {Location: my-stream}}").isOverObjects()).isFalse();
    assertThat(table("{StorageDescriptor: {Columns: []}}").isOverObjects()).isFalse();
    assertThat(
            table("{TableType: VIRTUAL_VIEW, StorageDescriptor: {Location: s3://lake/t/}}")
                .isOverObjects())
        .isFalse();
  }
}
