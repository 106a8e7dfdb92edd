package dev.cfnperf.code;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures a code folder or artefact, and looks for what a running function doesn't need. */
final class PackageSurvey {
  private static final Set<String> TESTS = Set.of("test", "tests", "__tests__", "spec", "e2e");
  private static final Set<String> DOCS = Set.of("doc", "docs");
  private static final Set<String> DEVELOPMENT =
      Set.of(
          ".venv",
          "venv",
          ".tox",
          ".nox",
          ".pytest_cache",
          ".mypy_cache",
          ".ruff_cache",
          "coverage",
          ".nyc_output",
          ".aws-sam",
          ".serverless",
          ".idea",
          ".vscode");
  private static final Set<String> DEVELOPMENT_PACKAGES =
      Set.of(
          "typescript",
          "eslint",
          "jest",
          "mocha",
          "esbuild",
          "webpack",
          "prettier",
          "ts-node",
          "aws-cdk",
          "vitest",
          "@types");

  private final String shown;
  private final Path path;
  private final List<PackageContent.Unneeded> unneeded = new ArrayList<>();
  private long bytes;
  private int files;
  private boolean complete = true;

  PackageSurvey(String shown, Path path) {
    this.shown = shown;
    this.path = path;
  }

  PackageContent survey(boolean zippedAsIs) {
    boolean artefact = !Files.isDirectory(path);
    try {
      if (artefact) {
        // Only its size: what's inside may claim to be any size.
        bytes = Files.size(path);
        files = 1;
      } else {
        Files.walkFileTree(path, new Counting());
      }
    } catch (IOException e) {
      complete = false;
    }
    return new PackageContent(shown, artefact, bytes, files, zippedAsIs, unneeded, complete);
  }

  /** Counts files; doesn't follow links. */
  private final class Counting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(path)) {
        kind(folder)
            .ifPresent(
                kind ->
                    unneeded.add(
                        new PackageContent.Unneeded(
                            kind, path.relativize(folder).toString().replace('\\', '/'))));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        bytes += attributes.size();
        files++;
      }
      complete = files < Limits.PACKAGE_FILES;
      return complete ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }

  private Optional<PackageContent.Unneeded.Kind> kind(Path folder) {
    String name = String.valueOf(folder.getFileName());
    Path relative = path.relativize(folder);
    boolean inModules = relative.startsWith("node_modules");
    if (inModules) {
      boolean top = relative.getNameCount() == 2;
      return top && DEVELOPMENT_PACKAGES.contains(name)
          ? Optional.of(PackageContent.Unneeded.Kind.DEVELOPMENT)
          : Optional.empty();
    }
    for (PackageContent.Unneeded known : unneeded) {
      if (relative.startsWith(known.path())) {
        return Optional.empty();
      }
    }
    if (name.equals(".git")) {
      return Optional.of(PackageContent.Unneeded.Kind.GIT);
    }
    if (TESTS.contains(name)) {
      return Optional.of(PackageContent.Unneeded.Kind.TESTS);
    }
    if (DOCS.contains(name)) {
      return Optional.of(PackageContent.Unneeded.Kind.DOCS);
    }
    return DEVELOPMENT.contains(name)
        ? Optional.of(PackageContent.Unneeded.Kind.DEVELOPMENT)
        : Optional.empty();
  }
}
