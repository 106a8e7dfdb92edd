package dev.cfnperf.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How nested stacks hang together; what flows in and out is in the fixture nested-stacks.yaml. */
final class NestedStacksTest {

  @Test
  void aNestedStackExistsOnlyWhereItsConditionHolds() {
    StackFixture fixture =
        StackFixture.of(
                """
                Parameters: {Stage: {Type: String, Default: dev}}
                Conditions: {IsProd: !Equals [!Ref Stage, prod]}
                Resources:
                  Child:
                    Type: AWS::CloudFormation::Stack
                    Condition: IsProd
                    Properties: {TemplateURL: child.yaml}
                """)
            .file("child.yaml", "Resources: {Queue: {Type: AWS::SQS::Queue}}");
    assertThat(StackFixture.ids(fixture.stack())).isEmpty();
    assertThat(fixture.scenarios()).hasSize(2);
    assertThat(StackFixture.ids(fixture.stack(fixture.scenarios().get(1))))
        .containsExactly("Child", "Child/Queue");
  }

  @Test
  void aChildsConditionsTurnOnWhatTheParentPasses() {
    StackFixture fixture =
        StackFixture.of(
                """
                Parameters: {Stage: {Type: String, Default: dev}}
                Resources:
                  Child:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: child.yaml, Parameters: {S: !Ref Stage, Fixed: prod}}
                """)
            .file(
                "child.yaml",
                """
                Parameters: {S: {Type: String}, Fixed: {Type: String}}
                Conditions:
                  IsProd: !Equals [!Ref S, prod]
                  IsFixed: !Equals [!Ref Fixed, prod]
                Resources:
                  Queue:
                    Type: AWS::SQS::Queue
                    Properties: {A: !If [IsProd, 1, 2], B: !If [IsFixed, 1, 2]}
                """);
    assertThat(fixture.variants("Child/Queue", "A")).containsExactly("2", "1");
    assertThat(fixture.variants("Child/Queue", "B")).containsExactly("1");
  }

  @Test
  void outputsTurnOnTheChildsConditions() {
    StackFixture fixture =
        StackFixture.of(
                """
                Resources:
                  Child:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: child.yaml}
                  Worker:
                    Type: AWS::Lambda::Function
                    Properties: {MemorySize: !GetAtt Child.Outputs.Memory}
                """)
            .file(
                "child.yaml",
                """
                Parameters: {Stage: {Type: String, Default: dev}}
                Conditions: {IsProd: !Equals [!Ref Stage, prod]}
                Resources: {Queue: {Type: AWS::SQS::Queue}}
                Outputs: {Memory: {Value: !If [IsProd, 1024, 128]}}
                """);
    assertThat(fixture.variants("Worker", "MemorySize")).containsExactly("128", "1024");
  }

  @Test
  void circlesEnd() {
    StackFixture fixture =
        StackFixture.of(
                """
                Resources:
                  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: a.yaml, Parameters: {P: !GetAtt B.Outputs.O}}}
                  B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: a.yaml, Parameters: {P: !GetAtt A.Outputs.O}}}
                  Self: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: template.yaml}}
                """)
            .file(
                "a.yaml",
                """
                Parameters: {P: {Type: String}}
                Resources:
                  W: {Type: AWS::Lambda::Function, Properties: {Description: !Ref P}}
                  Up: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: template.yaml}}
                Outputs: {O: {Value: !Ref P}}
                """);
    assertThat(fixture.value("A/W", "Description")).isEqualTo("unknown");
    assertThat(fixture.scenarios()).hasSize(1);
    assertThat(fixture.notes()).anyMatch(note -> note.contains("template.yaml nests itself"));
  }

  @Test
  void filesThatIncludeEachOtherEnd() {
    StackFixture fixture =
        StackFixture.of(
                """
                Transform: {Name: AWS::Include, Parameters: {Location: a.yaml}}
                Resources:
                  W:
                    Type: AWS::Lambda::Function
                    Properties:
                      A: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: a.yaml}}}
                """)
            .file(
                "a.yaml",
                "x: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: b.yaml}}}")
            .file(
                "b.yaml",
                "y: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: a.yaml}}}");
    assertThat(fixture.value("W", "A")).isEqualTo("{x: {y: unknown}}");
  }

  @Test
  void aCdkAssetIsFollowedInTheTemplatesFolder() {
    StackFixture fixture =
        StackFixture.of(
                """
                Resources:
                  Nested:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: {"Fn::Join": ["", ["https://s3.", {"Ref": "AWS::Region"}, ".x/y.json"]]}
                    Metadata:
                      aws:cdk:path: App/Nested.NestedStack/Nested.NestedStackResource
                      aws:asset:path: AppNested.nested.template.json
                      aws:asset:property: TemplateURL
                  Worker:
                    Type: AWS::Lambda::Function
                    Properties: {}
                    Metadata:
                      aws:cdk:path: App/Worker/Resource
                      aws:asset:path: asset.0123
                      aws:asset:is-bundled: false
                      aws:asset:property: Code
                """)
            .file(
                "AppNested.nested.template.json",
                "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\","
                    + " \"Metadata\": {\"aws:cdk:path\": \"App/Nested/Q/Resource\"}}}}");
    assertThat(StackFixture.ids(fixture.stack())).containsExactly("Nested", "Worker", "Nested/Q");
    Resource worker = fixture.stack().declared("Worker").orElseThrow();
    assertThat(worker.construct()).contains("App/Worker/Resource");
    assertThat(worker.asset("Code")).contains("asset.0123");
    assertThat(worker.asset("TemplateURL")).isEmpty();
    Resource queue = fixture.stack().children().iterator().next().resources().get(0);
    assertThat(queue.construct()).contains("App/Nested/Q/Resource");
  }

  @Test
  void aBrokenNestedTemplateIsAnErrorWithItsPlace() {
    StackFixture fixture =
        StackFixture.of(
                "Resources: {N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: b.yaml}}}")
            .file("b.yaml", "a: [");
    fixture.stack();
    fixture.scenarios();
    assertThat(fixture.errors()).hasSize(1).first().asString().startsWith("not valid YAML");
  }
}
