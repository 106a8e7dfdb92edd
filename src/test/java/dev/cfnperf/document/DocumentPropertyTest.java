package dev.cfnperf.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Intrinsic;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of reading whatever the text. */
final class DocumentPropertyTest {
  private static final List<String> YAML_PIECES =
      List.of(
          "a",
          "b: ",
          "\n",
          "\r\n",
          "\n  ",
          "\n    ",
          "- ",
          "? ",
          ": ",
          "{",
          "}",
          "[",
          "]",
          ", ",
          "!Ref ",
          "!Sub ",
          "!",
          "!!str ",
          "&x ",
          "*x",
          "<<: ",
          "|",
          ">-",
          "'",
          "\"",
          "\\",
          "#",
          " # c",
          "---",
          "\n---\n",
          "...",
          "%YAML 1.1",
          "%TAG ! x",
          "\t",
          "~",
          "null",
          "\uD83D\uDE00",
          "\uD83D",
          "\u2028",
          "\u0085",
          "\uFEFF",
          "\0",
          "${X}",
          "<y>",
          "@",
          "`",
          "Ref: x",
          "1",
          "!<a>",
          "%zz",
          "|9",
          "\u0007");

  private static final List<String> JSON_PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"a\"",
          "\"",
          "\\",
          "\\u00",
          "\\u0041",
          "1",
          "-",
          "1e9",
          "tru",
          "true",
          "null",
          " ",
          "\n",
          "\t",
          "\uD83D\uDE00",
          "\uD83D",
          "\0",
          "/*",
          "'",
          "{\"a\":",
          "\"Ref\":",
          "[[[[",
          "NaN",
          "1e99999");

  @Property(tries = 500)
  void yamlAndJsonOfTheSameTreeReadTheSame(@ForAll("trees") Object tree) {
    String json = Rendered.json(tree);
    Document asJson = Nodes.json(json);
    Document asYaml = Nodes.yaml(Rendered.yaml(tree));
    Document asFlow = Nodes.read("flow.yaml", "# not JSON\n" + json);
    assertThat(Nodes.shape(asYaml)).isEqualTo(Nodes.shape(asJson));
    assertThat(Nodes.shape(asFlow)).isEqualTo(Nodes.shape(asJson));
    assertThat(asYaml.problems()).isEmpty();
  }

  @Property(tries = 500)
  void everyRangeLiesInItsFileAndInItsParent(@ForAll("trees") Object tree) {
    assertNested(Nodes.yaml(Rendered.yaml(tree)).root());
    assertNested(Nodes.json(Rendered.json(tree)).root());
    assertNested(Nodes.read("flow.yaml", "# not JSON\n" + Rendered.json(tree)).root());
  }

  @Property(tries = 500)
  void aPlainScalarIsWhatItsRangeShows(@ForAll("trees") Object tree) {
    for (Document read :
        List.of(Nodes.yaml(Rendered.yaml(tree)), Nodes.json(Rendered.json(tree)))) {
      for (Node node : Nodes.all(read.root())) {
        if (node instanceof Scalar scalar && scalar.style() == Scalar.Style.PLAIN) {
          assertThat(scalar.range().content()).isEqualTo(scalar.text());
        }
      }
    }
  }

  @Property(tries = 4000, shrinking = ShrinkingMode.BOUNDED)
  void anyYamlIsReadOrRefusedWithItsPlace(@ForAll("yamlish") String content) {
    assertReadOrRefused("any.yaml", content);
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void anyJsonIsReadOrRefusedWithItsPlace(@ForAll("jsonish") String content) {
    assertReadOrRefused("any.json", content);
  }

  @Property(tries = 1000)
  void anyTextIsReadOrRefusedWithItsPlace(@ForAll String content) {
    assertReadOrRefused("any.template", content);
  }

  private static void assertReadOrRefused(String path, String content) {
    SourceText text = SourceText.of(path, content);
    try {
      Document read = Documents.read(text);
      for (Node node : Nodes.all(read.root())) {
        assertInside(node.range(), text);
      }
      read.problems().forEach(problem -> assertInside(problem.range(), text));
    } catch (SyntaxException e) {
      assertInside(e.diagnostic().range(), text);
      assertThat(e.diagnostic().range().startLine()).isBetween(1, text.lineCount());
    }
  }

  private static void assertInside(Range range, SourceText text) {
    assertThat(range.text()).isSameAs(text);
    assertThat(range.end()).isLessThanOrEqualTo(text.content().length());
  }

  private static void assertNested(Node node) {
    if (node instanceof Mapping mapping) {
      int before = mapping.range().start();
      for (Entry entry : mapping.entries()) {
        assertThat(entry.key().range().start()).isGreaterThanOrEqualTo(before);
        assertThat(entry.value().range().start()).isGreaterThanOrEqualTo(entry.key().range().end());
        assertContains(mapping, entry.key());
        assertContains(mapping, entry.value());
        before = entry.value().range().end();
        assertNested(entry.value());
      }
    } else if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        assertContains(sequence, item);
        assertNested(item);
      }
    } else if (node instanceof Intrinsic call) {
      assertContains(call, call.argument());
      assertNested(call.argument());
    }
  }

  private static void assertContains(Node parent, Node child) {
    assertThat(parent.range().contains(child.range()))
        .as("%s in %s", child.range(), parent.range().content())
        .isTrue();
  }

  @Provide
  Arbitrary<String> yamlish() {
    return Arbitraries.of(YAML_PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> jsonish() {
    return Arbitraries.of(JSON_PIECES)
        .list()
        .ofMaxSize(30)
        .map(pieces -> "{" + String.join("", pieces));
  }

  @Provide
  Arbitrary<Object> trees() {
    return tree(3);
  }

  private static Arbitrary<Object> tree(int depth) {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            names().map(text -> (Object) text),
            Arbitraries.of(
                    "", " ", "null", "true", "12", "a: b", "# x", "- y", "x\ny\n", "\uD83D\uDE00")
                .map(text -> (Object) text),
            Arbitraries.strings()
                .withCharRange(' ', '~')
                .ofMaxLength(12)
                .map(text -> (Object) text),
            Arbitraries.integers().between(-5, 20_000).map(number -> (Object) number),
            Arbitraries.of(true, false).map(flag -> (Object) flag));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Object> inner = tree(depth - 1);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(2, leaf),
        net.jqwik.api.Tuple.of(2, inner.list().ofMaxSize(4).map(items -> (Object) items)),
        net.jqwik.api.Tuple.of(
            4, Arbitraries.maps(names(), inner).ofMaxSize(4).map(DocumentPropertyTest::ordered)),
        net.jqwik.api.Tuple.of(1, inner.map(argument -> (Object) new Rendered.Call(argument))));
  }

  private static Object ordered(Map<String, Object> map) {
    return new LinkedHashMap<>(map);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withChars("0123456789:.\uD83D\uDE00")
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(name -> !name.contains("\uD83D") && !name.contains("\uDE00"))
        .map(name -> "k" + name);
  }
}
