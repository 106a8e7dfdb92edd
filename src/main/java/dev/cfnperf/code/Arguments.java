package dev.cfnperf.code;

import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The parameters of an AWS request by their API names ({@code TableName}), whatever the SDK calls
 * them.
 *
 * @param complete whether all parameters are seen, so that one that isn't here isn't passed
 */
public record Arguments(Map<String, Argument> named, boolean complete) {
  /** Arguments of which nothing is known. */
  public static final Arguments UNKNOWN = new Arguments(Map.of(), false);

  public Arguments {
    named = Map.copyOf(named);
  }

  /**
   * One parameter.
   *
   * @param text its value as text, where the source tells: {@code true}, {@code Event}, a name
   * @param elements how many elements are written out, for a list or what goes into one
   * @param fromEvent whether a part of the event goes into it
   */
  public record Argument(
      Optional<String> text, OptionalInt elements, boolean fromEvent, Range range) {}

  /** Whether a parameter is passed. */
  public Truth has(String name) {
    if (named.containsKey(name)) {
      return Truth.TRUE;
    }
    return complete ? Truth.FALSE : Truth.UNKNOWN;
  }

  public Optional<Argument> get(String name) {
    return Optional.ofNullable(named.get(name));
  }

  /** The known text of a parameter; empty when it isn't passed or is computed. */
  public Optional<String> text(String name) {
    return get(name).flatMap(Argument::text);
  }

  /** Whether a parameter is this text; false only if that's certain. */
  public Truth is(String name, String expected) {
    Argument argument = named.get(name);
    if (argument == null) {
      return complete ? Truth.FALSE : Truth.UNKNOWN;
    }
    return argument.text().map(text -> Truth.of(text.equals(expected))).orElse(Truth.UNKNOWN);
  }
}
