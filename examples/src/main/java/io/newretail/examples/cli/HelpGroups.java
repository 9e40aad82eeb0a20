package io.newretail.examples.cli;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lists the options of a command in groups: its own, how it is run, what it prints. */
final class HelpGroups {
  private static final String OWN = "Options:";
  private static final String RUN = "How it is run:";
  private static final String PRINT = "What is printed:";
  private static final Map<Class<?>, String> GROUPS = Map.of(
      Seed.class, RUN,
      Draws.class, RUN,
      RunSettings.class, RUN,
      StudySettings.class, RUN,
      Output.class, PRINT,
      Main.class, PRINT);

  private HelpGroups() {}

  /** Arranges a command and all below it. */
  static void arrange(CommandLine command) {
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpGroups::options);
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.adjustLineBreaksForWideCJKCharacters(true);
    usage.abbreviateSynopsis(true);
    usage.parameterListHeading("%n");
    command.getSubcommands().values().forEach(HelpGroups::arrange);
  }

  private static String options(Help help) {
    Map<String, List<OptionSpec>> groups = help.commandSpec().options().stream()
        .filter(o -> !o.hidden())
        .collect(Collectors.groupingBy(HelpGroups::group, LinkedHashMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    for (String heading : List.of(OWN, RUN, PRINT)) {
      List<OptionSpec> options = groups.getOrDefault(heading, List.of());
      if (!options.isEmpty()) {
        Help.Layout layout = help.createDefaultLayout();
        layout.addAllOptions(options, help.parameterLabelRenderer());
        text.append(String.format("%n%s%n", help.colorScheme().text("@|bold " + heading + "|@")))
            .append(layout);
      }
    }
    return text.toString();
  }

  private static String group(OptionSpec option) {
    Class<?> declaring = declaring(option);
    if (declaring == null || option.usageHelp() || option.versionHelp()) {
      return PRINT;
    }
    return GROUPS.getOrDefault(declaring, OWN);
  }

  private static @Nullable Class<?> declaring(ArgSpec option) {
    return option.userObject() instanceof Field field ? field.getDeclaringClass() : null;
  }
}
