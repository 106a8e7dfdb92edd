package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what patterns mark in one file together by where it is. */
final class SyntaxAssembly {
  private record Part(Syntax owner, SyntaxRole role, long place) {}

  private final CodeText code;
  private final Utf8 text;
  private final Map<Long, List<Syntax>> byPlace = new HashMap<>();
  private final List<Syntax> all = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  SyntaxAssembly(CodeText code, Utf8 text) {
    this.code = code;
    this.text = text;
  }

  /** The syntax of a kind from one byte to another, made when it's asked for first. */
  Syntax owner(SyntaxKind kind, int start, int end) {
    return syntax(kind, place(start, end));
  }

  void part(Syntax owner, SyntaxRole role, int start, int end) {
    parts.add(new Part(owner, role, place(start, end)));
  }

  private long place(int start, int end) {
    return (long) text.offset(start) << 32 | text.offset(end);
  }

  private Syntax syntax(SyntaxKind kind, long place) {
    List<Syntax> here = byPlace.get(place);
    if (here == null) {
      here = new ArrayList<>(1);
      byPlace.put(place, here);
    }
    for (Syntax known : here) {
      if (known.kind() == kind) {
        return known;
      }
    }
    Syntax made = new Syntax(kind, code, (int) (place >>> 32), (int) place);
    here.add(made);
    all.add(made);
    return made;
  }

  Syntax module() {
    for (Part part : parts) {
      if (!byPlace.containsKey(part.place)) {
        syntax(SyntaxKind.OTHER, part.place);
      }
    }
    all.sort(SyntaxAssembly::compareOuterFirst);
    Syntax module = new Syntax(SyntaxKind.MODULE, code, 0, code.content().length());
    List<Syntax> open = new ArrayList<>();
    open.add(module);
    for (Syntax syntax : all) {
      if (syntax.is(SyntaxKind.COMMENT) || syntax.start() == syntax.end()) {
        continue;
      }
      while (open.get(open.size() - 1).end() < syntax.end()) {
        open.remove(open.size() - 1);
      }
      open.get(open.size() - 1).adopt(syntax);
      open.add(syntax);
    }
    for (Part part : parts) {
      target(part).ifPresent(target -> part.owner.assign(part.role, target));
    }
    return module;
  }

  /** The outermost piece at the part's place that lies within its owner. */
  private Optional<Syntax> target(Part part) {
    Optional<Syntax> best = Optional.empty();
    for (Syntax candidate : byPlace.get(part.place)) {
      boolean within =
          candidate != part.owner
              && candidate.start() != candidate.end()
              && !candidate.is(SyntaxKind.COMMENT)
              && compareOuterFirst(part.owner, candidate) < 0;
      if (within && (best.isEmpty() || compareOuterFirst(candidate, best.get()) < 0)) {
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private static int compareOuterFirst(Syntax left, Syntax right) {
    if (left.start() != right.start()) {
      return Integer.compare(left.start(), right.start());
    }
    if (left.end() != right.end()) {
      return Integer.compare(right.end(), left.end());
    }
    return left.kind().compareTo(right.kind());
  }
}
