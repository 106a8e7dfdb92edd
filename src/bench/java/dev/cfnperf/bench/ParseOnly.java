package dev.cfnperf.bench;

import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TemplateDiscovery;
import dev.cfnperf.source.TemplateFile;
import dev.cfnperf.source.TemplateReader;
import dev.cfnperf.source.UnreadableException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What linting is compared with: finds and reads the same templates, on as many threads, and only
 * composes them to SnakeYAML's nodes.
 */
public final class ParseOnly {
  private ParseOnly() {}

  /**
   * Parses the templates under a folder.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws InterruptedException {
    SourceReader reader = new SourceReader(Path.of("").toAbsolutePath());
    List<TemplateFile> files = TemplateDiscovery.find(List.of(Path.of(args[0])), reader).files();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger parsed = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            parsed.addAndGet(parse(files.get(i), reader) ? 1 : 0);
          }
        };
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread thread = new Thread(null, worker, "parse-" + i, 16L << 20);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(parsed + " templates parsed");
  }

  private static boolean parse(TemplateFile file, SourceReader reader) {
    try {
      Optional<SourceText> text = new TemplateReader(reader).read(file);
      if (text.isEmpty()) {
        return false;
      }
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      new Yaml(options).compose(new StringReader(text.get().content()));
      return true;
    } catch (UnreadableException | YAMLException broken) {
      return false;
    }
  }
}
