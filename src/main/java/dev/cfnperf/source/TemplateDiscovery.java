package dev.cfnperf.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the files to lint: named ones as they are named, and those in named folders by look. */
public final class TemplateDiscovery {
  private static final Set<String> SKIPPED = Set.of(".git", ".aws-sam", "node_modules");
  private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".json", ".template");

  private final Path workingDirectory;
  private final SourceReader reader;
  private final Consumer<TemplateFile> onFound;
  private final Map<Path, TemplateFile> files = new LinkedHashMap<>();
  private final List<Diagnostic> errors = new ArrayList<>();
  private final List<Diagnostic> notes = new ArrayList<>();

  private TemplateDiscovery(SourceReader reader, Consumer<TemplateFile> onFound) {
    this.workingDirectory = reader.workingDirectory();
    this.reader = reader;
    this.onFound = onFound;
  }

  /**
   * What there is to lint.
   *
   * @param files candidates in the order given, folders in alphabetical order, each file once
   * @param errors named files that aren't there, folders that can't be read
   * @param notes what was left out
   */
  public record Found(List<TemplateFile> files, List<Diagnostic> errors, List<Diagnostic> notes) {}

  /** Goes through paths as the user gave them, relative to the reader's working directory. */
  public static Found find(List<Path> paths, SourceReader reader) {
    return find(paths, reader, file -> {});
  }

  /** The same, and tells of each file as soon as it's found. */
  public static Found find(List<Path> paths, SourceReader reader, Consumer<TemplateFile> onFound) {
    TemplateDiscovery discovery = new TemplateDiscovery(reader, onFound);
    for (Path path : paths) {
      discovery.take(path);
    }
    return new Found(
        List.copyOf(discovery.files.values()),
        List.copyOf(discovery.errors),
        List.copyOf(discovery.notes));
  }

  private void take(Path given) {
    Path path = workingDirectory.resolve(given).normalize();
    try {
      if (Files.isDirectory(path)) {
        RepositoryRoot root = RepositoryRoot.around(path);
        // Walked by its real name, so that what .gitignore says can be looked up.
        walk(path.toRealPath(), path, root, new GitIgnore(reader, root, notes));
      } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        add(path, RepositoryRoot.around(path.getParent()));
      } else {
        errors.add(Diagnostic.ofFile(reader.name(path), "no such file or directory"));
      }
    } catch (IOException failed) {
      errors.add(Diagnostic.ofFile(reader.name(path), SourceReader.reason(failed)));
    }
  }

  private void walk(Path real, Path shown, RepositoryRoot root, GitIgnore ignored) {
    if (shown.getNameCount() - workingDirectory.getNameCount() > Limits.FOLDER_DEPTH) {
      String message = "left out: nested deeper than " + Limits.FOLDER_DEPTH + " folders";
      notes.add(Diagnostic.ofFile(reader.name(shown), message));
      return;
    }
    List<Path> folders = new ArrayList<>();
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(real)) {
      listing.forEach(entries::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException failed) {
      errors.add(Diagnostic.ofFile(reader.name(shown), "this folder can't be read"));
      return;
    }
    Collections.sort(entries);
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (!SKIPPED.contains(name) && !isCdkAsset(real, name) && !ignored.ignores(entry, true)) {
          folders.add(entry);
        }
      } else if (hasTemplateExtension(name) && !ignored.ignores(entry, false)) {
        takeWalked(entry, shown.resolve(name), root);
      }
    }
    for (Path folder : folders) {
      walk(folder, shown.resolve(folder.getFileName()), root, ignored);
    }
  }

  // Beside the templates that CDK synthesizes are copies of what they deploy.
  private static boolean isCdkAsset(Path folder, String name) {
    return name.startsWith("asset.") && Files.exists(folder.resolve("cdk.out"));
  }

  // Links to folders aren't followed: what they lead to inside the repository is found anyway.
  private void takeWalked(Path entry, Path shown, RepositoryRoot root) {
    try {
      if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        // Its folder's name is real, so it's inside.
        add(shown, root);
      } else if (!Files.isRegularFile(entry)) {
        notes.add(Diagnostic.ofFile(reader.name(shown), "left out: not a regular file"));
      } else if (!root.holds(entry)) {
        notes.add(Diagnostic.ofFile(reader.name(shown), "left out: leads out of " + root.path()));
      } else {
        add(shown, root);
      }
    } catch (IOException failed) {
      errors.add(Diagnostic.ofFile(reader.name(shown), SourceReader.reason(failed)));
    }
  }

  private void add(Path path, RepositoryRoot root) {
    TemplateFile file = new TemplateFile(path, root);
    if (files.putIfAbsent(path, file) == null) {
      onFound.accept(file);
    }
  }

  private static boolean hasTemplateExtension(String name) {
    for (String extension : EXTENSIONS) {
      if (name.regionMatches(
          true, name.length() - extension.length(), extension, 0, extension.length())) {
        return true;
      }
    }
    return false;
  }
}
