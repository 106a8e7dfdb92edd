package dev.cfnperf.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a finding's condition is put in words. */
final class ExplanationTest {

  @Test
  void oneConditionThatTellsAllIsNamed() {
    assertThat(of("*IsProd=false Big=false", "IsProd=true Big=false")).isEqualTo("IsProd is false");
  }

  @Test
  void whatIsTheCaseEverywhereIsNotNamed() {
    assertThat(of("*Always=true IsProd=true", "Always=true IsProd=false"))
        .isEqualTo("IsProd is true");
  }

  @Test
  void theFirstOfConditionsThatGoTogetherIsNamed() {
    assertThat(of("*IsProd=true IsBig=true", "IsProd=false IsBig=false"))
        .isEqualTo("IsProd is true");
  }

  @Test
  void twoConditionsAreJoined() {
    assertThat(of("A=true B=true", "A=true B=false", "*A=false B=true", "A=false B=false"))
        .isEqualTo("A is false and B is true");
  }

  @Test
  void alternativesAreToldApart() {
    assertThat(of("*A=true B=true", "A=true B=false", "A=false B=true", "*A=false B=false"))
        .isEqualTo("A is true and B is true, or A is false and B is false");
  }

  @Test
  void aDisjunctionOfSingleConditionsIsShort() {
    assertThat(of("*A=true B=false", "*A=false B=true", "*A=true B=true", "A=false B=false"))
        .isEqualTo("A is true, or B is true");
  }

  @Test
  void aParametersValueIsNamed() {
    assertThat(of("*Memory=128", "Memory=512", "Memory=1024")).isEqualTo("Memory is 128");
    assertThat(of("*Memory=128", "*Memory=256", "Memory=1024"))
        .isEqualTo("Memory is 128, or Memory is 256");
  }

  @Test
  void threeConditionsAreNamedIfItTakesThem() {
    List<String> scenarios = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String facts = "A=" + (i & 1) + " B=" + (i >> 1 & 1) + " C=" + (i >> 2);
      scenarios.add((i == 7 ? "*" : "") + facts);
    }
    assertThat(of(scenarios.toArray(new String[0]))).isEqualTo("A is 1 and B is 1 and C is 1");
  }

  @Test
  void moreThanThreeAlternativesAreNotAllNamed() {
    assertThat(of("*P=1", "*P=2", "*P=3", "*P=4", "*P=5", "P=6"))
        .isEqualTo("P is 1, or P is 2, or P is 3, or in other cases");
  }

  @Test
  void scenariosThatNothingTellsApartAreNotLeftWithoutWords() {
    assertThat(of("*A=true", "A=true")).isEqualTo("its parameters are set so");
  }

  /** Scenarios as facts; those with an asterisk have the finding. */
  private static String of(String... scenarios) {
    List<Map<String, String>> circumstances = new ArrayList<>();
    BitSet found = new BitSet();
    for (String scenario : scenarios) {
      found.set(circumstances.size(), scenario.startsWith("*"));
      Map<String, String> facts = new LinkedHashMap<>();
      for (String fact : scenario.replace("*", "").split(" ", -1)) {
        facts.put(fact.split("=", -1)[0], fact.split("=", -1)[1]);
      }
      circumstances.add(facts);
    }
    return Explanation.of(circumstances, found);
  }
}
