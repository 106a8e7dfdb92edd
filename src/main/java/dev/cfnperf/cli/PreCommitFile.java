package dev.cfnperf.cli;

import dev.cfnperf.document.Documents;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A repository's {@code .pre-commit-config.yaml}, and the same with our hook in it. */
final class PreCommitFile {
  static final String NAME = ".pre-commit-config.yaml";

  private static final String HOME = "https://github.com/cfn-perf/cfn-perf";
  private static final String ENTRY =
      """
      - repo: %s
        rev: %s
        hooks:
          - id: cfn-perf
      """
          .formatted(HOME, revision());

  /** A whole file with our hook and no other. */
  static final String SNIPPET = "repos:\n" + ENTRY.indent(2);

  private final Path path;
  private final String content;

  private PreCommitFile(Path path, String content) {
    this.path = path;
    this.content = content;
  }

  /** The file of the repository that a folder is in, whether or not it's there. */
  static PreCommitFile around(Path folder) throws IOException {
    RepositoryRoot root = RepositoryRoot.around(folder);
    Path path = root.path().resolve(NAME);
    try {
      String content =
          Files.exists(path) ? new SourceReader(root.path()).read(path, root).content() : "";
      return new PreCommitFile(path, content);
    } catch (UnreadableException unreadable) {
      throw new IOException(path + " can't be read", unreadable);
    }
  }

  // What isn't a release has no tag; the branch then stands for what "pre-commit autoupdate" finds.
  private static String revision() {
    String version = Help.version();
    boolean released = !version.startsWith("0-") && !version.endsWith("-SNAPSHOT");
    return released ? "v" + version : "main";
  }

  Path path() {
    return path;
  }

  /** Whether some entry is ours. */
  boolean hasHook() {
    return content.contains("/cfn-perf") && content.contains("id: cfn-perf");
  }

  /** The file's content with our hook added to its end; empty if it's written in an unusual way. */
  Optional<String> withHook() {
    if (content.isBlank()) {
      return Optional.of(content + SNIPPET);
    }
    SourceText text = SourceText.of(NAME, content);
    try {
      Optional<Node> repos =
          Documents.read(text).root() instanceof Mapping root
              ? root.get("repos")
              : Optional.empty();
      return repos.isPresent() && repos.get() instanceof Sequence list && !list.flow()
          ? added(text, list.items())
          : Optional.empty();
    } catch (SyntaxException malformed) {
      return Optional.empty();
    }
  }

  private Optional<String> added(SourceText text, List<Node> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Node last = entries.get(entries.size() - 1);
    String line = text.lineText(last.range().startLine());
    int indent = line.indexOf('-');
    int end = content.substring(0, last.range().end()).stripTrailing().length();
    int lineEnd = content.indexOf('\n', end);
    String before = lineEnd < 0 ? content + "\n" : content.substring(0, lineEnd + 1);
    String after = lineEnd < 0 ? "" : content.substring(lineEnd + 1);
    return indent < 0 ? Optional.empty() : Optional.of(before + indented(indent) + after);
  }

  private static String indented(int indent) {
    return indent == 0 ? ENTRY : ENTRY.indent(indent);
  }
}
