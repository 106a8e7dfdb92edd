package dev.cfnperf.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something to look for in a repository.
 *
 * @param id as {@code improvement-plan.yaml} names it
 * @param what in words
 * @param proves whether finding it answers a bullet, or only helps to answer it
 */
record SearchKind(String id, String what, boolean proves, List<Sign> signs) {

  /**
   * How it's recognized.
   *
   * @param is what a file is then called
   * @param names of files: a whole name, or {@code *} and its end
   * @param has all of which a file contains
   */
  record Sign(String is, List<String> names, List<Pattern> has) {

    boolean mayBe(String fileName) {
      for (String name : names) {
        if (name.startsWith("*") ? fileName.endsWith(name.substring(1)) : fileName.equals(name)) {
          return true;
        }
      }
      return false;
    }

    /** Where a file that has all of it has the last; empty if it lacks any. */
    OptionalInt in(String content) {
      OptionalInt at = OptionalInt.empty();
      for (Pattern pattern : has) {
        Matcher matcher = pattern.matcher(content);
        if (!matcher.find()) {
          return OptionalInt.empty();
        }
        at = OptionalInt.of(matcher.start());
      }
      return at;
    }
  }

  /** Those that the program was built with. */
  static List<SearchKind> builtIn() {
    try (InputStream in = SearchKind.class.getResourceAsStream("searches.yaml")) {
      List<SearchKind> kinds = new ArrayList<>();
      for (JsonNode kind : new YAMLMapper().readTree(in)) {
        List<Sign> signs = new ArrayList<>();
        for (JsonNode sign : kind.path("signs")) {
          List<String> names = new ArrayList<>();
          sign.path("names").forEach(name -> names.add(name.asText()));
          List<Pattern> has = new ArrayList<>();
          sign.path("has").forEach(pattern -> has.add(Pattern.compile(pattern.asText())));
          signs.add(new Sign(sign.path("is").asText(), List.copyOf(names), List.copyOf(has)));
        }
        kinds.add(
            new SearchKind(
                kind.path("id").asText(),
                kind.path("what").asText(),
                kind.path("proves").asBoolean(),
                List.copyOf(signs)));
      }
      return List.copyOf(kinds);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
