package dev.cfnperf.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.util.io.DisabledOutputStream;

/** Which files of a repository differ from a revision, those not committed or added included. */
public final class GitChanges {
  private GitChanges() {}

  /**
   * The changed files' absolute paths, deleted ones left out.
   *
   * @param revision as git names them: a branch, a tag, {@code HEAD~3}
   * @throws IOException with a message for people, if there's no repository or no such revision
   */
  public static Set<Path> since(String revision, RepositoryRoot root) throws IOException {
    QuietGit.install();
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(root.path().toFile()).setMustExist(true);
    if (builder.getGitDir() == null) {
      throw new IOException(root.path() + " isn't in a git repository");
    }
    try (Repository repository = builder.build()) {
      ObjectId commit = repository.resolve(revision);
      if (commit == null) {
        throw new IOException("git knows no revision " + revision);
      }
      return changes(repository, commit);
    }
  }

  private static Set<Path> changes(Repository repository, ObjectId commit) throws IOException {
    try (ObjectReader objects = repository.newObjectReader();
        RevWalk commits = new RevWalk(repository);
        DiffFormatter differ = new DiffFormatter(DisabledOutputStream.INSTANCE)) {
      CanonicalTreeParser before = new CanonicalTreeParser();
      before.reset(objects, commits.parseCommit(commit).getTree());
      differ.setRepository(repository);
      Path top = repository.getWorkTree().toPath().toRealPath();
      Set<Path> changed = new HashSet<>();
      for (DiffEntry entry : differ.scan(before, new FileTreeIterator(repository))) {
        if (entry.getChangeType() != DiffEntry.ChangeType.DELETE) {
          changed.add(top.resolve(entry.getNewPath()));
        }
      }
      return changed;
    }
  }
}
