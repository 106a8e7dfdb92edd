package dev.cfnperf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema of {@code .cfn-perf.yaml}, as an editor goes by it. */
public final class ConfigurationSchema {
  static final Path FILE =
      Path.of("src/main/resources/dev/cfnperf/cfn-perf-config.schema.json").toAbsolutePath();

  private ConfigurationSchema() {}

  static JsonNode read() throws IOException {
    return new ObjectMapper().readTree(Files.readString(FILE));
  }

  /** What an editor would underline in a file. */
  public static List<String> complaints(String yaml) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Files.readString(FILE));
    JsonNode content = new YAMLMapper().readTree(yaml);
    JsonNode root = content.isMissingNode() ? new ObjectMapper().nullNode() : content;
    return schema.validate(root).stream().map(ValidationMessage::getMessage).toList();
  }
}
