package dev.cfnperf.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LambdaRuntimeTest {
  private static LambdaRuntime runtime(String id) {
    return LambdaRuntime.of(id).orElseThrow();
  }

  @Test
  void aSuffixIsNoVersion() {
    assertThat(runtime("java8.al2023").major()).isEqualTo(8);
    assertThat(runtime("java8.al2023").supportsSnapStart()).isFalse();
    assertThat(runtime("java11.al2023").supportsSnapStart()).isTrue();
    assertThat(runtime("python3.12").minor()).isEqualTo(12);
    assertThat(runtime("nodejs16.x").bundlesJavaScriptSdk2()).isTrue();
    assertThat(runtime("nodejs18.x").bundlesJavaScriptSdk2()).isFalse();
  }

  @Test
  void onlyAmazonLinux1HasNoArm() {
    assertThat(runtime("java8").supportsArm64()).isFalse();
    assertThat(runtime("java8.al2").supportsArm64()).isTrue();
    assertThat(runtime("provided").supportsArm64()).isFalse();
    assertThat(runtime("provided.al2").supportsArm64()).isTrue();
  }

  @Test
  void supportEndsOnADateThatIsComparedWithTheTables() {
    assertThat(runtime("python3.8").isOutdated()).isTrue();
    assertThat(runtime("python3.13").isOutdated()).isFalse();
    assertThat(runtime("nodejs26.x").endOfSupport()).isEmpty();
  }

  @Test
  void whatIsNotInTheTableIsNotKnown() {
    assertThat(LambdaRuntime.of("python9.9")).isEmpty();
    assertThat(LambdaRuntime.of("checked")).isEmpty();
  }
}
