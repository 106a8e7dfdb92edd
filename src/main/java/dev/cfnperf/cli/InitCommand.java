package dev.cfnperf.cli;

import dev.cfnperf.Configurations;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code cfn-perf init}: a first configuration file that suits the folder, and the commit hook. */
final class InitCommand {
  private final Console console;

  private InitCommand(Console console) {
    this.console = console;
  }

  static int run(Console console, List<String> args) throws UsageException, IOException {
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, args);
    if (arguments.wantsHelp()) {
      return Help.print(console, spec);
    }
    return new InitCommand(console).run();
  }

  static CommandSpec spec() {
    CommandSpec spec =
        Arguments.command(
            "cfn-perf init",
            "Writes a first " + Configurations.FILE_NAME + " for the current folder.");
    spec.usageMessage()
        .footer(
            "",
            "At a terminal it asks whether to add the hook to " + PreCommitFile.NAME + ";",
            "elsewhere it prints what to add.");
    return spec;
  }

  private int run() throws UsageException, IOException {
    Path file = console.directory().resolve(Configurations.FILE_NAME);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageException(
          Configurations.FILE_NAME
              + " is there already, and stays as it is; cfn-perf --print-config shows what holds");
    }
    ProjectSurvey survey = ProjectSurvey.of(console.directory());
    Optional<String> above = above();
    Files.writeString(file, StarterFile.of(survey), StandardOpenOption.CREATE_NEW);
    say("Wrote " + Configurations.FILE_NAME + " for " + survey.inWords() + ".");
    if (above.isPresent()) {
      say(above.get() + " no longer counts for this folder: the nearest file does.");
    }
    say("");
    say("Next:  cfn-perf");
    say("or, where there are too many findings to mend at once:");
    say("       cfn-perf --write-baseline .cfn-perf-baseline.json");
    say("       cfn-perf --baseline .cfn-perf-baseline.json");
    say("");
    offerHook();
    return Main.CLEAN;
  }

  /** The configuration file that counted so far, if it's another folder's. */
  private Optional<String> above() throws IOException {
    RepositoryRoot root = RepositoryRoot.around(console.directory());
    Path folder = console.directory().toRealPath();
    while (!folder.equals(root.path())) {
      folder = folder.getParent();
      Path file = folder.resolve(Configurations.FILE_NAME);
      if (Files.exists(file)) {
        return Optional.of(new SourceReader(console.directory().toRealPath()).name(file));
      }
    }
    return Optional.empty();
  }

  private void offerHook() throws IOException {
    PreCommitFile hooks = PreCommitFile.around(console.directory());
    if (hooks.hasHook()) {
      say(PreCommitFile.NAME + " has the hook already.");
      return;
    }
    Optional<String> withHook = hooks.withHook();
    if (withHook.isPresent() && console.inIsTerminal() && console.outIsTerminal() && asked()) {
      Files.writeString(hooks.path(), withHook.get());
      say("Wrote " + hooks.path() + ". Next:  pre-commit install");
      return;
    }
    say("To lint at each commit, add to " + PreCommitFile.NAME + " (https://pre-commit.com):");
    say("");
    console.out().print(PreCommitFile.SNIPPET);
  }

  private boolean asked() throws IOException {
    console
        .out()
        .print("Add the hook to " + PreCommitFile.NAME + ", to lint at each commit? [y/N] ");
    console.out().flush();
    String answer =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  private void say(String line) {
    console.out().println(line);
  }
}
