package dev.seedling.bot.console;

import dev.seedling.bot.settings.SettingsException;
import dev.seedling.bot.studio.StudioException;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.promptcraft.PromptcraftException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in one sentence for whoever asked for it. */
public final class Sentences {
    private static final List<Class<? extends RuntimeException>> MEANT_FOR_USERS = List.of(
            DiffusionException.class, PromptcraftException.class, StudioException.class, SettingsException.class);

    private Sentences() {}

    /** The sentence; empty if the fault is the program's own, so that no sentence was written for it. */
    public static Optional<String> of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(cause -> MEANT_FOR_USERS.stream().anyMatch(type -> type.isInstance(cause)))
                .map(Throwable::getMessage)
                .findFirst()
                .or(() -> thrown instanceof ParameterException misuse ? Optional.of(misuse(misuse)) : Optional.empty());
    }

    private static String misuse(ParameterException misuse) {
        String help = help(misuse.getCommandLine().getCommandSpec());
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            return "unknown %s '%s'%s%s"
                    .formatted(unknown(unmatched), unmatched.getUnmatched().get(0), suggestion(unmatched), help);
        }
        if (misuse.getArgSpec() instanceof OptionSpec option && misuse.getValue() != null) {
            return "%s must be %s, was '%s'".formatted(option.longestName(), kind(option), misuse.getValue());
        }
        return misuse.getMessage() + help;
    }

    /** The chat's commands have no option for help: there it is a word of its own. */
    private static String help(CommandSpec command) {
        String how = command.findOption("--help") == null ? "help" : command.qualifiedName() + " --help";
        return "; '%s' lists what there is".formatted(how);
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        if (unmatched.isUnknownOption()) {
            return "option";
        }
        return unmatched.getCommandLine().getSubcommands().isEmpty() ? "argument" : "command";
    }

    private static String suggestion(UnmatchedArgumentException unmatched) {
        List<String> near = unmatched.getSuggestions();
        return near.isEmpty() ? "" : " (did you mean %s?)".formatted(near.get(0));
    }

    private static String kind(ArgSpec option) {
        Class<?> type = option.auxiliaryTypes().length > 0 ? option.auxiliaryTypes()[0] : option.type();
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        return type == Double.class || type == double.class ? "a number" : option.paramLabel();
    }
}
