package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a request's parameters: those that matter to rules, and the resources it names. */
final class Requests {
  private final Map<String, String> environment;

  Requests(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The parameters by their API names. */
  Arguments arguments(Meaning.Struct parameters, Syntax place) {
    Map<String, Arguments.Argument> named = new LinkedHashMap<>();
    for (Map.Entry<String, Meaning> field : parameters.fields.entrySet()) {
      Syntax where = parameters.places.getOrDefault(field.getKey(), place);
      Meaning value = field.getValue();
      named.put(
          apiName(field.getKey()),
          new Arguments.Argument(
              text(value), elements(value), Nesting.origins(value).event(), range(where)));
    }
    return new Arguments(named, !parameters.open);
  }

  private static Range range(Syntax syntax) {
    return syntax.code().range(syntax);
  }

  /** Parameters begin with a capital in most APIs; spelled so for all. */
  static String apiName(String name) {
    if (name.isEmpty()) {
      return name;
    }
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return switch (capital) {
      case "QueryConditional", "HashKeyValues" -> "KeyConditionExpression";
      case "AttributesToProject", "AttributesToGet" -> "ProjectionExpression";
      default -> capital;
    };
  }

  private static OptionalInt elements(Meaning meaning) {
    if (meaning instanceof Meaning.Sequence list) {
      return list.grown ? OptionalInt.empty() : OptionalInt.of(list.items.size());
    }
    boolean isElement = meaning instanceof Meaning.Struct || meaning instanceof Meaning.Thing;
    return isElement ? OptionalInt.of(1) : OptionalInt.empty();
  }

  private static Optional<String> text(Meaning meaning) {
    if (meaning instanceof Meaning.Text text) {
      boolean flag = text.value().equals("True") || text.value().equals("False");
      return Optional.of(flag ? text.value().toLowerCase(Locale.ROOT) : text.value());
    }
    if (meaning instanceof Meaning.External constant && constant.name().indexOf('.') > 0) {
      return Optional.of(constantText(constant.simpleName()));
    }
    return Optional.empty();
  }

  /** {@code REQUEST_RESPONSE} is {@code RequestResponse} in the API. */
  static String constantText(String constant) {
    if (!constant.equals(constant.toUpperCase(Locale.ROOT))) {
      return constant;
    }
    StringBuilder text = new StringBuilder(constant.length());
    boolean start = true;
    for (int i = 0; i < constant.length(); i++) {
      char c = constant.charAt(i);
      if (c == '_') {
        start = true;
      } else {
        text.append(start ? c : Character.toLowerCase(c));
        start = false;
      }
    }
    return text.toString();
  }

  /** The resources that a request names. */
  List<Target> targets(String service, String operation, Meaning.Struct parameters, Syntax place) {
    List<Target> found = new ArrayList<>();
    String entry = LibraryTable.targets(service, operation);
    if (entry.isEmpty()) {
      return found;
    }
    for (String each : entry.split(" ", -1)) {
      int colon = each.indexOf(':');
      String parameter = each.substring(0, colon);
      Target.Kind kind = Target.Kind.valueOf(each.substring(colon + 1));
      if (parameter.startsWith("{")) {
        keys(parameters, parameter.substring(1, parameter.length() - 1), kind, place, found);
      } else if (parameter.startsWith("*")) {
        anywhere(parameters, parameter.substring(1), kind, place, found, 0);
      } else {
        for (Map.Entry<String, Meaning> field : parameters.fields.entrySet()) {
          if (apiName(field.getKey()).equals(parameter)) {
            add(
                field.getValue(),
                kind,
                parameters.places.getOrDefault(field.getKey(), place),
                found);
          }
        }
      }
    }
    return found;
  }

  /** The resource that a handle stands for, such as a table object. */
  List<Target> target(Meaning.Handle handle) {
    List<Target> found = new ArrayList<>();
    Target.Kind kind =
        switch (handle.type()) {
          case "table", "daxtable", "enhancedtable", "doctable", "mapper" -> Target.Kind.TABLE;
          case "queue" -> Target.Kind.QUEUE;
          case "topic" -> Target.Kind.TOPIC;
          case "bucket", "object" -> Target.Kind.BUCKET;
          case "statemachine" -> Target.Kind.STATE_MACHINE;
          default -> Target.Kind.OTHER;
        };
    handle.target().ifPresent(target -> add(target, kind, handle.place(), found));
    return found;
  }

  private void keys(
      Meaning.Struct parameters,
      String parameter,
      Target.Kind kind,
      Syntax place,
      List<Target> found) {
    for (Map.Entry<String, Meaning> field : parameters.fields.entrySet()) {
      if (apiName(field.getKey()).equals(parameter)
          && field.getValue() instanceof Meaning.Struct tables) {
        for (String key : tables.fields.keySet()) {
          boolean variable = key.startsWith("${") && key.endsWith("}");
          Meaning name =
              variable
                  ? new Meaning.Variable(key.substring(2, key.length() - 1))
                  : new Meaning.Text(key);
          add(name, kind, tables.places.getOrDefault(key, place), found);
        }
      }
    }
  }

  private void anywhere(
      Meaning value,
      String parameter,
      Target.Kind kind,
      Syntax place,
      List<Target> found,
      int depth) {
    if (depth > 6) {
      return;
    }
    if (value instanceof Meaning.Struct struct) {
      for (Map.Entry<String, Meaning> field : struct.fields.entrySet()) {
        Syntax where = struct.places.getOrDefault(field.getKey(), place);
        if (apiName(field.getKey()).equals(parameter)) {
          add(field.getValue(), kind, where, found);
        } else {
          anywhere(field.getValue(), parameter, kind, where, found, depth + 1);
        }
      }
    } else if (value instanceof Meaning.Thing thing) {
      anywhere(thing.settings, parameter, kind, place, found, depth + 1);
    } else if (value instanceof Meaning.Sequence sequence) {
      for (Meaning item : sequence.items) {
        anywhere(item, parameter, kind, place, found, depth + 1);
      }
    } else if (value instanceof Meaning.Choice choice) {
      for (Meaning option : choice.options()) {
        anywhere(option, parameter, kind, place, found, depth + 1);
      }
    }
  }

  private void add(Meaning name, Target.Kind kind, Syntax place, List<Target> found) {
    if (name instanceof Meaning.Choice choice) {
      for (Meaning option : choice.options()) {
        add(option, kind, place, found);
      }
      return;
    }
    Optional<Target> target = Optional.empty();
    if (name instanceof Meaning.Text text) {
      target =
          Optional.of(
              new Target(
                  kind,
                  Optional.of(text.value()),
                  Optional.empty(),
                  Optional.empty(),
                  range(place)));
    } else if (name instanceof Meaning.Variable variable) {
      target =
          Optional.of(
              new Target(
                  kind,
                  Optional.empty(),
                  Optional.of(variable.name()),
                  Optional.ofNullable(environment.get(variable.name())),
                  range(place)));
    }
    if (target.isPresent() && !isKnown(found, target.get())) {
      found.add(target.get());
    }
  }

  private static boolean isKnown(List<Target> found, Target target) {
    for (Target other : found) {
      if (other.name().equals(target.name()) && other.variable().equals(target.variable())) {
        return true;
      }
    }
    return false;
  }
}
