package dev.cfnperf.cli;

import dev.cfnperf.rules.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** What a command line gives for a command's options and operands. */
final class Arguments {
  private final CommandLine parsed;

  private Arguments(CommandLine parsed) {
    this.parsed = parsed;
  }

  /** An option without a value; a short name comes before the long one. */
  static Option flag(String description, String... names) {
    return option(description, names).get();
  }

  /** An option with a value, which may be given several times. */
  static Option value(String label, String description, String... names) {
    return option(description, names).hasArg().argName(label).get();
  }

  private static Option.Builder option(String description, String... names) {
    String longName = names[names.length - 1].substring(2);
    Option.Builder option =
        names.length > 1 ? Option.builder(names[0].substring(1)) : Option.builder();
    return option.longOpt(longName).desc(description);
  }

  static Arguments parse(Command command, List<String> args) throws UsageException {
    try {
      DefaultParser parser =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get();
      CommandLine parsed = parser.parse(command.options(), args.toArray(new String[0]));
      Arguments arguments = new Arguments(parsed);
      arguments.checkOperands(command);
      return arguments;
    } catch (UnrecognizedOptionException unknown) {
      String name = unknown.getOption();
      throw new UsageException(
          "unknown option: "
              + name
              + didYouMean(Spelling.nearest(name, command.optionNames()))
              + hint(command));
    } catch (MissingArgumentException missing) {
      Option option = missing.getOption();
      throw new UsageException(
          "--" + option.getLongOpt() + " lacks its " + option.getArgName() + hint(command));
    } catch (ParseException wrong) {
      throw new UsageException(wrong.getMessage() + hint(command));
    }
  }

  private void checkOperands(Command command) throws UsageException {
    if (wantsHelp()) {
      return;
    }
    if (command.operands().isEmpty() && !operands().isEmpty()) {
      throw new UsageException(command.name() + " takes no " + operands().get(0) + hint(command));
    }
    for (Command.Operands each : command.operands()) {
      if (operands().size() < each.atLeast()) {
        throw new UsageException(command.name() + " lacks its " + each.label() + hint(command));
      }
    }
  }

  /** {@code ; did you mean x or y?}, or nothing when nothing is close. */
  static String didYouMean(List<String> names) {
    return names.isEmpty() ? "" : "; did you mean " + String.join(" or ", names) + "?";
  }

  boolean wantsHelp() {
    return has("--help");
  }

  boolean has(String option) {
    return parsed.hasOption(option);
  }

  /** The value given last. */
  String last(String option, String otherwise) {
    List<String> values = all(option);
    return values.isEmpty() ? otherwise : values.get(values.size() - 1);
  }

  /** The value given last, if there's one. */
  Optional<String> optional(String option) {
    return has(option) ? Optional.of(last(option, "")) : Optional.empty();
  }

  /** All values of an option, as given. */
  List<String> all(String option) {
    String[] values = parsed.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  /** All values of an option that takes lists: {@code a,b}. */
  List<String> list(String option) {
    List<String> words = new ArrayList<>();
    for (String value : all(option)) {
      for (String word : value.split(",", -1)) {
        if (!word.isBlank()) {
          words.add(word.strip());
        }
      }
    }
    return words;
  }

  List<String> operands() {
    return parsed.getArgList();
  }

  private static String hint(Command command) {
    return " (see " + command.name() + " --help)";
  }
}
