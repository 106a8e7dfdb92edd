package dev.cfnperf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.RuleSet;
import dev.cfnperf.rules.RuleSettings;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.TemplateFile;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits are documented with their numbers; that of time, which no input meets for sure, holds. */
final class LimitsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+\\.\\w+)` \\| (\\d+) \\|");

  @Test
  void everyLimitIsDocumentedWithItsNumber() throws IOException, ReflectiveOperationException {
    Set<String> documented = new TreeSet<>();
    Matcher rows = ROW.matcher(Files.readString(Path.of("docs/security.md")));
    while (rows.find()) {
      documented.add(rows.group(1) + " " + rows.group(2));
    }
    assertThat(documented).isEqualTo(limits());
  }

  private static Set<String> limits() throws IOException, ReflectiveOperationException {
    Set<String> limits = new TreeSet<>();
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.endsWith("Limits.java")).toList()) {
        Path folder = sources.relativize(file.getParent());
        String type = folder.toString().replace('/', '.').replace('\\', '.') + ".Limits";
        for (Field field : Class.forName(type).getDeclaredFields()) {
          if (field.getType() == int.class) {
            limits.add(folder.getFileName() + "." + field.getName() + " " + field.getInt(null));
          }
        }
      }
    }
    return limits;
  }

  @Test
  void aTemplateThatTakesTooLongIsAnError(@TempDir Path folder) throws IOException {
    Path file = folder.toRealPath().resolve("t.yaml");
    Files.writeString(
        file, "AWSTemplateFormatVersion: 1\nResources: {A: {Type: AWS::SQS::Queue}}\n");
    RuleSet rules = RuleSet.of(Set.of(), Set.of(), RulePages.builtIn(), RuleSettings.NONE);
    LintResult result =
        new CfnPerf(
                any -> new Settings(rules, Map.of(), true, true, LocalDate::now),
                1,
                new SourceReader(file.getParent()),
                0)
            .lint(
                List.of(new TemplateFile(file, RepositoryRoot.around(file.getParent()))),
                Progress.NONE);
    assertThat(result.findings()).isEmpty();
    assertThat(result.errors())
        .extracting(each -> each.message())
        .containsExactly("not linted: it takes longer than 0 s, which is the limit");
  }
}
