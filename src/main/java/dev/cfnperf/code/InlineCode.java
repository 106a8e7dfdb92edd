package dev.cfnperf.code;

import dev.cfnperf.source.Range;

/**
 * Source written in the template itself ({@code InlineCode}, {@code ZipFile}).
 *
 * @param text the code, as YAML or JSON decodes it
 * @param range the scalar in the template: places in the code are reported there
 */
public record InlineCode(String text, Range range) {}
