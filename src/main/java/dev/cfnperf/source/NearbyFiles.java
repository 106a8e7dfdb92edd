package dev.cfnperf.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What else lies in a template's project, as far as its repository reaches: without what git
 * ignores, what tools put there, and what links lead to.
 */
public final class NearbyFiles {
  /** Files listed of one project; more are left out. */
  private static final int MOST = 20_000;

  /** Bytes read of a file. */
  private static final int LENGTH = 256 * 1024;

  private static final Set<String> SKIPPED =
      Set.of(".git", ".aws-sam", "node_modules", "target", "dist", "build", ".venv", "venv");

  /** Folders that hold templates, but never the whole of a project. */
  private static final Set<String> PARTS =
      Set.of(
          "infra",
          "infrastructure",
          "iac",
          "cloudformation",
          "cfn",
          "sam",
          "aws",
          "deploy",
          "deployment",
          "template",
          "templates",
          "stacks");

  private final SourceReader reader;

  public NearbyFiles(SourceReader reader) {
    this.reader = reader;
  }

  /**
   * The folder of the project that a template belongs to: its own, or the one around it where its
   * own is called as if it held nothing but infrastructure.
   */
  public Path project(TemplateFile template) throws IOException {
    Path folder = template.path().toRealPath().getParent();
    while (PARTS.contains(folder.getFileName().toString())
        && folder.getParent() != null
        && folder.getParent().startsWith(template.root().path())
        && folder.getParent().getFileName() != null) {
      folder = folder.getParent();
    }
    return folder;
  }

  /**
   * The regular files of a project.
   *
   * @param others folders that belong to other projects
   * @return absolute, in alphabetical order within each folder, folders last
   */
  public List<Path> of(Path project, RepositoryRoot root, Set<Path> others) {
    List<Path> files = new ArrayList<>();
    // What isn't heeded was already said when the templates were searched for.
    walk(project, new GitIgnore(reader, root, new ArrayList<>()), others, files);
    return files;
  }

  private void walk(Path folder, GitIgnore ignored, Set<Path> others, List<Path> files) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      listing.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException unreadable) {
      return;
    }
    Collections.sort(entries);
    List<Path> folders = new ArrayList<>();
    for (Path entry : entries) {
      if (files.size() >= MOST) {
        return;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        String name = entry.getFileName().toString();
        if (!SKIPPED.contains(name) && !others.contains(entry) && !ignored.ignores(entry, true)) {
          folders.add(entry);
        }
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
          && !ignored.ignores(entry, false)) {
        files.add(entry);
      }
    }
    for (Path each : folders) {
      walk(each, ignored, others, files);
    }
  }

  /** The first 256 KB of a file as text; empty if it can't be read. */
  public String beginning(Path file, RepositoryRoot root) {
    try {
      return new String(reader.beginning(file, root, LENGTH), StandardCharsets.UTF_8);
    } catch (UnreadableException unreadable) {
      return "";
    }
  }
}
