package dev.cfnperf.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fixes hold on authors' files, and on what such files are in the middle of being edited. */
final class FixedInMemoryTest {
  private static final int CHANGES = Integer.getInteger("fix.changes", 12);

  static List<Path> befores() throws IOException {
    return FixPairsTest.befores();
  }

  @ParameterizedTest
  @MethodSource("befores")
  void fixesLeaveWhatCanBeRead(Path before) throws IOException {
    byte[] content = Files.readAllBytes(before);
    assertThat(FixedInMemory.faults(content)).isEmpty();
    Random random = new Random(before.toString().hashCode());
    for (int i = 0; i < CHANGES; i++) {
      byte[] changed = changed(new String(content, StandardCharsets.UTF_8), random);
      assertThat(FixedInMemory.faults(changed))
          .as(new String(changed, StandardCharsets.UTF_8))
          .isEmpty();
    }
  }

  /** The text with a line less, twice, elsewhere, deeper, commented, or ended early. */
  private static byte[] changed(String content, Random random) {
    List<String> lines = new ArrayList<>(List.of(content.split("(?<=\n)")));
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(8)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
        case 3 -> lines.set(at, "  " + lines.get(at));
        case 4 -> lines.add(at, "# a note\n");
        case 5 -> lines.add(at, "\n");
        case 6 -> lines.set(at, lines.get(at).stripTrailing() + "  # a remark\n");
        default -> lines.subList(Math.max(1, at), lines.size()).clear();
      }
      if (lines.isEmpty()) {
        lines.add("\n");
      }
    }
    return String.join("", lines).getBytes(StandardCharsets.UTF_8);
  }
}
