package dev.cfnperf.document;

import static dev.cfnperf.document.Nodes.at;
import static dev.cfnperf.document.Nodes.shape;
import static dev.cfnperf.document.Nodes.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.document.Node.Scalar.Style;
import dev.cfnperf.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What YAML comes to. */
final class YamlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "!Ref Name                          ~ Ref(Name)",
        "{Ref: Name}                        ~ Ref(Name)",
        "{'Ref': 'Name'}                    ~ Ref(Name)",
        "!Ref AWS::NoValue                  ~ Ref(AWS::NoValue)",
        "[!Ref AWS::NoValue, !Ref b]        ~ [Ref(AWS::NoValue), Ref(b)]",
        "{a: !Ref AWS::Region}              ~ {a: Ref(AWS::Region)}",
        "!GetAtt a.b                        ~ Fn::GetAtt(a.b)",
        "{'Fn::GetAtt': [a, b]}             ~ Fn::GetAtt([a, b])",
        "{Fn::GetAtt: a.b}                  ~ Fn::GetAtt(a.b)",
        "!GetAtt [a, b]                     ~ Fn::GetAtt([a, b])",
        "!Sub '${a}-b'                      ~ Fn::Sub(${a}-b)",
        "!Sub ['${a}', {a: !Ref b}]         ~ Fn::Sub([${a}, {a: Ref(b)}])",
        "!If [c, !Ref a, {Fn::Sub: b}]      ~ Fn::If([c, Ref(a), Fn::Sub(b)])",
        "!Join ['', [a, !GetAtt b.c]]       ~ Fn::Join([, [a, Fn::GetAtt(b.c)]])",
        "!Select [0, !GetAZs '']            ~ Fn::Select([0, Fn::GetAZs()])",
        "!Split [',', x]                    ~ Fn::Split([,, x])",
        "!FindInMap [m, !Ref k, v]          ~ Fn::FindInMap([m, Ref(k), v])",
        "!ImportValue n                     ~ Fn::ImportValue(n)",
        "!Base64 x                          ~ Fn::Base64(x)",
        "!Cidr [a, 2, 8]                    ~ Fn::Cidr([a, 2, 8])",
        "!Transform {Name: N}               ~ Fn::Transform({Name: N})",
        "!Equals [a, b]                     ~ Fn::Equals([a, b])",
        "!And [!Condition a, {Condition: b}] ~ Fn::And([Condition(a), {Condition: b}])",
        "!Not [!Or [!Condition a, !Condition b]] ~ Fn::Not([Fn::Or([Condition(a), Condition(b)])])",
        "!ToJsonString {a: 1}               ~ Fn::ToJsonString({a: 1})",
        "!Length [1, 2]                     ~ Fn::Length([1, 2])",
        "!Foo x                             ~ Fn::Foo(x)",
        "!Foo {Ref: x}                      ~ Fn::Foo(Ref(x))",
        "!Sub {Fn::Join: [a]}               ~ Fn::Sub(Fn::Join([a]))",
        "{Ref: a, Other: b}                 ~ {Ref: a, Other: b}",
        "{Condition: a}                     ~ {Condition: a}",
        "{Fn::ForEach::L: [x, [a], {k: v}]} ~ {Fn::ForEach::L: [x, [a], {k: v}]}",
        "! plain                            ~ plain",
        "!!str 12                           ~ 12",
        "!!int '12'                         ~ 12",
        "!!map {a: 1}                       ~ {a: 1}",
        "!<tag:yaml.org,2002:str> x         ~ x"
      })
  void intrinsicsAreOneNodeHoweverTheyAreWritten(String value, String expected) {
    assertThat(shape(at(yaml("v: " + value + "\n"), "v"))).isEqualTo(expected);
  }

  @Test
  void shortFormsNestInBlockStyle() {
    Document read =
        yaml(
            """
            v: !Sub
              - "${A}"
              - A: !If
                  - C
                  - !Ref X
                  - !GetAtt Y.Z
            """);
    assertThat(shape(at(read, "v")))
        .isEqualTo("Fn::Sub([${A}, {A: Fn::If([C, Ref(X), Fn::GetAtt(Y.Z)])}])");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{{ value }}    ~ {: null}",
        "<your value>   ~ <your value>",
        "'{{ value }}'  ~ {{ value }}",
        "1Worker        ~ 1Worker",
        "AWS::S3::Bucket ~ AWS::S3::Bucket",
        "0o7            ~ 0o7",
        "1:30           ~ 1:30",
        "NO             ~ NO",
        "2012-10-17     ~ 2012-10-17",
        "a#b            ~ a#b",
        "http://x/y?a=b ~ http://x/y?a=b",
        "@              ~ error",
        "%a             ~ error"
      })
  void scalarsKeepTheirText(String value, String expected) {
    try {
      assertThat(shape(at(yaml("v: " + value + "\n"), "v"))).isEqualTo(expected);
    } catch (AssertionError e) {
      assertThat(expected).as(e.getMessage()).isEqualTo("error");
    }
  }

  @Test
  void logicalIdsMayBeginWithADigit() {
    assertThat(shape(yaml("1Worker:\n  2: {3x: y}\n"))).isEqualTo("{1Worker: {2: {3x: y}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "a: 1, PLAIN",
    "a: true, PLAIN",
    "a: '1', QUOTED",
    "a: , NULL",
    "a: ~, NULL",
    "a: null, NULL",
    "a: 'null', QUOTED",
    "a: !!str , PLAIN",
    "a: !!null x, NULL"
  })
  void aScalarTellsHowItIsWritten(String text, Style style) {
    String content = text.replace("'1'", "\"1\"");
    content = content.endsWith(": 1") && style == Style.QUOTED ? "a: \"1\"" : content;
    content = content.endsWith(": null") && style == Style.QUOTED ? "a: \"null\"" : content;
    assertThat(((Node.Scalar) at(yaml(content + "\n"), "a")).style()).isEqualTo(style);
  }

  @Test
  void mergeKeysAreSpreadOutAndWhatIsWrittenWins() {
    Document read =
        yaml(
            """
            base: &base {a: 1, b: 2}
            more: &more {b: 3, c: 4}
            one:
              <<: *base
              b: own
            both:
              b: own
              <<: [*more, *base]
            inline:
              <<: {d: 5}
            quoted:
              "<<": x
            """);
    assertThat(shape(at(read, "one"))).isEqualTo("{b: own, a: 1}");
    assertThat(shape(at(read, "both"))).isEqualTo("{b: own, c: 4, a: 1}");
    assertThat(shape(at(read, "inline"))).isEqualTo("{d: 5}");
    assertThat(shape(at(read, "quoted"))).isEqualTo("{<<: x}");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void mergedMapsMayMergeOthersThemselves() {
    Document read = yaml("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b, z: 3}\n");
    assertThat(shape(at(read, "c"))).isEqualTo("{z: 3, y: 2, x: 1}");
  }

  @Test
  void anAnchorCanBeSetAnew() {
    assertThat(shape(yaml("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")))
        .isEqualTo("{a: 1, b: 1, c: 2, d: 2}");
  }

  @Test
  void anAliasCanStandForAnIntrinsicAndForAKey() {
    assertThat(shape(yaml("a: &x !Ref N\nb: *x\n&k c: 1\nd: {*k : 2}\n")))
        .isEqualTo("{a: Ref(N), b: Ref(N), c: 1, d: {c: 2}}");
  }

  @Test
  void ofDuplicateKeysTheLastWinsAndIsReported() {
    Document read = yaml("a:\n  x: 1\n  y: 2\n  x: 3\n");
    assertThat(shape(read)).isEqualTo("{a: {x: 3, y: 2}}");
    assertThat(read.problems())
        .containsExactly(
            new Diagnostic(
                read.problems().get(0).range(), "duplicate key x: the one at line 2 is lost"));
    assertThat(Nodes.place(read.problems().get(0).range())).isEqualTo("4:3-4:4");
  }

  @Test
  void keysThatAreNotTextAreNoDuplicates() {
    assertThat(yaml("a: {{{x}}: 1, {{y}}: 2, [z]: 3}\n").problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# comment\n", "---\n", "---\n...\n", "\uFEFF"})
  void anEmptyFileIsNull(String content) {
    assertThat(shape(yaml(content))).isEqualTo("null");
  }

  @Test
  void ofSeveralDocumentsTheFirstIsReadAndTheOthersAreReported() {
    Document read = yaml("---\na: 1\n---\nb: 2\n");
    assertThat(shape(read)).isEqualTo("{a: 1}");
    assertThat(read.problems())
        .extracting(Diagnostic::message)
        .containsExactly("another document begins here: only the first is read");
    assertThat(Nodes.place(read.problems().get(0).range())).isEqualTo("3:1-3:4");
    assertThat(yaml("a: 1\n...\n# end\n").problems()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(shape(yaml("\uFEFFa: 1\n"))).isEqualTo("{a: 1}");
  }

  @Test
  void theCharactersThatMarkHolesElsewhereAreReplaced() {
    assertThat(shape(yaml("a: \"x\\x01y\\x02\"\n"))).isEqualTo("{a: x\uFFFDy\uFFFD}");
    assertThat(shape(Nodes.json("{\"a\\u0001\": \"\\u0002\"}"))).isEqualTo("{a\uFFFD: \uFFFD}");
  }
}
