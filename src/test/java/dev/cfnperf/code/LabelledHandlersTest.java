package dev.cfnperf.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares what the analysis finds in real-looking handlers with what a person labelled. */
class LabelledHandlersTest {
  private static final double GOAL = 0.97;
  private static final Map<String, String> RUNTIMES =
      Map.of(
          "python", "python3.13",
          "javascript", "nodejs22.x",
          "typescript", "nodejs22.x",
          "java", "java21");

  /** How many facts of one kind were found, labelled, and both. */
  private static final class Score {
    int found;
    int labelled;
    int both;

    double precision() {
      return found == 0 ? 1 : (double) both / found;
    }

    double recall() {
      return labelled == 0 ? 1 : (double) both / labelled;
    }
  }

  private final CodeReader reader = new CodeReader(path -> path.toString().replace('\\', '/'));
  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  @Test
  void theFactsAreThoseAPersonLabelled() throws IOException, URISyntaxException {
    List<Path> folders = folders();
    for (Path folder : folders) {
      compare(folder);
    }
    StringBuilder table = new StringBuilder(String.format("%n%d handlers%n", folders.size()));
    table.append(
        String.format("%-18s %8s %8s %6s %6s%n", "fact", "labelled", "found", "prec.", "recall"));
    scores.forEach(
        (kind, score) ->
            table.append(
                String.format(
                    "%-18s %8d %8d %5.1f%% %5.1f%%%n",
                    kind,
                    score.labelled,
                    score.found,
                    score.precision() * 100,
                    score.recall() * 100)));
    System.out.println(table);
    differences.forEach(System.out::println);
    assertThat(folders).hasSizeGreaterThanOrEqualTo(60);
    assertThat(scores)
        .allSatisfy(
            (kind, score) -> {
              assertThat(score.precision())
                  .as("precision of %s", kind)
                  .isGreaterThanOrEqualTo(GOAL);
              assertThat(score.recall()).as("recall of %s", kind).isGreaterThanOrEqualTo(GOAL);
            });
  }

  private static List<Path> folders() throws IOException, URISyntaxException {
    Path root = Path.of(LabelledHandlersTest.class.getResource("/handlers").toURI()).toRealPath();
    List<Path> folders = new ArrayList<>();
    for (String language : new TreeSet<>(RUNTIMES.keySet())) {
      try (Stream<Path> children = Files.list(root.resolve(language))) {
        children
            .filter(folder -> Files.exists(folder.resolve("facts.yaml")))
            .sorted()
            .forEach(folders::add);
      }
    }
    return folders;
  }

  private void compare(Path folder) throws IOException {
    LabelledFacts labelled = LabelledFacts.read(folder);
    String language = folder.getParent().getFileName().toString();
    FunctionCode code = reader.read(labelled.source(RUNTIMES.get(language)));
    Map<String, Set<String>> found = FoundFacts.of(code, folder + "/");
    Set<String> kinds = new TreeSet<>(found.keySet());
    kinds.addAll(labelled.facts().keySet());
    for (String kind : kinds) {
      Set<String> expected = labelled.facts().getOrDefault(kind, Set.of());
      Set<String> actual = found.getOrDefault(kind, Set.of());
      Set<String> both = new HashSet<>(expected);
      both.retainAll(actual);
      Score score = scores.computeIfAbsent(kind, k -> new Score());
      score.found += actual.size();
      score.labelled += expected.size();
      score.both += both.size();
      String name = language + "/" + folder.getFileName() + " " + kind;
      for (String fact : new TreeSet<>(expected)) {
        if (!actual.contains(fact)) {
          differences.add("missing  " + name + ": " + fact);
        }
      }
      for (String fact : new TreeSet<>(actual)) {
        if (!expected.contains(fact)) {
          differences.add("too many " + name + ": " + fact);
        }
      }
    }
  }
}
