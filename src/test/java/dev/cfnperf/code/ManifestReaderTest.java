package dev.cfnperf.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cfnperf.source.SourceText;
import org.junit.jupiter.api.Test;

/** What each kind of manifest tells, and that a broken one breaks nothing. */
class ManifestReaderTest {

  private static Manifest read(String name, String content) {
    return ManifestReader.read(SourceText.of("code/" + name, content), GradleCatalogue.NONE)
        .orElseThrow();
  }

  private static String[] names(Manifest manifest) {
    return manifest.dependencies().stream()
        .map(d -> d.name() + " " + d.version().orElse("-") + " " + d.scope())
        .toArray(String[]::new);
  }

  @Test
  void packageJsonNamesDependenciesAtTheirPlaces() {
    Manifest manifest =
        read(
            "package.json",
            """
            {
              "name": "orders", "version": "1.0.0",
              "scripts": { "dependencies": "echo \\"not one\\"" },
              "dependencies": {
                "aws-sdk": "^2.1692.0",
                "@aws-sdk/client-s3": "3.800.0"
              },
              "config": [{ "dependencies": { "nor": "this" } }, [1, true, null]],
              "devDependencies": { "esbuild": "0.25.0" }
            }
            """);
    assertThat(names(manifest))
        .containsExactly(
            "aws-sdk ^2.1692.0 RUNTIME",
            "@aws-sdk/client-s3 3.800.0 RUNTIME",
            "esbuild 0.25.0 DEVELOPMENT");
    assertThat(manifest.dependencies().get(0).range())
        .extracting(r -> r.startLine(), r -> r.startColumn(), r -> r.content())
        .containsExactly(5, 6, "aws-sdk");
  }

  @Test
  void requirementsAreNormalized() {
    Manifest manifest =
        read(
            "requirements.txt",
            """
            # runtime
            boto3[crt]>=1.28 ; python_version > "3.8"
            Flask==3.0.0  # web
            aws_lambda.powertools
            -r other.txt
            --index-url https://example.com
            https://example.com/package.whl
            package @ https://example.com/package.whl
            ./local
            """);
    assertThat(names(manifest))
        .containsExactly(
            "boto3 >=1.28 RUNTIME",
            "flask ==3.0.0 RUNTIME",
            "aws-lambda-powertools - RUNTIME",
            "package @ https://example.com/package.whl RUNTIME");
  }

  @Test
  void pyprojectHasProjectAndPoetryDependencies() {
    Manifest manifest =
        read(
            "pyproject.toml",
            """
            [project]
            name = "orders"
            dependencies = [
              "boto3>=1.34",
              'requests[security] ~= 2.31', # http
            ]

            [dependency-groups]
            dev = ["pytest>=8"]

            [tool.poetry.dependencies]
            python = "^3.12"
            Django = "^5.0"
            psycopg2 = { version = "2.9", extras = ["binary"] }

            [tool.poetry.group.dev.dependencies]
            black = "*"
            """);
    assertThat(names(manifest))
        .containsExactly(
            "boto3 >=1.34 RUNTIME",
            "requests ~= 2.31 RUNTIME",
            "pytest >=8 DEVELOPMENT",
            "django ^5.0 RUNTIME",
            "psycopg2 2.9 RUNTIME",
            "black * DEVELOPMENT");
    assertThat(manifest.dependencies().get(1).range().content()).isEqualTo("requests");
    assertThat(manifest.dependencies().get(3).range().startLine()).isEqualTo(13);
  }

  @Test
  void pomHasScopesAndExclusions() {
    Manifest manifest =
        read(
            "pom.xml",
            """
            <?xml version="1.0"?>
            <!DOCTYPE project [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
            <project>
              <dependencyManagement><dependencies>
                <dependency><groupId>software.amazon.awssdk</groupId><artifactId>bom</artifactId>
                  <version>2.31.0</version><type>pom</type><scope>import</scope></dependency>
              </dependencies></dependencyManagement>
              <dependencies>
                <!-- the client -->
                <dependency>
                  <groupId>software.amazon.awssdk</groupId>
                  <artifactId>dynamodb</artifactId>
                  <exclusions>
                    <exclusion>
                      <groupId>software.amazon.awssdk</groupId>
                      <artifactId>netty-nio-client</artifactId>
                    </exclusion>
                  </exclusions>
                </dependency>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>5.11.0</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>
              <build><plugins><plugin><dependencies><dependency>
                <groupId>a</groupId><artifactId>b</artifactId>
              </dependency></dependencies></plugin></plugins></build>
            </project>
            """);
    assertThat(names(manifest))
        .containsExactly(
            "software.amazon.awssdk:bom 2.31.0 VERSIONS",
            "software.amazon.awssdk:dynamodb - RUNTIME",
            "org.junit.jupiter:junit-jupiter 5.11.0 DEVELOPMENT");
    Dependency dynamodb = manifest.dependencies().get(1);
    assertThat(dynamodb.exclusions()).containsExactly("software.amazon.awssdk:netty-nio-client");
    assertThat(dynamodb.range().startLine()).isEqualTo(12);
    assertThat(dynamodb.range().content()).isEqualTo("dynamodb");
  }

  @Test
  void gradleIsReadInGroovyAndKotlin() {
    assertThat(
            names(
                read(
                    "build.gradle",
                    """
                    dependencies {
                        implementation platform('software.amazon.awssdk:bom:2.31.0')
                        implementation 'software.amazon.awssdk:dynamodb'
                        implementation group: 'com.amazonaws', name: 'aws-java-sdk-s3', version: '1.12.0'
                        // implementation 'no:no:1'
                        testImplementation "org.junit.jupiter:junit-jupiter:5.11.0"
                        implementation(libs.gson)
                    }
                    """)))
        .containsExactly(
            "software.amazon.awssdk:bom 2.31.0 VERSIONS",
            "software.amazon.awssdk:dynamodb - RUNTIME",
            "com.amazonaws:aws-java-sdk-s3 1.12.0 RUNTIME",
            "org.junit.jupiter:junit-jupiter 5.11.0 DEVELOPMENT");
    Manifest kotlin =
        read(
            "build.gradle.kts",
            """
            dependencies {
                implementation("software.amazon.awssdk:sqs:2.31.0") {
                    exclude(group = "software.amazon.awssdk", module = "apache-client")
                }
            }
            """);
    assertThat(kotlin.dependencies())
        .extracting(Dependency::name, Dependency::exclusions)
        .containsExactly(
            tuple(
                "software.amazon.awssdk:sqs",
                java.util.List.of("software.amazon.awssdk:apache-client")));
  }

  @Test
  void brokenManifestsBreakNothing() {
    for (String content :
        new String[] {
          "",
          "{",
          "{\"dependencies\":{\"a\"",
          "[[[[",
          "<project",
          "<project><dependencies>",
          "\"",
          "a = ["
        }) {
      for (Manifest.Kind kind : Manifest.Kind.values()) {
        assertThat(read(kind.fileName(), content).dependencies()).hasSizeLessThan(2);
      }
    }
    assertThat(read("package.json", "[".repeat(100_000)).dependencies()).isEmpty();
  }
}
