package io.newretail.examples.cli;

import io.newretail.examples.ready.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}: explains a command, also one below another. */
@Command(
    name = "help",
    mixinStandardHelpOptions = true,
    description = "Explains a command.",
    footerHeading = "%nFor example:%n",
    footer = {"  ./newretail help run", "  ./newretail help fit baskets"})
final class HelpCommand implements Runnable {
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      completionCandidates = Commands.class,
      description = "The command, word by word; without one, all commands are listed.")
  private List<String> words = new ArrayList<>();

  /** The commands themselves. */
  static final class Commands extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Commands() {
      for (Class<?> command : Main.class.getAnnotation(Command.class).subcommands()) {
        add(command.getAnnotation(Command.class).name());
      }
    }
  }

  @Override
  public void run() {
    CommandLine command = spec.root().commandLine();
    for (String word : words) {
      CommandLine below = command.getSubcommands().get(word);
      if (below == null) {
        throw new UserError("COMMAND: " + word + ": " + unknown(command, word));
      }
      command = below;
    }
    spec.commandLine().getOut().print(command.getUsageMessage(Screen.of(spec).ansi()));
  }

  private static String unknown(CommandLine command, String word) {
    List<String> known = List.copyOf(command.getSubcommands().keySet());
    return known.isEmpty()
        ? "is one word too many"
        : "is no command (did you mean " + Nearest.of(word, known) + "?)";
  }
}
