package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Firehose delivery stream. */
public final class DeliveryStream extends ResourceComponent {
  private final List<S3Delivery> deliveries = new ArrayList<>();
  private final Optional<Block> main;
  private boolean isFedByLogs;

  DeliveryStream(Resource resource) {
    super(resource);
    Optional<Block> found = Optional.empty();
    for (Block.Field field : properties().fields()) {
      String name = field.name();
      if (name.endsWith("DestinationConfiguration")) {
        Optional<Block> destination = properties().block(name);
        destination.ifPresent(settings -> addDeliveries(name, settings));
        found = destination.isPresent() ? destination : found;
      }
    }
    this.main = found;
  }

  void feedByLogs() {
    isFedByLogs = true;
  }

  private void addDeliveries(String name, Block settings) {
    switch (name) {
      case "S3DestinationConfiguration" -> add(S3Delivery.Role.MAIN, name, settings);
      case "ExtendedS3DestinationConfiguration" -> {
        add(S3Delivery.Role.MAIN, name, settings);
        addBackup(name, settings);
      }
      case "RedshiftDestinationConfiguration" -> {
        settings
            .block("S3Configuration")
            .ifPresent(staging -> add(S3Delivery.Role.STAGING, name, staging));
        addBackup(name, settings);
      }
      default ->
          settings
              .block("S3Configuration")
              .ifPresent(backup -> add(backupRole(settings), name, backup));
    }
  }

  // Before transformation: everything, where it's switched on.
  private void addBackup(String name, Block settings) {
    Truth on = settings.string("S3BackupMode", "Disabled").is("Enabled");
    if (!on.isFalse()) {
      settings
          .block("S3BackupConfiguration")
          .ifPresent(
              backup ->
                  add(
                      on.isTrue() ? S3Delivery.Role.BACKUP : S3Delivery.Role.UNKNOWN_BACKUP,
                      name,
                      backup));
    }
  }

  private static S3Delivery.Role backupRole(Block settings) {
    // FailedDocumentsOnly, FailedEventsOnly or FailedDataOnly, the default, by destination.
    return settings
        .string("S3BackupMode", "Failed")
        .get()
        .map(mode -> mode.startsWith("All") ? S3Delivery.Role.BACKUP : S3Delivery.Role.FAILURES)
        .orElse(S3Delivery.Role.UNKNOWN_BACKUP);
  }

  private void add(S3Delivery.Role role, String name, Block settings) {
    deliveries.add(new S3Delivery(this, role, name, settings));
  }

  /** All that it writes to S3, backups included. */
  public List<S3Delivery> deliveries() {
    return deliveries;
  }

  /** Whether records go through a processor, as a function or a decompression, on their way. */
  public Truth isProcessed() {
    Optional<Block> processing =
        main.flatMap(settings -> settings.block("ProcessingConfiguration"));
    if (processing.isEmpty()) {
      return main.map(settings -> settings.has("ProcessingConfiguration")).orElse(Truth.UNKNOWN);
    }
    boolean has = !processing.get().has("Processors").isFalse();
    return processing.get().flag("Enabled", true).is(true).and(Truth.of(has));
  }

  /** Whether CloudWatch Logs sends to it, which sends gzip. */
  public boolean isFedByLogs() {
    return isFedByLogs;
  }
}
