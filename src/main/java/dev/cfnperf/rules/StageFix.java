package dev.cfnperf.rules;

import dev.cfnperf.app.Stage;
import dev.cfnperf.source.Spot;
import java.util.Optional;

/** Switches something on for the methods of a stage. */
public final class StageFix {
  private StageFix() {}

  /** In the entry for all methods, if there is one, else in an entry of its own. */
  public static Fix forAll(Fix fix, Stage stage, String setting) {
    Optional<Spot> spot = stage.spotForAll(setting);
    return spot.isPresent()
        ? fix.set(spot.get(), true)
        : fix.append(
            stage.spot("MethodSettings"),
            Content.fields("HttpMethod", Content.of("*"))
                .with("ResourcePath", "/*")
                .with(setting, Content.of(true)));
  }
}
