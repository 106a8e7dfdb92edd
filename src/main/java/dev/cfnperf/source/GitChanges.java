package dev.cfnperf.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.util.io.DisabledOutputStream;

/** Which files of a repository differ from a revision, those not committed or added included. */
public final class GitChanges {
  private GitChanges() {}

  /**
   * The absolute paths of the files changed since the current branch left a revision, deleted ones
   * left out.
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
      return changes(repository, commit(repository, revision));
    }
  }

  private static ObjectId commit(Repository repository, String revision) throws IOException {
    try {
      ObjectId commit = repository.resolve(revision + "^{commit}");
      if (commit != null) {
        return commit;
      }
    } catch (RevisionSyntaxException | IncorrectObjectTypeException notACommit) {
      // Said below.
    }
    boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
    throw new IOException(
        "git knows no revision "
            + revision
            + (shallow ? "; this clone is shallow: fetch the revision first" : ""));
  }

  // What was changed by others since isn't this branch's.
  private static RevCommit branching(RevWalk commits, ObjectId since, Repository repository)
      throws IOException {
    RevCommit start = commits.parseCommit(since);
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return start;
    }
    commits.setRevFilter(RevFilter.MERGE_BASE);
    commits.markStart(start);
    commits.markStart(commits.parseCommit(head));
    RevCommit base = commits.next();
    return base == null ? start : base;
  }

  private static Set<Path> changes(Repository repository, ObjectId commit) throws IOException {
    try (ObjectReader objects = repository.newObjectReader();
        RevWalk commits = new RevWalk(repository);
        DiffFormatter differ = new DiffFormatter(DisabledOutputStream.INSTANCE)) {
      CanonicalTreeParser before = new CanonicalTreeParser();
      before.reset(objects, branching(commits, commit, repository).getTree());
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
