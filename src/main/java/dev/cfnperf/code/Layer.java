package dev.cfnperf.code;

/**
 * A layer whose content the template takes from a folder.
 *
 * @param path {@code ContentUri}, {@code Content} or a CDK asset, relative to the template's folder
 * @param isBuilt whether SAM builds it, so that the folder holds sources and a manifest rather than
 *     what will lie in {@code /opt}
 */
public record Layer(String path, boolean isBuilt) {}
