package dev.seedling.bot.cli;

import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.TokenCounter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns ideas into prompts, without painting them. */
@Command(name = "craft", description = "Turns an idea, or a file of ideas, into prompts; paints nothing.")
final class CraftCommand implements Callable<Integer> {
    private static final int SHOWN_CHARACTERS = 60;

    @Parameters(paramLabel = "IDEA", arity = "0..*", description = "What to paint, such as: a red house by a lake.")
    private List<String> words = List.of();

    @Option(names = "--file", paramLabel = "IDEAS", description = "A file with one idea a line; - reads stdin.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            converter = FamilyConverter.class,
            description = "The kind of model to write for: sd15 (if left out), sd21, sdxl, turbo or sprout.")
    private PromptFamily family = PromptFamily.SD15;

    @Option(names = "--rules", description = "Write by rules, without a language model.")
    private boolean rules;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    private final Supplier<Parts> parts;
    private final Streams streams;

    CraftCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    /** The command, with its measuring of itself below it. */
    static CommandLine line(Supplier<Parts> parts, Streams streams) {
        return new CommandLine(new CraftCommand(parts, streams))
                .addSubcommand(new CraftEvaluateCommand(parts, streams));
    }

    @Override
    public Integer call() {
        PromptWriter writer = rules
                ? parts.get().rules(TokenCounter.approximate())
                : parts.get().writer(TokenCounter.approximate());
        CraftedText text = json ? CraftedText.JSON : CraftedText.PLAIN;
        if (file.isEmpty()) {
            streams.out().println(text.of(writer.craft(new Idea(String.join(" ", words), family))));
            return 0;
        }
        if (!words.isEmpty()) {
            throw new PromptcraftException("give an idea or --file, not both");
        }
        return craftAll(IdeaFile.read(file.get()), writer, text);
    }

    /** Goes on after a line that cannot be used, so that one bad idea costs only itself. */
    private int craftAll(List<String> ideas, PromptWriter writer, CraftedText text) {
        int status = 0;
        for (String idea : ideas) {
            try {
                streams.out().println(text.of(writer.craft(new Idea(idea, family))));
            } catch (PromptcraftException e) {
                streams.err().println("seedling: '%s': %s".formatted(shortened(idea), e.getMessage()));
                status = Funnel.MISUSE;
            }
        }
        return status;
    }

    /** Enough to recognise the line by. */
    private static String shortened(String idea) {
        return idea.codePointCount(0, idea.length()) <= SHOWN_CHARACTERS
                ? idea
                : idea.substring(0, idea.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "...";
    }
}
