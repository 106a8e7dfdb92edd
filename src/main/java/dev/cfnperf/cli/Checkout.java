package dev.cfnperf.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The checkout that the program may run out of. Its launcher looks for newer sources while the JVM
 * starts, as that takes a twentieth of a run, and the program asks for the answer before it does
 * anything.
 */
final class Checkout {
  /** The launcher's path; not set where nobody looks. */
  private static final String LAUNCHER = "cfnperf.launcher";

  // A pipe, as the launcher opened it.
  private static final String ANSWER = "/dev/fd/8";
  private static final int UNCHANGED = 'u';
  private static final int PATIENCE_MS = 10_000;

  private Checkout() {}

  /** Whether its sources are newer than this program, or nobody knows. */
  static boolean hasChanged() {
    if (System.getProperty(LAUNCHER) == null) {
      return false;
    }
    try (InputStream answer = new FileInputStream(ANSWER)) {
      // Whoever looks may have been killed.
      for (int waited = 0; answer.available() == 0; waited++) {
        if (waited == PATIENCE_MS) {
          return true;
        }
        Thread.sleep(1);
      }
      return answer.read() != UNCHANGED;
    } catch (IOException | InterruptedException unanswered) {
      return true;
    }
  }

  /**
   * Has the launcher look first, build, and do the same with the new program.
   *
   * @return what that ended with
   */
  static int runAnew(String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(System.getProperty(LAUNCHER)));
    command.addAll(List.of(args));
    ProcessBuilder again = new ProcessBuilder(command).inheritIO();
    again.environment().put("CFN_PERF_LOOK", "first");
    Process running = again.start();
    Runtime.getRuntime().addShutdownHook(new Thread(running::destroy));
    return running.waitFor();
  }
}
