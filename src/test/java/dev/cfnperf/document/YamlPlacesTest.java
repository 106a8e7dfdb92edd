package dev.cfnperf.document;

import static dev.cfnperf.document.Nodes.at;
import static dev.cfnperf.document.Nodes.place;
import static dev.cfnperf.document.Nodes.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.document.Node.Mapping;
import org.junit.jupiter.api.Test;

/** Where the nodes of a YAML file are. */
final class YamlPlacesTest {

  @Test
  void keysAndValuesHaveTheirLinesAndColumns() {
    Document read = yaml("Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n");
    Mapping queue = (Mapping) at(read, "Resources", "Queue");
    assertThat(place(((Mapping) read.root()).entries().get(0).key())).isEqualTo("1:1-1:10");
    assertThat(place(queue)).isEqualTo("3:5-3:26");
    assertThat(place(queue.entries().get(0).key())).isEqualTo("3:5-3:9");
    assertThat(place(queue.entries().get(0).range())).isEqualTo("3:5-3:26");
    assertThat(place(at(read, "Resources", "Queue", "Type"))).isEqualTo("3:11-3:26");
    assertThat(at(read, "Resources", "Queue", "Type").range().start()).isEqualTo(30);
  }

  @Test
  void aBlockMapEndsWithItsLastValueNotAtTheNextToken() {
    Document read = yaml("a:\n  b: 1\n\n  # comment\n\nc: 2\n");
    assertThat(place(at(read, "a"))).isEqualTo("2:3-2:7");
    assertThat(place(at(read))).isEqualTo("1:1-6:5");
  }

  @Test
  void aBlockListEndsWithItsLastItem() {
    Document read = yaml("a:\n  - 1\n  - b: 2\n# comment\nc: 3\n");
    assertThat(place(at(read, "a"))).isEqualTo("2:3-3:9");
    assertThat(place(at(read, "a", "1"))).isEqualTo("3:5-3:9");
  }

  @Test
  void aListMayStandAtTheIndentationOfItsKey() {
    Document read = yaml("a:\n- 1\n- 2\nb: 3\n");
    assertThat(place(at(read, "a"))).isEqualTo("2:1-3:4");
  }

  @Test
  void aBlockScalarReachesFromItsIndicatorToItsLastCharacter() {
    Document read = yaml("a: |\n  one\n  two\n\n# comment\nb: >-\n  three\n  four\n");
    assertThat(place(at(read, "a"))).isEqualTo("1:4-3:6");
    assertThat(Nodes.shape(at(read, "a"))).isEqualTo("one\ntwo\n");
    assertThat(place(at(read, "b"))).isEqualTo("6:4-8:7");
    assertThat(Nodes.shape(at(read, "b"))).isEqualTo("three four");
  }

  @Test
  void anEmptyBlockScalarIsItsIndicator() {
    Document read = yaml("a: |\nb: 1\n");
    assertThat(at(read, "a").range().content()).isEqualTo("|");
  }

  @Test
  void aFlowMapReachesFromBraceToBrace() {
    Document read = yaml("a: { b: 1, c: [x, y ] } # comment\n");
    assertThat(at(read, "a").range().content()).isEqualTo("{ b: 1, c: [x, y ] }");
    assertThat(at(read, "a", "c").range().content()).isEqualTo("[x, y ]");
    assertThat(at(read, "a", "c", "1").range().content()).isEqualTo("y");
  }

  @Test
  void aQuotedScalarIncludesItsQuotes() {
    Document read = yaml("'a''b': \"x\\ty\"\n");
    assertThat(((Mapping) read.root()).entries().get(0).key().range().content())
        .isEqualTo("'a''b'");
    assertThat(at(read, "a'b").range().content()).isEqualTo("\"x\\ty\"");
    assertThat(Nodes.shape(read)).isEqualTo("{a'b: x\ty}");
  }

  @Test
  void aPlainScalarMayRunOverLines() {
    Document read = yaml("a: one\n  two\n  three\nb: 1\n");
    assertThat(place(at(read, "a"))).isEqualTo("1:4-3:8");
    assertThat(Nodes.shape(at(read, "a"))).isEqualTo("one two three");
  }

  @Test
  void anEmptyValueIsWhereItWouldStand() {
    Document read = yaml("a:\nb: 1\n");
    assertThat(place(at(read, "a"))).isEqualTo("1:3-1:3");
    assertThat(place(((Mapping) read.root()).entries().get(0).range())).isEqualTo("1:1-1:3");
  }

  @Test
  void columnsCountCodePointsAndOffsetsUtf16() {
    Document read = yaml("\uD83D\uDE00: \uD83D\uDE01\uD83D\uDE02\nb: {c: \uD83D\uDE03, d: e}\n");
    assertThat(place(at(read, "\uD83D\uDE00"))).isEqualTo("1:4-1:6");
    assertThat(at(read, "\uD83D\uDE00").range().content()).isEqualTo("\uD83D\uDE01\uD83D\uDE02");
    assertThat(at(read, "b", "d").range().content()).isEqualTo("e");
    assertThat(place(at(read, "b", "d"))).isEqualTo("2:14-2:15");
  }

  @Test
  void carriageReturnsAreLineEndsLikeAnyOther() {
    Document read = yaml("a:\r\n  b: |\r\n    one\r\n    two\r\n  c: x\r\n");
    assertThat(place(at(read, "a", "b"))).isEqualTo("2:6-4:8");
    assertThat(place(at(read, "a", "c"))).isEqualTo("5:6-5:7");
    assertThat(at(read, "a", "c").range().content()).isEqualTo("x");
  }

  @Test
  void aTabIsOneColumn() {
    Document read = yaml("a: {'x\ty': z}\n");
    assertThat(place(at(read, "a", "x\ty"))).isEqualTo("1:12-1:13");
  }

  @Test
  void aShortFormReachesOverItsArgumentWhichHasItsOwnPlace() {
    Document read = yaml("a: !Ref Name\nb: !Join [',', [x]]\nc: !Sub\n  - t\n  - k: v\nd: 1\n");
    assertThat(at(read, "a").range().content()).isEqualTo("!Ref Name");
    assertThat(at(read, "a", "!").range().content()).isEqualTo("Name");
    assertThat(at(read, "b", "!").range().content()).isEqualTo("[',', [x]]");
    assertThat(place(at(read, "c"))).isEqualTo("3:4-5:9");
    assertThat(place(at(read, "c", "!"))).isEqualTo("4:3-5:9");
  }

  @Test
  void anchorsAndTagsAreNoPartOfTheValue() {
    Document read =
        yaml("a: &x 12\nb: &y !Ref # why\n  N\nc: &z\n  k: v\nd: !!str 5\ne: !Ref &q Name\n");
    assertThat(at(read, "a").range().content()).isEqualTo("12");
    assertThat(place(at(read, "b", "!"))).isEqualTo("3:3-3:4");
    assertThat(place(at(read, "c"))).isEqualTo("5:3-5:7");
    assertThat(at(read, "d").range().content()).isEqualTo("5");
    assertThat(at(read, "e", "!").range().content()).isEqualTo("Name");
  }

  @Test
  void anAliasIsWhereItStandsAndItsAnchorIsKnownAsShared() {
    Document read = yaml("a: &x\n  k: v\nb: *x\nc: [*x, 1]\n");
    assertThat(place(at(read, "b"))).isEqualTo("3:4-3:6");
    assertThat(place(at(read, "c", "0"))).isEqualTo("4:5-4:7");
    assertThat(place(at(read, "b", "k"))).isEqualTo("2:6-2:7");
    assertThat(read.anchored()).extracting(Nodes::place).containsExactly("2:3-2:7");
  }
}
