package dev.cfnperf.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** A command's definition: what it takes, and what its help says. */
final class Command {
  private final String name;
  private final String description;
  private final Options options = new Options();
  private List<String> synopsis;
  private List<Operands> operands = List.of();
  private String footer = "";

  /**
   * The words of a command line that aren't options.
   *
   * @param atLeast how many there must be
   */
  record Operands(String label, int atLeast, String description) {}

  Command(String name, String description) {
    this.name = name;
    this.description = description;
    this.synopsis = List.of(name + " [OPTIONS]");
    addOption(Arguments.flag("Show this help.", "-h", "--help"));
  }

  Command addOption(Option option) {
    options.addOption(option);
    return this;
  }

  Command addOperands(Operands taken) {
    operands = List.of(taken);
    synopsis =
        List.of(
            name
                + " [OPTIONS] "
                + (taken.atLeast() > 0 ? taken.label() + "..." : "[" + taken.label() + "...]"));
    return this;
  }

  /** Says how the command is called, a line for each way. */
  Command withSynopsis(String... lines) {
    synopsis = List.of(lines);
    return this;
  }

  Command withFooter(String text) {
    footer = text;
    return this;
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  Options options() {
    return options;
  }

  List<String> synopsis() {
    return synopsis;
  }

  /** None, or the one kind that it takes. */
  List<Operands> operands() {
    return operands;
  }

  String footer() {
    return footer;
  }

  /** The long names of its options. */
  List<String> optionNames() {
    List<String> names = new ArrayList<>();
    for (Option option : options.getOptions()) {
      names.add("--" + option.getLongOpt());
    }
    return names;
  }
}
