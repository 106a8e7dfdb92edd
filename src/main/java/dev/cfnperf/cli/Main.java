package dev.cfnperf.cli;

import dev.cfnperf.rules.RuleSet;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The program as the shell sees it. */
public final class Main {
  /** Nothing at or above the gate. */
  static final int CLEAN = 0;

  /** Findings at or above the gate. */
  static final int FINDINGS = 1;

  /** Something couldn't be linted: wrong usage, an unreadable file, a syntax error. */
  static final int PROBLEM = 2;

  private Main() {}

  /** The one place that ends the process. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(args, System.in, out, err, System.getenv(), Path.of("").toAbsolutePath());
    end(code);
  }

  // System.exit looks for a logger first, from JDK 21 on, and opens the jar for it, which takes 15
  // ms. It may be left out where nothing waits to be deleted at the end: reports and edits see to
  // that themselves, and the launcher's build has unpacked the native libraries.
  private static void end(int code) {
    if (System.getProperty("tree-sitter-lib") == null) {
      System.exit(code);
    }
    Runtime.getRuntime().halt(code);
  }

  /**
   * Runs one command.
   *
   * @return 0 if nothing is at or above the gate, 1 if findings are, 2 if something couldn't be
   *     linted
   */
  public static int run(
      String[] args,
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Path directory) {
    Console console = new Console(in, out, err, environment, directory);
    int code;
    try {
      code = dispatch(console, Arrays.asList(args));
    } catch (UsageException wrong) {
      console.say(wrong.getMessage());
      code = PROBLEM;
    } catch (IOException failed) {
      console.say(Problems.describe(failed));
      code = PROBLEM;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      err.println("cfn-perf: " + RuleSet.internalError("the program", failed));
      if (Arrays.asList(args).contains("--verbose")) {
        err.println(RuleSet.trace(failed));
      }
      code = PROBLEM;
    }
    // Nobody may take a report for whole that couldn't be written.
    if (out.checkError()) {
      err.println("cfn-perf: standard output can't be written");
      code = PROBLEM;
    }
    err.flush();
    return code;
  }

  private static int dispatch(Console console, List<String> args)
      throws UsageException, IOException {
    String first = args.isEmpty() ? "" : args.get(0);
    return switch (first) {
      case "-h", "--help" -> Help.print(console, LintOptions.spec());
      case "-V", "--version" -> Help.printVersion(console);
      case "lint" -> LintCommand.run(console, args.subList(1, args.size()));
      case "rules" -> RulesCommand.run(console, args.subList(1, args.size()));
      case "graph" -> GraphCommand.run(console, args.subList(1, args.size()));
      case "review" -> ReviewCommand.run(console, args.subList(1, args.size()));
      case "init" -> InitCommand.run(console, args.subList(1, args.size()));
      case "explain" -> ExplainCommand.run(console, args.subList(1, args.size()));
      default -> LintCommand.run(console, args);
    };
  }

  // The platform's default encoding is not to decide how a report is written.
  private static PrintStream utf8(FileDescriptor descriptor) {
    OutputStream stream = new BufferedOutputStream(new PipeStream(descriptor), 1 << 16);
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
