package dev.cfnperf;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.cfnperf.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the table of packages in ARCHITECTURE.md, and what the program never does. */
final class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          // Beside them the build puts the classes of the command-line library.
          .withImportOption(location -> location.contains("/dev/cfnperf/"))
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  /** Each package, and which others it may know. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("build", List.of("source")),
          Map.entry("source", List.of()),
          Map.entry("document", List.of("source")),
          Map.entry("template", List.of("document", "source")),
          Map.entry("code", List.of("source")),
          Map.entry("app", List.of("template", "code", "source")),
          Map.entry("rules", List.of("app", "source")),
          Map.entry("fix", List.of("rules", "source", "document")),
          Map.entry("report", List.of("html", "rules", "source")),
          Map.entry("html", List.of("rules", "source")),
          Map.entry("picture", List.of("html", "rules", "app", "source")),
          Map.entry("review", List.of("picture", "html", "rules", "app", "source")));

  static Stream<String> packages() {
    return new TreeSet<>(MAY_IMPORT.keySet()).stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageKnowsOnlyThoseBelowIt(String name) {
    String[] known =
        Stream.concat(Stream.of(name), MAY_IMPORT.get(name).stream())
            .map(ArchitectureTest::inside)
            .toArray(String[]::new);
    classes()
        .that(resideInAPackage(inside(name)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(known).or(not(resideInAPackage("dev.cfnperf.."))))
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void everyPackageIsInTheTable() {
    for (JavaClass each : PROGRAM) {
      String[] parts = each.getPackageName().split("\\.", -1);
      assertThat(parts.length == 2 || parts[2].equals("cli") || MAY_IMPORT.containsKey(parts[2]))
          .as(each.getName())
          .isTrue();
    }
  }

  @Test
  void onlyTheCommandLineKnowsTheCommandLine() {
    noClasses()
        .that(resideInAPackage("dev.cfnperf"))
        .should()
        .dependOnClassesThat(resideInAPackage(inside("cli")))
        .check(PROGRAM);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.cfnperf.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @ParameterizedTest
  @CsvSource({
    "org.yaml.snakeyaml.., document",
    "org.treesitter.., code",
    "io.github.treesitter.., code",
    "org.eclipse.jgit.., source",
    "org.eclipse.elk.., picture",
    "picocli.., cli",
    "org.objectweb.asm.., build"
  })
  void aLibraryIsSeenByOnePackageOnly(String library, String owner) {
    noClasses()
        .that(not(resideInAPackage(inside(owner))))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(PROGRAM);
  }

  @Test
  void nothingButMainEndsTheProcess() {
    noClasses()
        .that(not(type(Main.class)))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(PROGRAM);
  }

  @Test
  void nothingUsesTheNetworkOrReflection() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.lang.reflect.."))
        .check(PROGRAM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.net.(?!URI$|URISyntaxException$|URLEncoder$|URLDecoder$).*",
        "java.nio.channels.(.*Socket.*|Asynchronous.*)",
        "javax.net..*",
        "java.rmi..*",
        "javax.naming..*",
        "java.lang.(ProcessBuilder|Process|ClassLoader)",
        "java.io.Object(Input|Output)Stream",
        "javax.script..*",
        "javax.tools..*"
      })
  void nothingReachesOutOrRunsWhatItReads(String classes) {
    noClasses().should().dependOnClassesThat().haveNameMatching(classes).check(PROGRAM);
  }

  @Test
  void nothingIsStartedOrLoadedByName() {
    noClasses()
        .should()
        .callMethodWhere(target(nameMatching("exec")).and(target(owner(type(Runtime.class)))))
        .orShould()
        .callMethodWhere(target(nameMatching("forName")).and(target(owner(type(Class.class)))))
        .orShould()
        .callMethodWhere(
            target(nameMatching("load(Library)?"))
                .and(target(owner(type(System.class).or(type(Runtime.class))))))
        .check(PROGRAM);
  }

  @Test
  void classesHaveNamesAndSizesThatPeopleCanRead() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.getFileName().toString())
            .doesNotMatch(".*(Utils?|Helper|Manager|Impl|Common)\\.java");
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(400);
      }
    }
  }

  private static String inside(String name) {
    return "dev.cfnperf." + name + "..";
  }
}
