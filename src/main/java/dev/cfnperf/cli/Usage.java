package dev.cfnperf.cli;

import dev.cfnperf.rules.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options and operands that a command takes, read the way GNU programs do: {@code --name
 * value}, {@code --name=value}, short flags together, {@code --} before operands that look like
 * options. Written here because a start must be quick: a library's reading of the arguments took
 * longer than linting a template.
 */
final class Usage {
  private final String command;
  private final List<Option> options = new ArrayList<>();
  private String operandLabel = "";
  private boolean operandRequired;

  /**
   * An option as help shows it.
   *
   * @param label what its value is called; empty for a flag
   */
  record Option(List<String> names, String label, String help) {
    boolean isFlag() {
      return label.isEmpty();
    }

    /** The name that its values are looked up by. */
    String key() {
      return names.get(names.size() - 1);
    }
  }

  /** The usage of a command, as it's typed: {@code cfn-perf rules}. */
  Usage(String command) {
    this.command = command;
    flag("Show this help.", "-h", "--help");
  }

  /** Adds an option without a value; its long name comes last. */
  Usage flag(String help, String... names) {
    options.add(new Option(List.of(names), "", help));
    return this;
  }

  /** Adds an option with a value, which may be given several times. */
  Usage value(String label, String help, String name) {
    options.add(new Option(List.of(name), label, help));
    return this;
  }

  /** Lets operands be given. */
  Usage operands(String label, boolean required) {
    operandLabel = label;
    operandRequired = required;
    return this;
  }

  List<Option> options() {
    return options;
  }

  /** Reads what was typed. */
  Arguments parse(List<String> args) throws UsageException {
    Map<String, List<String>> given = new LinkedHashMap<>();
    List<String> operands = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--")) {
        operands.addAll(args.subList(i + 1, args.size()));
        break;
      } else if (arg.startsWith("--")) {
        i +=
            takeLong(
                arg, i + 1 < args.size() ? Optional.of(args.get(i + 1)) : Optional.empty(), given);
      } else if (arg.length() > 1 && arg.startsWith("-")) {
        takeShort(arg, given);
      } else {
        operands.add(arg);
      }
    }
    if (!given.containsKey("--help")) {
      check(operands);
    }
    return new Arguments(given, operands);
  }

  // How many arguments after this one belong to it.
  private int takeLong(String arg, Optional<String> next, Map<String, List<String>> given)
      throws UsageException {
    int equals = arg.indexOf('=');
    String name = equals < 0 ? arg : arg.substring(0, equals);
    Option option = option(name);
    List<String> values = given.computeIfAbsent(option.key(), key -> new ArrayList<>());
    if (option.isFlag()) {
      if (equals >= 0) {
        throw wrong(name + " takes no value");
      }
      return 0;
    }
    if (equals >= 0) {
      values.add(arg.substring(equals + 1));
      return 0;
    }
    if (next.isEmpty() || isOption(next.get())) {
      throw wrong(name + " needs a value: " + name + "=" + option.label());
    }
    values.add(next.get());
    return 1;
  }

  private void takeShort(String arg, Map<String, List<String>> given) throws UsageException {
    for (int i = 1; i < arg.length(); i++) {
      Option option = option("-" + arg.charAt(i));
      given.put(option.key(), new ArrayList<>());
    }
  }

  private Option option(String name) throws UsageException {
    List<String> known = new ArrayList<>();
    for (Option option : options) {
      if (option.names().contains(name)) {
        return option;
      }
      known.add(option.key());
    }
    throw wrong("unknown option " + name + didYouMean(Spelling.nearest(name, known)));
  }

  private boolean isOption(String arg) {
    for (Option option : options) {
      if (option.names().contains(arg)) {
        return true;
      }
    }
    return false;
  }

  private void check(List<String> operands) throws UsageException {
    if (operandLabel.isEmpty() && !operands.isEmpty()) {
      throw wrong("unexpected " + operands.get(0));
    }
    if (operandRequired && operands.isEmpty()) {
      throw wrong(operandLabel + " is missing");
    }
  }

  private UsageException wrong(String why) {
    return new UsageException(why + " (see " + command + " --help)");
  }

  /** {@code ; did you mean x or y?}, or nothing when nothing is close. */
  static String didYouMean(List<String> names) {
    return names.isEmpty() ? "" : "; did you mean " + String.join(" or ", names) + "?";
  }
}
