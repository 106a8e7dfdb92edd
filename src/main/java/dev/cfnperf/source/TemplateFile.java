package dev.cfnperf.source;

import java.nio.file.Path;

/**
 * A file that may be a template.
 *
 * @param path absolute
 * @param root what may be read because of it
 */
public record TemplateFile(Path path, RepositoryRoot root) {}
