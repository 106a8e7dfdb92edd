package dev.cfnperf.source;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit without processes: by itself it runs {@code git} to ask where the system's settings are.
 * They are taken from where they usually stand.
 */
final class QuietGit extends SystemReader.Delegate {
  private QuietGit(SystemReader usual) {
    super(usual);
  }

  /** Has JGit run nothing from now on. */
  static void install() {
    SystemReader now = SystemReader.getInstance();
    if (!(now instanceof QuietGit)) {
      SystemReader.setInstance(new QuietGit(now));
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS files) {
    String programs = getenv("ProgramFiles");
    File settings =
        programs == null ? new File("/etc/gitconfig") : new File(programs, "Git/etc/gitconfig");
    return new FileBasedConfig(parent, settings, files);
  }
}
