package dev.cfnperf.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is written of the rules: their front matter at once, a page's text when it's asked for. */
public final class RulePages implements RuleBook {
  private final Map<String, String> entries;
  private final Map<String, RuleInfo> known = new ConcurrentHashMap<>();

  private RulePages(Map<String, String> entries) {
    this.entries = entries;
  }

  /** The pages that the program was built with. */
  public static RulePages builtIn() {
    return BuiltIn.PAGES;
  }

  /** Every rule's front matter, in the order of the catalogue. */
  public List<RuleInfo> infos() {
    List<RuleInfo> infos = new ArrayList<>(entries.size());
    for (String id : entries.keySet()) {
      infos.add(known(id));
    }
    return infos;
  }

  /** The ids of all rules, in the same order. */
  public List<String> ids() {
    return new ArrayList<>(entries.keySet());
  }

  @Override
  public Optional<RuleInfo> info(String id) {
    return entries.containsKey(id) ? Optional.of(known(id)) : Optional.empty();
  }

  // Read when a rule has something to say: most have nothing in a template.
  private RuleInfo known(String id) {
    return known.computeIfAbsent(id, each -> RuleIndex.read(each, entries.get(each)));
  }

  @Override
  public String markdown(String id) {
    return info(id).map(RulePages::readPage).orElse("");
  }

  /** The rule ids that someone who wrote {@code id} may have meant, likeliest first, at most 3. */
  public List<String> nearest(String id) {
    return Spelling.nearest(id, ids());
  }

  private static String readPage(RuleInfo rule) {
    String resource = "/rules/" + rule.practice().label() + "/" + rule.id() + ".md";
    try (InputStream page = RulePages.class.getResourceAsStream(resource)) {
      if (page == null) {
        throw new IOException(resource + " is missing: the program wasn't built whole");
      }
      return RulePage.body(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  // Read when first asked for, once.
  private static final class BuiltIn {
    private static final RulePages PAGES = new RulePages(RuleIndex.entries());
  }
}
