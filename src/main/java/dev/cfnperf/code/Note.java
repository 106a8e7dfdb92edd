package dev.cfnperf.code;

/**
 * Why some of a function's source wasn't read: shown with {@code --verbose}.
 *
 * @param path the file or folder it's about, as people are shown it
 */
public record Note(String path, String message) {}
