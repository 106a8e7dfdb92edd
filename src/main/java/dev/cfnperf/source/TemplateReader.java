package dev.cfnperf.source;

import java.nio.file.Path;
import java.util.Optional;

/** Reads candidates, and leaves those aside that can't be templates. */
public final class TemplateReader {
  private final SourceReader reader;

  public TemplateReader(SourceReader reader) {
    this.reader = reader;
  }

  /** A candidate's text; empty if it isn't a template. */
  public Optional<SourceText> read(TemplateFile file) throws UnreadableException {
    int limit = SourceReader.SIZE_LIMIT;
    byte[] content = reader.beginning(file.path(), file.root(), limit + 1);
    // Of large files only those matter that look like templates: others are data.
    if (content.length > limit && TemplateSniffer.mayBeTemplate(content)) {
      throw reader.tooLarge(file.path());
    }
    return decode(file.path(), content);
  }

  /** The text of what came by another way, such as standard input, under a file's name. */
  public Optional<SourceText> decode(Path name, byte[] content) throws UnreadableException {
    return TemplateSniffer.mayBeTemplate(content)
        ? Optional.of(reader.decode(name, content))
        : Optional.empty();
  }
}
