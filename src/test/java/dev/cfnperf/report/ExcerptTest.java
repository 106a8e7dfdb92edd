package dev.cfnperf.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  @Test
  void marksTheRange() {
    assertThat(drawn("    Timeout: 60", "60")).isEqualTo("    Timeout: 60\n             ^^");
  }

  @Test
  void aTabIsShownAsTheBlanksThatTheMarkCounts() {
    assertThat(drawn("\tx\t\"Memory\"", "\"Memory\""))
        .isEqualTo("    x   \"Memory\"\n        ^^^^^^^^");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
    Excerpt excerpt = excerpt("日本e\u0301😀: here", "here");
    assertThat(excerpt.markStart()).isEqualTo(2 + 2 + 1 + 2 + 2);
    assertThat(excerpt.markWidth()).isEqualTo(4);
    assertThat(excerpt("k: 日本", "日本").markWidth()).isEqualTo(4);
  }

  @Test
  void controlCharactersAreShownByTheirCode() {
    assertThat(drawn("a\u001b[2Jb: 1", "1")).isEqualTo("a\\u001b[2Jb: 1\n             ^");
  }

  @Test
  void anEmptyRangeIsMarkedByOneColumn() {
    SourceText text = SourceText.of("t.yaml", "a: 1\n");
    assertThat(Excerpt.of(new Range(text, 4, 4)).underline()).isEqualTo("    ^");
    assertThat(Excerpt.of(new Range(text, 5, 5)).underline()).isEqualTo("^");
  }

  @Test
  void aRangeOverSeveralLinesIsMarkedOnItsFirst() {
    assertThat(drawn("a: {\n  b: 1}", "{\n  b: 1}")).isEqualTo("a: {\n   ^");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 80, 119, 120, 121, 500, 1_000_000})
  void aLongLineIsCutAroundTheRange(int before) {
    for (int after : new int[] {0, 1, 100, 1_000_000}) {
      Excerpt excerpt =
          excerpt("p".repeat(before) + "MemorySize" + "q".repeat(after), "MemorySize");
      assertThat(excerpt.line().length()).isLessThanOrEqualTo(126);
      assertThat(excerpt.line().substring(excerpt.markStart()))
          .startsWith("MemorySize".substring(0, excerpt.markWidth()));
      assertThat(excerpt.markWidth()).isEqualTo(10);
    }
  }

  @Test
  void aRangeLongerThanTheLineIsMarkedAsFarAsItIsShown() {
    Excerpt excerpt = excerpt("ab" + "x".repeat(5000), "x".repeat(5000));
    assertThat(excerpt.line()).hasSizeLessThanOrEqualTo(126).startsWith("ab").endsWith("x...");
    assertThat(excerpt.markStart() + excerpt.markWidth()).isEqualTo(excerpt.line().length() - 3);
  }

  private static String drawn(String source, String marked) {
    Excerpt excerpt = excerpt(source, marked);
    return excerpt.line() + "\n" + excerpt.underline();
  }

  private static Excerpt excerpt(String source, String marked) {
    SourceText text = SourceText.of("t.yaml", source);
    int start = source.indexOf(marked);
    return Excerpt.of(new Range(text, start, start + marked.length()));
  }
}
