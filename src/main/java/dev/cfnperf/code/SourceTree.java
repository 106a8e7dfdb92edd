package dev.cfnperf.code;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The source that one function's modules are looked up in.
 *
 * @param folder where imports that aren't relative start: the code folder, or Java's source folder
 * @param layers where imports that the folder doesn't have go on
 * @param files the repository's files, which nothing is read outside of
 */
record SourceTree(
    Language language,
    Optional<Path> folder,
    List<Path> sourceFolders,
    Layers layers,
    ParsedFiles files) {}
