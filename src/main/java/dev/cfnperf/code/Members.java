package dev.cfnperf.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code object.name} and {@code object[index]} stand for. */
final class Members {
  private final Evaluation evaluation;

  Members(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Meaning member(Meaning object, String name, Syntax place, Frame frame) {
    if (object instanceof Meaning.Data data) {
      Meaning.Data part = data.part(name);
      evaluation.uses().read(part);
      return part;
    }
    if (object instanceof Meaning.Environment) {
      return new Meaning.Variable(name);
    }
    if (object instanceof Meaning.Struct struct) {
      return field(struct, name);
    }
    if (object instanceof Meaning.External external) {
      return external(external, name, frame);
    }
    if (object instanceof Meaning.OwnModule module) {
      return evaluation.exports().of(module.module(), name);
    }
    if (object instanceof Meaning.Instance instance) {
      return ofInstance(instance, name, place, frame);
    }
    if (object instanceof Meaning.OwnClass type) {
      Optional<Meaning> found = Definitions.member(type, name, -1);
      if (!(found.orElse(Meaning.UNKNOWN) instanceof Meaning.Closure)) {
        evaluation.conditions().read(new Scope.Cell(type.members(), name));
      }
      return found.map(m -> bound(m, type)).orElse(Meaning.UNKNOWN);
    }
    if (object instanceof Meaning.Handle handle) {
      return evaluation.library().member(handle, name, place);
    }
    if (object instanceof Meaning.Choice choice) {
      List<Meaning> parts = new ArrayList<>();
      for (Meaning option : choice.options()) {
        parts.add(member(option, name, place, frame));
      }
      return Meaning.Choice.of(parts);
    }
    if (object instanceof Meaning.Thing
        || object instanceof Meaning.Request
        || object instanceof Meaning.Sequence) {
      return new Meaning.Method(object, name);
    }
    return Meaning.unknown(object.origins());
  }

  private static Meaning field(Meaning.Struct struct, String name) {
    Meaning field = struct.fields.get(name);
    if (field != null) {
      return field;
    }
    return Meaning.unknown(struct.rest);
  }

  private Meaning external(Meaning.External external, String name, Frame frame) {
    boolean module = frame.language().isNode() && external.name().indexOf('#') < 0;
    Meaning.External member = new Meaning.External(external.name() + (module ? "#" : ".") + name);
    return evaluation.library().value(member);
  }

  private Meaning ofInstance(Meaning.Instance instance, String name, Syntax place, Frame frame) {
    Optional<Meaning> field = instance.fields().own(name);
    if (field.isPresent()) {
      if (instance.fields().isLasting()) {
        evaluation.conditions().read(new Scope.Cell(instance.fields(), name));
      }
      return field.get();
    }
    Optional<Meaning> member = Definitions.member(instance.type(), name, -1);
    if (member.isEmpty()) {
      if (instance.fields().isLasting()) {
        evaluation.conditions().read(new Scope.Cell(instance.fields(), name));
      }
      return new Meaning.Method(instance, name);
    }
    if (member.get() instanceof Meaning.Closure method) {
      Meaning.Closure bound = method.bound(instance);
      return Annotations.isProperty(method.function())
          ? evaluation
              .invocations()
              .invoke(bound, Invocation.of(place, List.of(), frame, evaluation))
          : bound;
    }
    if (instance.type().members().isLasting()) {
      evaluation.conditions().read(new Scope.Cell(instance.type().members(), name));
    }
    return member.get();
  }

  private static Meaning bound(Meaning member, Meaning.OwnClass type) {
    return member instanceof Meaning.Closure method && method.self().isEmpty()
        ? method.bound(type)
        : member;
  }

  /** {@code object[index]}. */
  Meaning element(Meaning object, Meaning index, Syntax place, Frame frame) {
    if (index instanceof Meaning.Text text) {
      if (!isNumber(text.value())) {
        return member(object, text.value(), place, frame);
      }
      if (object instanceof Meaning.Data data) {
        evaluation.firstRecord().indexed(data, text.value());
        return data.part(text.value().equals("0") ? Meaning.Data.FIRST : Meaning.Data.ELEMENT);
      }
    }
    if (object instanceof Meaning.Environment && index instanceof Meaning.Text text) {
      return new Meaning.Variable(text.value());
    }
    if (object instanceof Meaning.Data data) {
      evaluation.firstRecord().indexed(data, "");
      return data.part(Meaning.Data.ELEMENT);
    }
    if (object instanceof Meaning.Struct struct && !struct.fields.isEmpty()) {
      return Meaning.Choice.of(new ArrayList<>(struct.fields.values()));
    }
    if (object instanceof Meaning.Sequence sequence && !sequence.items.isEmpty()) {
      return Meaning.Choice.of(sequence.items);
    }
    return Meaning.unknown(object.origins().and(index.origins()));
  }

  static boolean isNumber(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i)) && !(i == 0 && text.charAt(0) == '-')) {
        return false;
      }
    }
    return true;
  }
}
