package dev.cfnperf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A format and where it goes.
 *
 * @param file empty for the standard output
 */
record Target<F>(F format, Optional<String> file) {

  /**
   * What {@code --format FMT[=FILE]} asks for.
   *
   * @param given each option's value; none is the same as {@code otherwise}
   * @param names what {@code named} knows
   */
  static <F> List<Target<F>> of(
      List<String> given, String otherwise, Function<String, Optional<F>> named, List<String> names)
      throws UsageException {
    List<Target<F>> targets = new ArrayList<>();
    int onStandardOutput = 0;
    for (String each : given.isEmpty() ? List.of(otherwise) : given) {
      int equals = each.indexOf('=');
      String name = equals < 0 ? each : each.substring(0, equals);
      Optional<F> format = named.apply(name);
      if (format.isEmpty()) {
        throw LintOptions.unknown("format", name, names);
      }
      Optional<String> file =
          equals < 0 ? Optional.empty() : Optional.of(each.substring(equals + 1));
      if (file.isPresent() && file.get().isEmpty()) {
        throw new UsageException("--format " + each + " lacks the file's name");
      }
      onStandardOutput += file.isEmpty() ? 1 : 0;
      targets.add(new Target<>(format.get(), file));
    }
    if (onStandardOutput > 1) {
      throw new UsageException(
          "several formats would mix on standard output; give all but one a file: --format "
              + names.get(names.size() - 1)
              + "=FILE");
    }
    return targets;
  }
}
