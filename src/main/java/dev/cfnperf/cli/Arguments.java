package dev.cfnperf.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Options and operands of a command, defined without annotations: reading those takes too long. */
final class Arguments {
  // picocli's own looks for Groovy first, in the jar, which has to be opened for it: 5 ms.
  private static final IFactory LISTS = new Lists();

  private final Map<String, List<String>> options = new HashMap<>();
  private final List<String> operands;
  private final boolean wantsHelp;

  /** Makes what picocli asks for: the lists that hold an option's values. */
  private static final class Lists implements IFactory {
    @Override
    public <K> K create(Class<K> type) {
      return type.cast(new ArrayList<>());
    }
  }

  private Arguments(List<String> operands, boolean wantsHelp) {
    this.operands = operands;
    this.wantsHelp = wantsHelp;
  }

  /** A command's definition to add options to. */
  static CommandSpec command(String name, String... description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(null, LISTS).name(name);
    spec.usageMessage()
        .description(description)
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .optionListHeading("%nOptions:%n")
        .parameterListHeading("%n");
    return spec.addOption(
        flag("Show this help.", "-h", "--help").toBuilder().usageHelp(true).build());
  }

  /** An option without a value. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  /** An option with a value, which may be given several times. */
  static OptionSpec value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  static PositionalParamSpec operands(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .paramLabel(label)
        .description(description)
        .build();
  }

  /**
   * What a command was given that takes any number of paths.
   *
   * @param command its definition, asked for only if there's an option: paths alone need no parser,
   *     which takes longer to start than a small template to lint
   */
  static Arguments parsePaths(Supplier<CommandSpec> command, List<String> args)
      throws UsageException {
    for (String arg : args) {
      if (arg.startsWith("-")) {
        return parse(command.get(), args);
      }
    }
    return new Arguments(args, false);
  }

  /** What a command was given. */
  static Arguments parse(CommandSpec spec, List<String> args) throws UsageException {
    try {
      return of(
          new CommandLine(spec, LISTS)
              .setExpandAtFiles(false)
              .parseArgs(args.toArray(new String[0])));
    } catch (UnmatchedArgumentException unknown) {
      throw new UsageException(
          unknown.getMessage().replace("Unknown option", "unknown option")
              + didYouMean(unknown.getSuggestions())
              + hint(spec));
    } catch (ParameterException wrong) {
      throw new UsageException(wrong.getMessage() + hint(spec));
    }
  }

  private static Arguments of(ParseResult parsed) {
    Arguments given =
        new Arguments(parsed.matchedPositionalValue(0, List.of()), parsed.isUsageHelpRequested());
    for (OptionSpec option : parsed.matchedOptions()) {
      List<String> values = option.isMultiValue() ? option.getValue() : List.of();
      given.options.put(option.longestName(), values);
    }
    return given;
  }

  /** {@code ; did you mean x or y?}, or nothing when nothing is close. */
  static String didYouMean(List<String> names) {
    return names.isEmpty() ? "" : "; did you mean " + String.join(" or ", names) + "?";
  }

  boolean wantsHelp() {
    return wantsHelp;
  }

  /** Whether an option was given, asked by its long name. */
  boolean has(String option) {
    return options.containsKey(option);
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
    return options.getOrDefault(option, List.of());
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
    return operands;
  }

  private static String hint(CommandSpec spec) {
    return " (see " + spec.name() + " --help)";
  }
}
