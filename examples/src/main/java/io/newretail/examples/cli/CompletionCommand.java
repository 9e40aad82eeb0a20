package io.newretail.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: a script with which a shell completes commands, options and names. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script with which a shell completes commands, options and names.",
    footerHeading = "%nFor example, in ~/.bashrc or ~/.zshrc:%n",
    footer = "  source <(./newretail completion bash)")
final class CompletionCommand implements Runnable {
  /** A shell; zsh takes the script of bash by its bashcompinit, which the script calls. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "SHELL",
      description = "${COMPLETION-CANDIDATES}; the script is the same for both.")
  private Shell shell;

  @Override
  public void run() {
    CommandLine root = spec.root().commandLine();
    PrintWriter out = spec.commandLine().getOut();
    out.println("# Completion of newretail for " + shell);
    out.print(AutoComplete.bash("newretail", root));
  }
}
