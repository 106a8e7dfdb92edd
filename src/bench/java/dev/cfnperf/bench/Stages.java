package dev.cfnperf.bench;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FunctionSources;
import dev.cfnperf.document.Document;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.report.Formats;
import dev.cfnperf.report.ReportSettings;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.RuleSet;
import dev.cfnperf.rules.RuleSettings;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.template.Scenario;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Template;
import dev.cfnperf.template.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages that a template passes, each on its own, warm: microseconds a template. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class Stages {
  private final RulePages pages = RulePages.builtIn();
  private final RuleSet rules = RuleSet.of(Set.of(), Set.of(), pages, RuleSettings.NONE);
  private SourceText text;
  private Document document;
  private Application application;
  private LintResult result;

  /** Takes a template through all stages, so that each can be done again alone. */
  @Setup
  public void prepare() throws IOException, SyntaxException {
    String path = "samples/orders/template.yaml";
    text = SourceText.of(path, Files.readString(Path.of(path)));
    document = document();
    application = application();
    RuleSet.Checked checked = rules();
    result = new LintResult(1, checked.findings(), checked.errors(), checked.notes(), 0);
  }

  /** Text to nodes. */
  @Benchmark
  public Document document() throws SyntaxException {
    return Documents.read(text);
  }

  /** Nodes to resources with their values. */
  @Benchmark
  public Stack template() {
    Templates around = new Templates(LocalFiles.NONE);
    Template template = Template.of(document, around).orElseThrow();
    return Stack.root(template, around, Scenario.DEFAULTS, Map.of());
  }

  /** Nodes to the application's graph: the stage before, and what follows from it. */
  @Benchmark
  public Application application() {
    return Application.of(template(), FunctionSources.NONE);
  }

  /** All rules over the graph. */
  @Benchmark
  public RuleSet.Checked rules() {
    RuleSet.Check check = rules.begin(text.path());
    check.run(application);
    return check.checked();
  }

  /** Findings to SARIF, the longest format. */
  @Benchmark
  public String report() throws IOException {
    StringWriter out = new StringWriter();
    Formats.named("sarif").orElseThrow().write(result, ReportSettings.plain(pages, "1"), out);
    return out.toString();
  }
}
