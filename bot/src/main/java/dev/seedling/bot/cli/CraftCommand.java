package dev.seedling.bot.cli;

import dev.seedling.bot.studio.Scribe;
import dev.seedling.bot.studio.Studio;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.retrieval.PromptShelf.Match;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.Variants;
import dev.seedling.promptcraft.writer.WritingAids;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
            description = "The kind of model to write for: sd15, sd21, sdxl, turbo or sprout; if left out, sd15, or"
                    + " plain captions where the settings' model knows but few words.")
    private Optional<PromptFamily> family = Optional.empty();

    @Option(names = "--rules", description = "Write by rules, without a language model.")
    private boolean rules;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Option(names = "--variants", paramLabel = "N", description = "Write 1 to 8 different readings of the idea.")
    private int variants = 1;

    @Option(names = "--explain", description = "Say of each piece of the prompt whose it is, and what was cut.")
    private boolean explain;

    @Option(
            names = "--liked",
            description = "Borrow style, light and framing from similar prompts that were liked, as the bot does.")
    private boolean liked;

    @Option(names = "--similar", description = "Show the liked prompts that the idea would borrow from, and no more.")
    private boolean similar;

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
        if (file.isPresent() && !words.isEmpty()) {
            throw new PromptcraftException("give an idea or --file, not both");
        }
        if (file.isPresent() && similar) {
            throw new PromptcraftException("give --file or --similar, not both: --similar takes one idea");
        }
        Parts opened = parts.get();
        Scribe scribe = opened.scribe();
        PromptFamily kind = family.orElseGet(() -> scribe.words().family(PromptFamily.SD15.id()));
        if (similar) {
            return showSimilar(new Idea(String.join(" ", words), kind), opened);
        }
        WritingAids aids = aids(kind, scribe);
        if (!liked) {
            return craft(kind, scribe, aids);
        }
        try (Studio studio = opened.openStudio()) {
            return craft(kind, scribe, Scribe.borrowing(aids, studio.liked()));
        }
    }

    private int craft(PromptFamily kind, Scribe scribe, WritingAids aids) {
        PromptWriter writer = writer(scribe, aids);
        Variants readings = new Variants(writer, aids);
        return file.map(path -> craftAll(IdeaFile.read(path), kind, writer, readings))
                .orElseGet(() -> {
                    craft(new Idea(String.join(" ", words), kind), writer, readings);
                    return 0;
                });
    }

    private void craft(Idea idea, PromptWriter writer, Variants variety) {
        List<CraftedPrompt> readings = variants == 1 ? List.of(writer.craft(idea)) : variety.of(idea, variants);
        CraftedText form = json ? CraftedText.JSON : explain ? CraftedText.EXPLAINED : CraftedText.PLAIN;
        String between = json ? System.lineSeparator() : System.lineSeparator().repeat(2);
        streams.out().println(readings.stream().map(form::of).collect(Collectors.joining(between)));
    }

    private int showSimilar(Idea idea, Parts opened) {
        try (Studio studio = opened.openStudio()) {
            List<Match> matches = studio.liked().similarTo(idea.text());
            matches.forEach(match -> streams.out().println(SimilarText.of(match)));
            if (matches.isEmpty()) {
                streams.err().println("seedling: no prompt for an idea like this was liked yet");
            }
        }
        return 0;
    }

    /** One for all ideas of a file, so that a model that is down is not asked anew for each. */
    private PromptWriter writer(Scribe scribe, WritingAids aids) {
        PromptWriter writer =
                rules ? PromptWriters.rules(aids) : scribe.writers().apply(aids);
        return PromptWriters.guarded(writer, scribe.policies().house());
    }

    /** A family that was asked for is written for as such, and not as the settings' model is. */
    private static WritingAids aids(PromptFamily kind, Scribe scribe) {
        WritingAids aids = WritingAids.with(TokenCounter.approximate());
        return kind == PromptFamily.SPROUT ? aids.keptTo(scribe.words()) : aids;
    }

    /** Goes on after a line that cannot be used, so that one bad idea costs only itself. */
    private int craftAll(List<String> ideas, PromptFamily kind, PromptWriter writer, Variants readings) {
        int status = 0;
        for (String idea : ideas) {
            try {
                craft(new Idea(idea, kind), writer, readings);
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
