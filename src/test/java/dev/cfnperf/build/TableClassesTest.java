package dev.cfnperf.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.BuiltInTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables that the build compiled say what the files say. */
final class TableClassesTest {
  private static final Path CLASSES =
      Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().getPath());

  static Stream<Path> tables() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("dev"))) {
      return files.filter(each -> each.toString().endsWith(".properties")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aCompiledTableIsTheFile(Path file) throws IOException, ReflectiveOperationException {
    String resource = CLASSES.relativize(file).toString().replace('\\', '/');
    String compiled = BuiltInTable.class.getName() + "$$" + resource.replaceAll("[/.-]", "_");
    assertThat(Class.forName(compiled)).isNotNull();
    Class<?> owner = neighbour(file);
    try (InputStream stream = Files.newInputStream(file)) {
      Map<String, String> table = BuiltInTable.beside(owner, file.getFileName().toString());
      assertThat(table).containsExactlyEntriesOf(BuiltInTable.read(stream)).isNotEmpty();
    }
  }

  private static Class<?> neighbour(Path file) throws IOException, ClassNotFoundException {
    String folder = CLASSES.relativize(file.getParent()).toString().replace('/', '.');
    return Class.forName(folder + ".package-info");
  }
}
