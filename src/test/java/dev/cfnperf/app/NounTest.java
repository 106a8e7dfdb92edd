package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A noun names its class by text, which a renaming wouldn't follow. */
final class NounTest {
  @ParameterizedTest
  @EnumSource
  void namesAClassOfThisPackage(Noun noun) throws ClassNotFoundException {
    if (!noun.className().isEmpty()) {
      assertThat(Class.forName(noun.className()).getPackage()).isEqualTo(Noun.class.getPackage());
    }
  }
}
