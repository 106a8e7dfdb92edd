package dev.cfnperf.rules;

import java.util.Optional;

/** The rules' pages, looked up by rule id when a reader needs one. */
public interface RuleBook {

  /** A rule's front matter; empty when no rule has that id. */
  Optional<RuleInfo> info(String rule);

  /** A rule's page as Markdown, without front matter; empty text when no rule has that id. */
  String markdown(String rule);
}
