package dev.cfnperf.app;

import dev.cfnperf.source.Range;
import dev.cfnperf.template.Block;
import dev.cfnperf.template.Resource;
import dev.cfnperf.template.Text;
import java.util.Locale;
import java.util.Optional;

/** A table of the Glue data catalogue, as Athena and others query it. */
public final class GlueTable extends ResourceComponent {
  private final Block input;
  private final Block storage;

  /** How the data lies there. */
  public enum Format {
    /** Lines of JSON. */
    JSON("JSON"),
    /** Lines of separated values. */
    CSV("CSV"),
    /** Lines of another form, read by a pattern. */
    LINES("text"),
    /** Parquet, ORC, a table format over them, or anything else that isn't lines of text. */
    OTHER("other"),
    UNKNOWN("unknown");

    private final String label;

    Format(String label) {
      this.label = label;
    }

    /** As a message says it. */
    public String label() {
      return label;
    }

    /** Whether each row must be read as a whole. */
    public boolean isText() {
      return this == JSON || this == CSV || this == LINES;
    }
  }

  GlueTable(Resource resource) {
    super(resource);
    this.input = properties().block("TableInput").orElseGet(() -> properties().nothing());
    this.storage = input.block("StorageDescriptor").orElseGet(() -> input.nothing());
  }

  /** Whether its data are objects in S3, as far as the text tells; a stream or a view has none. */
  public boolean isOverObjects() {
    boolean isView = input.string("TableType", "").surely("VIRTUAL_VIEW");
    Optional<Text> location = storage.text("Location");
    return !isView
        && !storage.has("Location").isFalse()
        && (location.isEmpty()
            || location.get().startsWith("s3")
            || !location.get().symbols().isEmpty())
        && parameter(storage, "typeOfData").isEmpty();
  }

  /** By the serializer, else the input format, else the classification. */
  public Format format() {
    if (!properties().has("OpenTableFormatInput").isFalse()) {
      return Format.OTHER;
    }
    Optional<Text> type = parameter(input, "table_type");
    if (type.isPresent() && !type.get().pattern().isEmpty()) {
      return Format.OTHER;
    }
    Format classified = ofClass(word(parameter(input, "classification")));
    Format serialized = ofSerializer(word(serializer()));
    Format read = ofInput(word(storage.text("InputFormat")));
    if (classified == Format.OTHER || serialized == Format.OTHER || read == Format.OTHER) {
      return Format.OTHER;
    }
    if (serialized != Format.UNKNOWN) {
      return serialized;
    }
    return classified != Format.UNKNOWN ? classified : read;
  }

  /** What shows the format. */
  public Range formatRange() {
    Optional<Text> serializer = serializer();
    if (serializer.isPresent()) {
      return serializer.get().range();
    }
    Optional<Text> classification = parameter(input, "classification");
    if (classification.isPresent()) {
      return classification.get().range();
    }
    return storage.at("InputFormat");
  }

  private Optional<Text> serializer() {
    return storage.block("SerdeInfo").flatMap(serde -> serde.text("SerializationLibrary"));
  }

  private static Optional<Text> parameter(Block block, String name) {
    return block.document("Parameters").flatMap(parameters -> parameters.text(name));
  }

  private static String word(Optional<Text> text) {
    return text.map(each -> each.isKnown() ? each.pattern().toLowerCase(Locale.ROOT) : "?")
        .orElse("");
  }

  private static Format ofClass(String word) {
    return switch (word) {
      case "", "?" -> Format.UNKNOWN;
      case "json" -> Format.JSON;
      case "csv", "tsv" -> Format.CSV;
      default -> Format.OTHER;
    };
  }

  private static Format ofSerializer(String word) {
    return switch (word) {
      case "", "?" -> Format.UNKNOWN;
      case "org.openx.data.jsonserde.jsonserde", "org.apache.hive.hcatalog.data.jsonserde" ->
          Format.JSON;
      case "org.apache.hadoop.hive.serde2.lazy.lazysimpleserde",
          "org.apache.hadoop.hive.serde2.opencsvserde" ->
          Format.CSV;
      case "org.apache.hadoop.hive.serde2.regexserde",
          "org.apache.hadoop.hive.contrib.serde2.regexserde",
          "com.amazonaws.glue.serde.grokserde" ->
          Format.LINES;
      default -> Format.OTHER;
    };
  }

  private static Format ofInput(String word) {
    return switch (word) {
      case "", "?" -> Format.UNKNOWN;
      case "org.apache.hadoop.mapred.textinputformat" -> Format.LINES;
      default -> Format.OTHER;
    };
  }
}
