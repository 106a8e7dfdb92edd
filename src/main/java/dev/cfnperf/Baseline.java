package dev.cfnperf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.FindingKey;
import dev.cfnperf.source.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The findings that a project has decided to live with for now. A finding is known by its file,
 * resource, rule and property, and by how many alike are before it: lines may move, and a new
 * finding is never taken for an old one.
 */
public final class Baseline {
  private static final int VERSION = 1;

  private final Set<FindingKey> known;
  private final UnaryOperator<String> naming;

  private Baseline(Set<FindingKey> known, UnaryOperator<String> naming) {
    this.known = known;
    this.naming = naming;
  }

  /**
   * What a run shows beside a baseline.
   *
   * @param fresh the findings that aren't in it
   * @param known how many are
   * @param gone how many of it are no longer found
   */
  public record Comparison(List<Finding> fresh, int known, int gone) {}

  /**
   * The baseline of a run's findings.
   *
   * @param naming what a file of a finding is called in the baseline, wherever the run was started
   */
  public static Baseline of(List<Finding> findings, UnaryOperator<String> naming) {
    return new Baseline(new TreeSet<>(FindingKey.of(findings, naming)), naming);
  }

  /**
   * Tells a run's new findings from the known ones.
   *
   * @param looked whether a file, as the baseline names it, was looked at: of others nothing is
   *     gone
   */
  public Comparison compare(List<Finding> findings, Predicate<String> looked) {
    List<FindingKey> keys = FindingKey.of(findings, naming);
    List<Finding> fresh = new ArrayList<>();
    Set<FindingKey> gone = new HashSet<>(known);
    for (int i = 0; i < findings.size(); i++) {
      gone.remove(keys.get(i));
      if (!known.contains(keys.get(i))) {
        fresh.add(findings.get(i));
      }
    }
    gone.removeIf(key -> !looked.test(key.file()));
    return new Comparison(fresh, findings.size() - fresh.size(), gone.size());
  }

  /**
   * Reads a baseline that {@link #write} wrote.
   *
   * @throws SyntaxException if it isn't JSON
   * @throws IOException if it's JSON of another kind
   */
  public static Baseline read(SourceText text, UnaryOperator<String> naming)
      throws SyntaxException, IOException {
    Node root = Documents.read(text).root();
    String version =
        root instanceof Mapping mapping
            ? mapping.scalar("version").map(Scalar::text).orElse("")
            : "";
    Optional<Node> findings =
        root instanceof Mapping mapping ? mapping.get("findings") : Optional.empty();
    if (findings.isEmpty() || !(findings.get() instanceof Sequence list)) {
      throw new IOException("not a baseline of cfn-perf");
    }
    if (!version.equals(Integer.toString(VERSION))) {
      throw new IOException(
          "a baseline of version "
              + version
              + ", while this program's are of version "
              + VERSION
              + ": write it anew with --write-baseline");
    }
    Set<FindingKey> known = new HashSet<>();
    for (Node item : list.items()) {
      if (item instanceof Mapping entry) {
        known.add(
            new FindingKey(
                value(entry, "file"),
                value(entry, "resource"),
                value(entry, "rule"),
                value(entry, "property"),
                occurrence(entry)));
      }
    }
    return new Baseline(known, naming);
  }

  private static int occurrence(Mapping entry) throws IOException {
    try {
      return Integer.parseInt(value(entry, "occurrence"));
    } catch (NumberFormatException e) {
      throw new IOException("an entry of the baseline has no number for its occurrence", e);
    }
  }

  private static String value(Mapping entry, String name) throws IOException {
    return entry
        .scalar(name)
        .map(Scalar::text)
        .orElseThrow(() -> new IOException("an entry of the baseline lacks " + name));
  }

  /** Writes it as JSON, sorted, an entry a line or so, for readable diffs. */
  public void write(Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("findings");
      for (FindingKey key : new TreeSet<>(known)) {
        json.writeStartObject();
        json.writeStringField("file", key.file());
        json.writeStringField("resource", key.resource());
        json.writeStringField("rule", key.rule());
        json.writeStringField("property", key.property());
        json.writeNumberField("occurrence", key.occurrence());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
