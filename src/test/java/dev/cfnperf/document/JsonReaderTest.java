package dev.cfnperf.document;

import static dev.cfnperf.document.Nodes.at;
import static dev.cfnperf.document.Nodes.json;
import static dev.cfnperf.document.Nodes.place;
import static dev.cfnperf.document.Nodes.shape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import org.junit.jupiter.api.Test;

/** What JSON comes to, and where it is. */
final class JsonReaderTest {

  @Test
  void keysAndValuesHaveTheirPlaces() {
    Document read =
        json("{\n  \"a\" : 12,\n  \"b\\\"\\u0041\": [true, null , \"x\\ny\"],\n\t\"c\": {}\n}\n");
    Mapping root = (Mapping) read.root();
    assertThat(root.entries().get(0).key().range().content()).isEqualTo("\"a\"");
    assertThat(root.entries().get(1).key().range().content()).isEqualTo("\"b\\\"\\u0041\"");
    assertThat(root.entries().get(1).name()).isEqualTo("b\"A");
    assertThat(at(read, "a").range().content()).isEqualTo("12");
    assertThat(at(read, "b\"A").range().content()).isEqualTo("[true, null , \"x\\ny\"]");
    assertThat(at(read, "b\"A", "0").range().content()).isEqualTo("true");
    assertThat(at(read, "b\"A", "1").range().content()).isEqualTo("null");
    assertThat(at(read, "b\"A", "2").range().content()).isEqualTo("\"x\\ny\"");
    assertThat(at(read, "c").range().content()).isEqualTo("{}");
    assertThat(place(at(read, "c"))).isEqualTo("4:7-4:9");
    assertThat(place(root)).isEqualTo("1:1-5:2");
    assertThat(place(root.entries().get(0).range())).isEqualTo("2:3-2:11");
  }

  @Test
  void aKeyRightBeforeItsValueEndsBeforeIt() {
    Document read = json("{\"a\":1,\"b\":true,\"c\":{\"d\":-1.5e3}}");
    Mapping root = (Mapping) read.root();
    assertThat(root.entries())
        .extracting(e -> e.key().range().content())
        .containsExactly("\"a\"", "\"b\"", "\"c\"");
    assertThat(at(read, "c", "d").range().content()).isEqualTo("-1.5e3");
    assertThat(shape(read)).isEqualTo("{a: 1, b: true, c: {d: -1.5e3}}");
  }

  @Test
  void columnsCountCodePoints() {
    Document read = json("{\"\uD83D\uDE00\": \"\uD83D\uDE01\", \"b\": 1}");
    assertThat(place(at(read, "\uD83D\uDE00"))).isEqualTo("1:7-1:10");
    assertThat(place(at(read, "b"))).isEqualTo("1:17-1:18");
  }

  @Test
  void intrinsicsAreOneNode() {
    Document read = json("{\"a\": {\"Ref\": \"x\"}, \"b\": {\"Fn::GetAtt\": [\"c\", \"d\"]}}");
    assertThat(shape(read)).isEqualTo("{a: Ref(x), b: Fn::GetAtt([c, d])}");
    assertThat(at(read, "a").range().content()).isEqualTo("{\"Ref\": \"x\"}");
  }

  @Test
  void scalarsTellWhetherTheyAreQuoted() {
    Document read = json("[1, \"1\", null, \"null\"]");
    assertThat(Nodes.all(read.root()).subList(1, 5))
        .extracting(node -> ((Scalar) node).style())
        .containsExactly(
            Scalar.Style.PLAIN, Scalar.Style.QUOTED, Scalar.Style.NULL, Scalar.Style.QUOTED);
  }

  @Test
  void ofDuplicateKeysTheLastWinsAndIsReported() {
    Document read = json("{\"a\": 1,\n\"a\": 2}");
    assertThat(shape(read)).isEqualTo("{a: 2}");
    assertThat(place(read.problems().get(0).range())).isEqualTo("2:1-2:4");
  }

  @Test
  void thereAreNoMergeKeysInJson() {
    assertThat(shape(json("{\"<<\": {\"a\": 1}}"))).isEqualTo("{<<: {a: 1}}");
  }

  @Test
  void windowsLineEndsAndLongStringsKeepTheirPlaces() {
    String text = "{\r\n  \"a\": \"" + "x".repeat(20_000) + "\",\r\n  \"b\": 7\r\n}\r\n";
    assertThat(place(at(json(text), "b"))).isEqualTo("3:8-3:9");
  }
}
