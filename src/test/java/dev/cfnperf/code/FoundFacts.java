package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the analysis found, in the words of {@link LabelledFacts}. */
final class FoundFacts {
  private static final List<String> ARGUMENTS =
      List.of(
          "ConsistentRead",
          "ProjectionExpression",
          "FilterExpression",
          "KeyConditionExpression",
          "InvocationType");

  private final Map<String, Set<String>> facts = new TreeMap<>();

  private final String folder;

  private FoundFacts(String folder) {
    this.folder = folder;
  }

  /**
   * The facts by kind.
   *
   * @param folder the start of all paths, left out
   */
  static Map<String, Set<String>> of(FunctionCode code, String folder) {
    FoundFacts found = new FoundFacts(folder);
    found.collect(code);
    return found.facts;
  }

  private void add(String kind, String fact) {
    facts.computeIfAbsent(kind, k -> new TreeSet<>()).add(fact);
  }

  private String place(Range range) {
    return path(range.file()) + ":" + range.startLine();
  }

  private String path(String shown) {
    return shown.startsWith(folder) ? shown.substring(folder.length()) : shown;
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private void collect(FunctionCode code) {
    code.handler().ifPresent(handler -> add("handler", path(handler.file())));
    code.files().forEach(file -> add("files", path(file.path())));
    code.imports().forEach(each -> add("imports", each.module()));
    code.clients().forEach(this::client);
    code.calls().forEach(this::call);
    Behaviour behaviour = code.behaviour();
    behaviour.decisions().forEach(range -> add("decisions", place(range)));
    behaviour.outsideCalls().forEach(range -> add("outside", place(range)));
    behaviour.postsToConnections().forEach(range -> add("websocket", place(range)));
    behaviour.facilities().forEach(facility -> add("facilities", lower(facility.kind())));
    add("batch", lower(behaviour.batchItemFailures()));
    add("first record", lower(behaviour.readsFirstRecordOnly()));
    add("streams", String.valueOf(behaviour.streamsResponse()));
    add("complete", String.valueOf(code.complete()));
  }

  private void client(ConstructedClient client) {
    String place = place(client.range());
    add("clients", place + " " + lower(client.kind()) + " " + client.service());
    add(
        "client placement",
        place
            + " "
            + lower(client.placement())
            + (client.fromEvent() ? " from-event" : "")
            + (client.dax() ? " dax" : ""));
  }

  private void call(SdkCall found) {
    String call = place(found.range()) + " " + found.api();
    add("calls", call);
    add("call placement", call + " " + lower(found.placement()));
    for (Target target : found.targets()) {
      String name = target.name().orElseGet(() -> "$" + target.variable().orElse("?"));
      add("targets", call + " " + target.kind() + "=" + name);
    }
    found
        .loop()
        .ifPresent(
            loop -> add("loops", call + " " + lower(loop.over()) + "/" + lower(loop.form())));
    if (!found.awaited()) {
      add("sequence", call + " unawaited");
    }
    found.independentOf().ifPresent(range -> add("sequence", call + " after " + place(range)));
    if (found.onErrorPath()) {
      add("flags", call + " error");
    }
    if (found.dax()) {
      add("flags", call + " dax");
    }
    if (found.cached()) {
      add("flags", call + " cached");
    }
    found.httpMethod().ifPresent(method -> add("methods", call + " " + method));
    for (String name : ARGUMENTS) {
      found
          .arguments()
          .get(name)
          .ifPresent(
              argument ->
                  add(
                      "arguments",
                      call + " " + name + argument.text().map(t -> ":" + t).orElse("")));
    }
    if (found.results().filtered()) {
      add("results", call + " filtered");
    }
    if (!found.results().whole()) {
      List<String> picked = new ArrayList<>(new TreeSet<>(found.results().attributes()));
      add("results", call + " picks " + String.join(",", picked));
    }
  }
}
