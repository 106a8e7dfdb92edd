package dev.cfnperf.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Changes a class of its own, and looks at what the build made of SnakeYAML's. */
final class LatePatternsTest {
  /** Says of a text whether there are digits in it, and which patterns were compiled by then. */
  public static final class Subject implements Predicate<String> {
    private static final Pattern DIGITS = Pattern.compile("[0-9]");

    @Override
    public boolean test(String text) {
      return DIGITS.matcher(text).find();
    }
  }

  @Test
  void thePatternIsCompiledWhereItIsUsedAndMatchesAsBefore() throws Exception {
    byte[] changed = LatePatterns.of(bytes(Subject.class));

    Class<?> subject = MethodHandles.lookup().defineHiddenClass(changed, true).lookupClass();
    java.lang.reflect.Field field = subject.getDeclaredField("DIGITS");
    field.setAccessible(true);
    assertThat(field.get(null)).isNull();
    @SuppressWarnings("unchecked")
    Predicate<String> predicate = (Predicate<String>) subject.getConstructor().newInstance();
    assertThat(predicate.test("a1")).isTrue();
    assertThat(predicate.test("a")).isFalse();
    assertThat(field.get(null)).isNotNull();
  }

  @Test
  void aClassWithoutPatternsIsAMistakeOfTheBuild() throws IOException {
    byte[] without = bytes(LatePatternsTest.class);

    assertThatThrownBy(() -> LatePatterns.of(without)).hasMessageContaining("LatePatternsTest");
  }

  @Test
  void snakeyamlReadsEscapesAsBefore() {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));

    assertThat((String) yaml.load("\"\\x41\\u00e9\\U0001F600\"")).isEqualTo("Aé😀");
    assertThatThrownBy(() -> yaml.load("\"\\xZZ\"")).isInstanceOf(YAMLException.class);
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in =
        type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
      return in.readAllBytes();
    }
  }
}
