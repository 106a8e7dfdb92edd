package dev.cfnperf.code;

import java.util.List;
import java.util.Optional;

/** Follows what assignments and patterns do to names, objects and containers. */
final class Assignments {
  private final Evaluation evaluation;

  Assignments(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Binds a name or pattern in the innermost scope. */
  void declare(Syntax target, Meaning value, Frame frame) {
    bind(target, value, frame, true);
  }

  /** Assigns to a name or pattern where the language looks for it. */
  void assign(Syntax target, Meaning value, Frame frame) {
    bind(target, value, frame, false);
  }

  private void bind(Syntax given, Meaning value, Frame frame, boolean declares) {
    Syntax target = given.unwrapped();
    switch (target.kind()) {
      case NAME, SHORTHAND -> name(target.text(), value, frame, declares);
      case LIST -> list(target, value, frame, declares);
      case OBJECT -> object(target, value, frame, declares);
      case PARAMETER -> {
        Meaning known = value;
        if (!Meaning.isKnown(value) && target.has(SyntaxRole.VALUE)) {
          Meaning fallback = evaluation.definitions().fallback(target, frame);
          known =
              Meaning.isKnown(fallback) && value.origins().equals(Origins.NONE) ? fallback : value;
        }
        Meaning typed = evaluation.types().refine(known, target.part(SyntaxRole.TYPE), frame);
        target.part(SyntaxRole.NAME).ifPresent(name -> bind(name, typed, frame, declares));
      }
      case SPREAD ->
          target
              .part(SyntaxRole.VALUE)
              .ifPresent(name -> bind(name, Meaning.unknown(value.origins()), frame, declares));
      case MEMBER -> member(target, value, frame);
      case SUBSCRIPT -> subscript(target, value, frame);
      default -> {
        for (Syntax child : target.children()) {
          bind(child, Meaning.unknown(value.origins()), frame, declares);
        }
      }
    }
  }

  private void name(String name, Meaning value, Frame frame, boolean declares) {
    Scope scope = frame.scope();
    Optional<Scope> holder = scope.holder(name);
    Scope home = scope;
    if (!declares) {
      boolean python = frame.language() == Language.PYTHON;
      if (python && scope.takesFromOutside(name)) {
        home = holder.orElse(scope.module());
      } else if (!python && holder.isPresent()) {
        home = holder.get();
      }
    }
    put(home, name, value, frame);
  }

  private void put(Scope home, String name, Meaning value, Frame frame) {
    if (home.isLasting()) {
      evaluation.acts().keep(value, frame.situation(), new Scope.Cell(home, name));
    }
    home.declare(name, joined(home.own(name), value, frame));
  }

  /** A value assigned on one of several ways doesn't make the others undone. */
  private static Meaning joined(Optional<Meaning> before, Meaning value, Frame frame) {
    if (before.isEmpty() || !Meaning.isKnown(before.get()) || frame.situation().arms().isEmpty()) {
      boolean loses =
          before.isPresent() && Meaning.isKnown(before.get()) && value instanceof Meaning.Absent;
      return loses ? before.get() : value;
    }
    if (!Meaning.isKnown(value) && value.origins().equals(Origins.NONE)) {
      return before.get();
    }
    return Meaning.Choice.of(List.of(value, before.get()));
  }

  private void list(Syntax target, Meaning value, Frame frame, boolean declares) {
    int at = 0;
    for (Syntax item : target.parts(SyntaxRole.ITEM)) {
      bind(item, listed(value, at), frame, declares);
      at++;
    }
  }

  private Meaning listed(Meaning value, int at) {
    if (value instanceof Meaning.Sequence sequence && at < sequence.items.size()) {
      return sequence.items.get(at);
    }
    if (value instanceof Meaning.Data data) {
      evaluation.firstRecord().indexed(data, String.valueOf(at));
      return data.part(at == 0 ? Meaning.Data.FIRST : Meaning.Data.ELEMENT);
    }
    return evaluation.loops().element(value);
  }

  private void object(Syntax target, Meaning value, Frame frame, boolean declares) {
    for (Syntax item : target.parts(SyntaxRole.ITEM)) {
      if (item.is(SyntaxKind.PAIR)) {
        String key = TextLiterals.content(item.part(SyntaxRole.KEY).orElse(item));
        Meaning part = evaluation.members().member(value, key, item, frame);
        item.part(SyntaxRole.VALUE).ifPresent(inner -> bind(inner, part, frame, declares));
      } else if (item.is(SyntaxKind.SPREAD)) {
        bind(item, value, frame, declares);
      } else {
        Syntax name =
            item.is(SyntaxKind.PARAMETER) ? item.part(SyntaxRole.NAME).orElse(item) : item;
        bind(item, evaluation.members().member(value, name.text(), item, frame), frame, declares);
      }
    }
  }

  private void member(Syntax target, Meaning value, Frame frame) {
    Optional<Syntax> object = target.part(SyntaxRole.OBJECT);
    if (object.isEmpty()) {
      return;
    }
    String name = target.textOf(SyntaxRole.NAME);
    Meaning holder = evaluation.expressions().evaluate(object.get(), frame);
    store(holder, name, value, target, frame);
    keepThrough(object.get(), value, frame);
  }

  private void subscript(Syntax target, Meaning value, Frame frame) {
    Optional<Syntax> object = target.part(SyntaxRole.OBJECT);
    if (object.isEmpty()) {
      return;
    }
    Meaning index =
        target
            .part(SyntaxRole.INDEX)
            .map(i -> evaluation.expressions().evaluate(i, frame))
            .orElse(Meaning.UNKNOWN);
    Meaning holder = evaluation.expressions().evaluate(object.get(), frame);
    String name = index instanceof Meaning.Text text ? text.value() : "";
    store(holder, name, value, target, frame);
    keepThrough(object.get(), value, frame);
  }

  private void store(Meaning holder, String name, Meaning value, Syntax place, Frame frame) {
    if (holder instanceof Meaning.Instance instance) {
      put(instance.fields(), name, value, frame);
    } else if (holder instanceof Meaning.OwnClass type) {
      put(type.members(), name, value, frame);
    } else if (holder instanceof Meaning.OwnModule module) {
      put(module.module().scope(), name, value, frame);
    } else if (holder instanceof Meaning.Struct struct) {
      if (name.isEmpty()) {
        struct.open = true;
        struct.rest = struct.rest.and(value.origins());
      } else {
        struct.put(name, value, place);
      }
    } else if (holder instanceof Meaning.Sequence sequence) {
      sequence.items.add(value);
      sequence.grown = true;
    } else if (holder instanceof Meaning.External external) {
      evaluation.exports().assigned(external, name, value, place, frame);
    }
  }

  /** {@code cache.client = …}: kept when what it's put into lives on. */
  private void keepThrough(Syntax object, Meaning value, Frame frame) {
    Syntax plain = object.unwrapped();
    while (plain.is(SyntaxKind.MEMBER) || plain.is(SyntaxKind.SUBSCRIPT)) {
      plain = plain.part(SyntaxRole.OBJECT).map(Syntax::unwrapped).orElse(plain);
      if (!plain.has(SyntaxRole.OBJECT)) {
        break;
      }
    }
    if (!plain.is(SyntaxKind.NAME)) {
      return;
    }
    String name = plain.text();
    frame
        .scope()
        .holder(name)
        .filter(Scope::isLasting)
        .ifPresent(
            home -> evaluation.acts().keep(value, frame.situation(), new Scope.Cell(home, name)));
  }
}
