package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One function call, or a module being loaded, while it's followed.
 *
 * @param answers what it returns, collected on the way
 */
record Frame(
    Scope scope,
    SourceModule module,
    Situation situation,
    Optional<Meaning> self,
    Answers answers) {

  /** What a function returns and yields. */
  static final class Answers {
    final List<Meaning> returned = new ArrayList<>();
    final List<Meaning> yielded = new ArrayList<>();
  }

  static Frame of(Scope scope, SourceModule module, Situation situation, Optional<Meaning> self) {
    return new Frame(scope, module, situation, self, new Answers());
  }

  Frame in(Situation other) {
    return new Frame(scope, module, other, self, answers);
  }

  Frame in(Scope inner) {
    return new Frame(inner, module, situation, self, answers);
  }

  Language language() {
    return module.language();
  }
}
