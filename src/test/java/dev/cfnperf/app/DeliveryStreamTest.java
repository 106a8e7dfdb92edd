package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeliveryStreamTest {
  @Test
  void everyPlaceThatWritesToS3IsADelivery() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Parameters: {Mode: {Type: String}}
            Resources:
              Lake:
                Type: AWS::KinesisFirehose::DeliveryStream
                Properties:
                  ExtendedS3DestinationConfiguration:
                    S3BackupMode: Enabled
                    S3BackupConfiguration: {CompressionFormat: GZIP}
              Warehouse:
                Type: AWS::KinesisFirehose::DeliveryStream
                Properties:
                  RedshiftDestinationConfiguration:
                    S3Configuration: {CompressionFormat: GZIP}
                    S3BackupConfiguration: {CompressionFormat: GZIP}
              Search:
                Type: AWS::KinesisFirehose::DeliveryStream
                Properties:
                  SplunkDestinationConfiguration:
                    S3BackupMode: AllEvents
                    S3Configuration: {CompressionFormat: GZIP}
              Hook:
                Type: AWS::KinesisFirehose::DeliveryStream
                Properties:
                  HttpEndpointDestinationConfiguration: {S3Configuration: {}}
              Snow:
                Type: AWS::KinesisFirehose::DeliveryStream
                Properties:
                  SnowflakeDestinationConfiguration: {S3BackupMode: !Ref Mode, S3Configuration: {}}
            """);
    List<S3Delivery> deliveries =
        app.deliveryStreams().stream().flatMap(each -> each.deliveries().stream()).toList();
    assertThat(deliveries)
        .extracting(each -> each.stream() + " " + each.role())
        .containsExactly(
            "Lake MAIN",
            "Lake BACKUP",
            "Warehouse STAGING",
            "Search BACKUP",
            "Hook FAILURES",
            "Snow UNKNOWN_BACKUP");
    assertThat(deliveries.get(0).compression()).hasToString("UNCOMPRESSED (default)");
    assertThat(deliveries.get(0).bufferInterval()).hasToString("300 (default)");
  }

  @Test
  void logsArriveAsGzipUnlessAProcessorUnpacksThem() throws Exception {
    Application app =
        ApplicationFixture.of(
            """
            Resources:
              Raw:
                Type: AWS::KinesisFirehose::DeliveryStream
                Properties: {ExtendedS3DestinationConfiguration: {Prefix: raw/}}
              Unpacked:
                Type: AWS::KinesisFirehose::DeliveryStream
                Properties:
                  ExtendedS3DestinationConfiguration:
                    ProcessingConfiguration: {Processors: [{Type: Decompression}]}
                    S3BackupMode: Enabled
                    S3BackupConfiguration: {Prefix: source/}
              Clicks:
                Type: AWS::KinesisFirehose::DeliveryStream
                Properties: {ExtendedS3DestinationConfiguration: {Prefix: clicks/}}
              RawLogs:
                Type: AWS::Logs::SubscriptionFilter
                Properties: {DestinationArn: !GetAtt Raw.Arn}
              UnpackedLogs:
                Type: AWS::Logs::SubscriptionFilter
                Properties: {DestinationArn: !GetAtt Unpacked.Arn}
            """);
    assertThat(app.deliveryStreams().stream().flatMap(each -> each.deliveries().stream()))
        .extracting(S3Delivery::isGzipAlready)
        .containsExactly(Truth.TRUE, Truth.FALSE, Truth.TRUE, Truth.FALSE);
  }
}
