package dev.cfnperf.source;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A setting as far as the text tells it: written out ({@link Known}), left out so that AWS's
 * default holds ({@link Default}), or not to be known before deployment ({@link Unknown}). Each has
 * the place a person would edit to change it. Comparisons are three-way: what involves an unknown
 * is unknown.
 */
public sealed interface Value<T> {

  /** Where the value is written or, for a default, where it would be. */
  Range range();

  /** What holds at run time, if it can be told. */
  Optional<T> get();

  /** The same place with another reading of the value. */
  <R> Value<R> map(Function<? super T, ? extends R> reading);

  /**
   * Written in a template, as it is or through an intrinsic.
   *
   * @param origin where the value comes from when that isn't where it's used
   */
  record Known<T>(T value, Range range, Optional<Origin> origin) implements Value<T> {
    public Known(T value, Range range) {
      this(value, range, Optional.empty());
    }

    @Override
    public Optional<T> get() {
      return Optional.of(value);
    }

    @Override
    public <R> Value<R> map(Function<? super T, ? extends R> reading) {
      return new Known<>(reading.apply(value), range, origin);
    }

    @Override
    public String toString() {
      return value + origin.map(from -> " (" + from.description() + ")").orElse("");
    }
  }

  /** The setting is absent, and AWS documents what that means. */
  record Default<T>(T value, Range range) implements Value<T> {
    @Override
    public Optional<T> get() {
      return Optional.of(value);
    }

    @Override
    public <R> Value<R> map(Function<? super T, ? extends R> reading) {
      return new Default<>(reading.apply(value), range);
    }

    @Override
    public String toString() {
      return value + " (default)";
    }
  }

  /** An import, a parameter without default, a macro's result and the like. */
  record Unknown<T>(Range range) implements Value<T> {
    @Override
    public Optional<T> get() {
      return Optional.empty();
    }

    @Override
    public <R> Value<R> map(Function<? super T, ? extends R> reading) {
      return new Unknown<>(range);
    }

    @Override
    public String toString() {
      return "unknown";
    }
  }

  /**
   * Where a value comes from, in words that fit behind it in brackets: {@code parameter Memory,
   * default}.
   */
  record Origin(String description, Range range) {}

  /** The value with its unit and where it comes from: {@code 30 s (default)}. */
  default String in(String unit) {
    return map(value -> value + " " + unit).toString();
  }

  default boolean isDefault() {
    return this instanceof Default;
  }

  default boolean isWritten() {
    return !isDefault();
  }

  default boolean isUnknown() {
    return this instanceof Unknown;
  }

  /** Where a known value comes from, if not from where it's used. */
  default Optional<Origin> from() {
    return this instanceof Known<T> known ? known.origin() : Optional.empty();
  }

  default Truth test(Predicate<? super T> question) {
    return get().map(value -> Truth.of(question.test(value))).orElse(Truth.UNKNOWN);
  }

  default Truth is(T expected) {
    return test(expected::equals);
  }

  /** Whether this value is certainly the expected one: for what only a certainty may trigger. */
  default boolean surely(T expected) {
    return is(expected).isTrue();
  }

  static <T extends Comparable<T>> Truth less(Value<T> left, Value<T> right) {
    return left.get()
        .flatMap(a -> right.get().map(b -> Truth.of(a.compareTo(b) < 0)))
        .orElse(Truth.UNKNOWN);
  }

  static <T extends Comparable<T>> Truth atLeast(Value<T> left, Value<T> right) {
    return less(left, right).not();
  }
}
