package dev.cfnperf.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written of the rules: their front matter at once, a page's text when it's asked for. */
public final class RulePages implements RuleBook {
  private final List<RuleInfo> infos;
  private final Map<String, RuleInfo> byId = new HashMap<>();

  private RulePages(List<RuleInfo> infos) {
    this.infos = Collections.unmodifiableList(infos);
    for (RuleInfo info : infos) {
      byId.put(info.id(), info);
    }
  }

  /** The pages that the program was built with. */
  public static RulePages builtIn() {
    return BuiltIn.PAGES;
  }

  /** Every rule's front matter, in the order of the catalogue. */
  public List<RuleInfo> infos() {
    return infos;
  }

  /** The ids of all rules. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(infos.size());
    for (RuleInfo info : infos) {
      ids.add(info.id());
    }
    return ids;
  }

  @Override
  public Optional<RuleInfo> info(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public String markdown(String id) {
    RuleInfo rule = byId.get(id);
    return rule == null ? "" : readPage(rule);
  }

  /** The rule ids that someone who wrote {@code id} may have meant, likeliest first, at most 3. */
  public List<String> nearest(String id) {
    return Spelling.nearest(id, List.copyOf(byId.keySet()));
  }

  private static String readPage(RuleInfo rule) {
    String resource = "/rules/" + rule.practice().label() + "/" + rule.id() + ".md";
    try (InputStream page = open(resource)) {
      return RulePage.body(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream found = RulePages.class.getResourceAsStream(resource);
    if (found == null) {
      throw new IOException(resource + " is missing: the program wasn't built whole");
    }
    return found;
  }

  // Read when first asked for, once.
  private static final class BuiltIn {
    private static final RulePages PAGES = load();

    private static RulePages load() {
      try (InputStream index = open(RuleIndex.RESOURCE)) {
        return new RulePages(new ArrayList<>(RuleIndex.read(index)));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
