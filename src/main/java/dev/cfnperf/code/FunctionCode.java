package dev.cfnperf.code;

import dev.cfnperf.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What a function's source says. Facts, not judgements; what can't be told is absent or unknown,
 * and a {@link Note} says why.
 *
 * @param handler the handler's file and function; empty when it wasn't found or isn't parsed
 * @param files the function's source files, the handler's first; for Kotlin only that one
 * @param imports every import in those files, in order of place
 * @param manifests the package manifests that count for this function, the nearest first
 * @param content what the code folder or artefact holds; empty for inline code and images, and
 *     where there is none
 * @param clients SDK clients, database connections and HTTP sessions that the files construct
 * @param calls AWS operations that the files call, unreachable ones included
 * @param behaviour what the handler does with its event and its answer
 * @param complete whether all that the handler reaches within the package was read: then the
 *     absence of a call means that there is none. False as well when the handler wasn't found, or
 *     imports a module of which nobody knows where it comes from, such as one in a layer
 */
public record FunctionCode(
    Language language,
    Optional<HandlerFunction> handler,
    List<SourceText> files,
    List<Import> imports,
    List<Manifest> manifests,
    Optional<PackageContent> content,
    List<ConstructedClient> clients,
    List<SdkCall> calls,
    Behaviour behaviour,
    boolean complete,
    List<Note> notes) {

  public FunctionCode {
    files = List.copyOf(files);
    imports = List.copyOf(imports);
    manifests = List.copyOf(manifests);
    clients = List.copyOf(clients);
    calls = List.copyOf(calls);
    notes = List.copyOf(notes);
  }

  /** Whether the source was parsed: without it only manifests and package content are known. */
  public boolean isRead() {
    return handler.isPresent();
  }
}
