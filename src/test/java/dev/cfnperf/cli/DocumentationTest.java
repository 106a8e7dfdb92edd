package dev.cfnperf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands that the README and {@code docs/} tell people to enter are entered, page by page, in
 * a new git repository with an application. Each must end with 0 or 1. What a {@code text} block
 * behind them shows must be printed; a line with three dots there stands for any others. Blocks
 * that begin {@code sh not run:} say why they can't be, and are counted.
 */
final class DocumentationTest {
  /** How many blocks of all pages aren't run. */
  private static final int NOT_RUN = 4;

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Pattern FENCE = Pattern.compile("(?ms)^```([^\n]*)\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");
  private static final Set<String> SHOWN =
      Set.of("text", "yaml", "json", "mermaid", "toml", "groovy");

  @TempDir private Path scratch;

  /** A fenced block of a page. */
  private record Block(String kind, String content) {
    boolean isRun() {
      return kind.equals("sh");
    }

    boolean isNotRun() {
      return kind.startsWith("sh not run: ");
    }
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
      List<Path> pages = new ArrayList<>(List.of(PROJECT.resolve("README.md")));
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      return pages;
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void itsCommandsDoWhatItSays(Path page) throws IOException, InterruptedException {
    Shell shell = repository();
    String printed = "";
    for (Block block : blocks(page)) {
      if (block.isRun()) {
        printed = run(shell, block.content());
      } else if (block.kind().equals("text") && !printed.isEmpty()) {
        assertPrinted(printed, block.content());
      }
    }
  }

  @Test
  void noCommandHidesInAnotherKindOfBlock() throws IOException {
    TreeMap<String, Integer> notRun = new TreeMap<>();
    for (Path page : pages()) {
      for (Block block : blocks(page)) {
        assertThat(block.isRun() || block.isNotRun() || SHOWN.contains(block.kind()))
            .as("%s: a block of kind '%s'", page, block.kind())
            .isTrue();
        if (block.isNotRun()) {
          notRun.merge(page.getFileName().toString(), 1, Integer::sum);
        }
      }
    }
    assertThat(notRun.values().stream().mapToInt(Integer::intValue).sum())
        .as("blocks that aren't run: %s", notRun)
        .isEqualTo(NOT_RUN);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void itsLinksLeadSomewhere(Path page) throws IOException {
    Matcher links = LINK.matcher(Files.readString(page));
    while (links.find()) {
      String target = links.group(1).replace("%20", " ");
      if (!target.contains("://")) {
        assertThat(page.resolveSibling(target)).as(page.toString()).exists();
      }
    }
  }

  private static List<Block> blocks(Path page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher fences = FENCE.matcher(Files.readString(page));
    while (fences.find()) {
      blocks.add(new Block(fences.group(1).strip(), fences.group(2)));
    }
    return blocks;
  }

  private static String run(Shell shell, String commands) throws IOException, InterruptedException {
    StringBuilder printed = new StringBuilder();
    for (String command : commands.replace("\\\n", " ").split("\n", -1)) {
      if (!command.isBlank()) {
        Shell.Said said = shell.run(command);
        assertThat(said.code()).as("%s%n%s%s", command, said.out(), said.err()).isBetween(0, 1);
        printed.append(said.err()).append(said.out());
      }
    }
    return printed.toString();
  }

  private static void assertPrinted(String printed, String shown) {
    for (String part : shown.split("(?m)^\\.\\.\\.$\n?", -1)) {
      assertThat(printed).contains(part);
    }
  }

  /**
   * A repository on its main branch: one of the samples, and the same at its root and in a folder.
   */
  private Shell repository() throws IOException, InterruptedException {
    Path folder = Files.createDirectory(scratch.toRealPath().resolve("repository"));
    copy(PROJECT.resolve("samples/orders"), folder.resolve("samples/orders"));
    copy(PROJECT.resolve("samples/orders"), folder);
    copy(PROJECT.resolve("samples/orders"), folder.resolve("app"));
    Files.writeString(
        folder.resolve("samconfig.toml"),
        "[prod.deploy.parameters]\nparameter_overrides = \"Stage=prod\"\n");
    Shell shell = Shell.in(folder, Files.createDirectory(scratch.resolve("home")));
    Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("bin/cfn-perf"), shell.home().resolve("bin/cfn-perf"));
    assertThat(shell.run("git init -q && git add . && git commit -qm all").code()).isZero();
    return shell;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> copyFile(file, to.resolve(from.relativize(file).toString())));
    }
  }

  private static void copyFile(Path from, Path to) {
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
