package io.newretail.examples.cli;

import io.newretail.examples.ready.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a call: a line a problem, with the nearest name that exists. */
final class WrongCall {
  /** What a call without any command is told. */
  private static final List<String> OVERVIEW = List.of(
      "NewRetail simulates an online-to-offline retail chain through a Singles' Day.",
      "",
      "  ./newretail list                  the ready scenarios",
      "  ./newretail run quickstart        one city, in a few seconds",
      "  ./newretail compare quickstart quickstart:stores.pickers=12",
      "                                    the same shoppers through each",
      "",
      "./newretail --help lists all commands; ./newretail help COMMAND explains one.");

  private WrongCall() {}

  /** Tells it; gives the exit status. */
  static int tell(ParameterException e, PrintWriter err) {
    lines(e).forEach(err::println);
    return Main.WRONG_CALL;
  }

  private static List<String> lines(ParameterException e) {
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(command, unmatched);
    }
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (!message.isEmpty()) {
      return List.of(
          e instanceof MissingParameterException ? message + " (" + help(command) + ")" : message);
    }
    return command.getParent() == null
        ? OVERVIEW
        : List.of(name(command) + ": must be followed by "
            + String.join(" or ", command.getSubcommands().keySet()) + " (" + help(command) + ")");
  }

  private static List<String> unmatched(CommandLine command, UnmatchedArgumentException e) {
    List<String> lines = new ArrayList<>();
    List<String> known = new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
    List<String> commands = List.copyOf(command.getSubcommands().keySet());
    boolean first = true;
    for (String word : e.getUnmatched()) {
      if (word.startsWith("-") && word.length() > 1) {
        String option = word.replaceFirst("=.*", "");
        lines.add(option + ": is no option of " + name(command) + " (did you mean "
            + Nearest.of(option, known) + "? " + help(command) + ")");
      } else if (first && !commands.isEmpty()) {
        lines.add(word + ": is no command (did you mean " + Nearest.of(word, commands) + "? "
            + help(command) + ")");
      } else if (first) {
        lines.add(word + ": is one word too many (" + help(command) + ")");
      }
      first = false;
    }
    return lines;
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName(" ").replaceFirst("^newretail ", "");
  }

  private static String help(CommandLine command) {
    String name = name(command);
    return name.equals("newretail")
        ? "./newretail --help lists all"
        : "see ./newretail help " + name;
  }
}
