package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole projects: a SAM one with its samconfig.toml, and what CDK synthesizes. */
final class ProjectFilesTest {
  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        Visibility: {Type: Number, Default: 30}
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties: {VisibilityTimeout: !Ref Visibility}
        Worker:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: python3.13
            Handler: a.b
            CodeUri: .
            Timeout: 60
            Events: {Orders: {Type: SQS, Properties: {Queue: !GetAtt Orders.Arn}}}
      """;

  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  @BeforeEach
  void makeRepository() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void parametersComeFromTheNamedEnvironment() throws IOException {
    write("app/template.yaml", TEMPLATE);
    write(
        "samconfig.toml",
        """
        version = 0.1
        [default.deploy.parameters]
        parameter_overrides = "Visibility=30"
        [prod.deploy.parameters]
        parameter_overrides = "Visibility=\\"360\\""
        """);
    assertThat(run("--config-env", "default")).isEqualTo(Main.FINDINGS);
    assertThat(out).contains("30 s (parameter Visibility)");
    assertThat(run("--config-env", "prod")).isEqualTo(Main.CLEAN);
    assertThat(run("--config-env", "prod", "--parameters", "Visibility=30"))
        .isEqualTo(Main.FINDINGS);
    assertThat(run("--config-env", "qa")).isEqualTo(Main.PROBLEM);
    assertThat(out + err).contains("no environment qa; there is default, prod");
    write(".cfn-perf.yaml", "config-env: prod\n");
    assertThat(run()).isEqualTo(Main.CLEAN);
  }

  @Test
  void anEnvironmentThatDeploysAnotherTemplateDoesNotCount() throws IOException {
    write("template.yaml", TEMPLATE);
    write(
        "samconfig.toml",
        """
        [prod.deploy.parameters]
        parameter_overrides = "Visibility=360"
        [prod.global.parameters]
        template_file = "other.yaml"
        """);
    assertThat(run("--config-env", "prod")).isEqualTo(Main.FINDINGS);
    write(
        "samconfig.toml",
        Files.readString(folder.resolve("samconfig.toml"))
            .replace("other.yaml", ".aws-sam/build/template.yaml"));
    assertThat(run("--config-env", "prod")).isEqualTo(Main.CLEAN);
  }

  @Test
  void aBrokenSamconfigIsAProblemWithItsPlace() throws IOException {
    write("template.yaml", TEMPLATE);
    write("samconfig.toml", "version = 0.1\n[prod\n");
    assertThat(run("--config-env", "prod")).isEqualTo(Main.PROBLEM);
    assertThat(out + err).contains("samconfig.toml:2:1");
    assertThat(run()).isEqualTo(Main.FINDINGS);
  }

  @Test
  void whatCdkSynthesizesIsToldByConstructPaths() throws IOException {
    write("cdk.out/cdk.out", "{\"version\":\"48.0.0\"}");
    write("cdk.out/manifest.json", "{\"version\": \"48.0.0\", \"artifacts\": {}}");
    write("cdk.out/tree.json", "{\"tree\": {\"id\": \"App\", \"Resources\": \"AWS::Lambda\"}}");
    write(
        "cdk.out/App.template.json",
        """
        {"Resources": {
          "NestedStack012": {
            "Type": "AWS::CloudFormation::Stack",
            "Properties": {
              "TemplateURL": {"Fn::Sub": "https://s3.${AWS::Region}.${AWS::URLSuffix}/x.json"},
              "Parameters": {"Visibility": "30"}},
            "Metadata": {
              "aws:cdk:path": "App/Nested.NestedStack/Nested.NestedStackResource",
              "aws:asset:path": "AppNested456.nested.template.json",
              "aws:asset:property": "TemplateURL"}},
          "CDKMetadata": {
            "Type": "AWS::CDK::Metadata",
            "Properties": {"Analytics": "v2:deflate64:x"},
            "Metadata": {"aws:cdk:path": "App/CDKMetadata/Default"},
            "Condition": "CDKMetadataAvailable"}},
         "Conditions": {"CDKMetadataAvailable": {"Fn::Equals": [{"Ref": "AWS::Region"}, "us-east-1"]}},
         "Parameters": {"BootstrapVersion": {
           "Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk-bootstrap/x/version"}},
         "Rules": {"CheckBootstrapVersion": {"Assertions": [{
           "Assert": {"Fn::Not": [{"Fn::Contains": [["1", "2"], {"Ref": "BootstrapVersion"}]}]},
           "AssertDescription": "x"}]}}}
        """);
    write(
        "cdk.out/AppNested456.nested.template.json",
        """
        {"Parameters": {"Visibility": {"Type": "Number"}},
         "Resources": {
          "Orders456": {
            "Type": "AWS::SQS::Queue",
            "Properties": {"VisibilityTimeout": {"Ref": "Visibility"}},
            "Metadata": {"aws:cdk:path": "App/Nested/Orders/Resource"}},
          "Mapping012": {
            "Type": "AWS::Lambda::EventSourceMapping",
            "Properties": {
              "EventSourceArn": {"Fn::GetAtt": ["Orders456", "Arn"]},
              "FunctionName": {"Ref": "Worker789"}}},
          "Worker789": {
            "Type": "AWS::Lambda::Function",
            "Properties": {"Runtime": "python3.13", "Handler": "a.b", "Role": "r", "Timeout": 60,
              "Code": {"S3Bucket": "b", "S3Key": "k.zip"}},
            "Metadata": {"aws:cdk:path": "App/Nested/Worker/Resource",
              "aws:asset:path": "asset.0a1b", "aws:asset:property": "Code"}}}}
        """);
    write(
        "cdk.out/asset.0a1b/node_modules_bundled/template.yaml",
        TEMPLATE.replace("Orders", "NotOurs"));
    assertThat(run("--format", "json", "cdk.out")).isEqualTo(Main.FINDINGS);
    assertThat(out)
        .contains("NestedStack012/Orders456", "App/Nested/Orders/Resource")
        .doesNotContain("NotOurs", "When ");
    assertThat(out.split("\"rule\": \"queue-visibility-too-short\"", -1)).hasSize(2);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("--select", "queue-visibility-too-short"));
    all.addAll(List.of(args));
    ProgramRun ran = ProgramRun.in(folder, all.toArray(new String[0]));
    out = ran.out();
    err = ran.err();
    return ran.code();
  }
}
