package dev.cfnperf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cfnperf.source.SourceText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a samconfig deploys with. */
final class SamConfigTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"Stage=prod Memory=512\"                         ~ {Stage=prod, Memory=512}",
        "\"Stage=\\\"prod\\\" Name=\\\"a b\\\"\"           ~ {Stage=prod, Name=a b}",
        "'Names=\"a,b\" Url=https://x/?y=z'                ~ {Names=a,b, Url=https://x/?y=z}",
        "\"ParameterKey=Stage,ParameterValue=prod\"        ~ {Stage=prod}",
        "\"ParameterKey=A,ParameterValue=1 ParameterKey=B,ParameterValue=\\\"x y\\\"\" ~ {A=1, B=x y}",
        "[\"Stage=prod\", \"Name=a b\", \"Q=\\\"q r\\\"\"] ~ {Stage=prod, Name=a b, Q=q r}",
        "[\"ParameterKey=A,ParameterValue=1\"]             ~ {A=1}",
        "{Stage = \"prod\", Memory = 512}                  ~ {Stage=prod, Memory=512}",
        "\"Empty= Name=x\"                                 ~ {Empty=, Name=x}",
        "\"\"                                              ~ {}",
        "5                                                 ~ {}",
        "\"Name=a\\\\ b\"                                  ~ {Name=a b}"
      })
  void everyWayOfWritingOverrides(String written, String expected) throws SyntaxException {
    assertThat(parameters("[prod.deploy.parameters]\nparameter_overrides = " + written + "\n"))
        .hasToString(expected);
  }

  @Test
  void deployWinsOverGlobal() throws SyntaxException {
    String content =
        """
        version = 0.1
        [default.deploy.parameters]
        parameter_overrides = "Stage=dev"
        [prod.global.parameters]
        stack_name = "x"
        parameter_overrides = "Stage=none Memory=512"
        template_file = "app.yaml"
        [prod.deploy.parameters]
        parameter_overrides = "Stage=prod"
        """;
    SamConfig config = SamConfig.read(SourceText.of("samconfig.toml", content));
    assertThat(config.environment("prod").orElseThrow().parameters())
        .isEqualTo(Map.of("Stage", "prod", "Memory", "512"));
    assertThat(config.environment("prod").orElseThrow().templateFile()).contains("app.yaml");
    assertThat(config.environment("default").orElseThrow().templateFile()).isEmpty();
    assertThat(config.environment("none")).isEmpty();
    assertThat(config.unknown("none").message())
        .isEqualTo("no environment none; there is default, prod");
  }

  @Test
  void yamlSaysTheSame() throws SyntaxException {
    String content =
        """
        version: 0.1
        prod:
          global:
            parameters: {template_file: app.yaml}
          deploy:
            parameters:
              parameter_overrides:
                - Stage=prod
                - ParameterKey=Memory,ParameterValue=512
        """;
    SamConfig config = SamConfig.read(SourceText.of("samconfig.yaml", content));
    assertThat(config.environment("prod").orElseThrow().parameters())
        .isEqualTo(Map.of("Stage", "prod", "Memory", "512"));
    assertThat(config.environment("prod").orElseThrow().templateFile()).contains("app.yaml");
    assertThat(config.unknown("none").message()).isEqualTo("no environment none; there is prod");
  }

  @Test
  void whatIsNotTomlIsRefusedWithItsLine() {
    SyntaxException thrown =
        catchThrowableOfType(SyntaxException.class, () -> parameters("a = 1\n[broken\n"));
    assertThat(thrown.diagnostic().message()).startsWith("not valid TOML: ");
    assertThat(thrown.diagnostic().range().startLine()).isEqualTo(2);
  }

  private static Map<String, String> parameters(String content) throws SyntaxException {
    return SamConfig.read(SourceText.of("samconfig.toml", content))
        .environment("prod")
        .orElseThrow()
        .parameters();
  }
}
