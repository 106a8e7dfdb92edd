package dev.cfnperf.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TableDefinition;
import org.apache.commons.cli.help.TextHelpAppendable;

/** What {@code --help} and {@code --version} print. */
final class Help {
  private Help() {}

  static int print(Console console, Command command) throws IOException {
    StringBuilder text = new StringBuilder();
    TextHelpAppendable page = new TextHelpAppendable(text);
    page.setMaxWidth(console.width());
    page.setLeftPad(0);
    page.setIndent(0);
    String lead = "Usage: ";
    for (String way : command.synopsis()) {
      page.printWrapped(lead + way);
      lead = " ".repeat(lead.length());
    }
    page.appendParagraph(command.description());
    for (Command.Operands each : command.operands()) {
      page.appendParagraph(each.label() + ": " + each.description());
    }
    page.appendTable(options(command, page));
    page.appendParagraph(command.footer());
    // Tables are filled up with spaces.
    text.toString().lines().map(String::stripTrailing).forEach(console.out()::println);
    return Main.CLEAN;
  }

  private static TableDefinition options(Command command, TextHelpAppendable page) {
    List<Option> asAdded = List.copyOf(command.options().getOptions());
    TableDefinition table =
        HelpFormatter.builder()
            .setHelpAppendable(page)
            .setComparator(Comparator.comparingInt(asAdded::indexOf))
            .setShowSince(false)
            .get()
            .getTableDefinition(asAdded);
    return TableDefinition.from("", table.columnTextStyles(), List.of("", ""), table.rows());
  }

  static int printVersion(Console console) {
    console.out().println("cfn-perf " + version());
    return Main.CLEAN;
  }

  /** This program's version; {@code 0-development} when it doesn't run from its jar. */
  static String version() {
    String version = Help.class.getPackage().getImplementationVersion();
    return version == null ? "0-development" : version;
  }
}
