package dev.seedling.bot.cli;

import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.evaluation.Baselines;
import dev.seedling.promptcraft.evaluation.Evaluation;
import dev.seedling.promptcraft.evaluation.Expectation;
import dev.seedling.promptcraft.evaluation.ExpectationFile;
import dev.seedling.promptcraft.evaluation.Report;
import dev.seedling.promptcraft.evaluation.Table;
import dev.seedling.promptcraft.ollama.RecordedReplies;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.WritingAids;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what prompts keep of their ideas, beside two baselines. */
@Command(
        name = "evaluate",
        description = "Measures what prompts keep of a file of labelled ideas; exit 1 if a goal is missed.")
final class CraftEvaluateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "JSON lines as geneval's or as parti-labels.jsonl; if left out, both sets in the jar.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            converter = FamilyConverter.class,
            description = "The kind of model to write for; sd15 if left out.")
    private PromptFamily family = PromptFamily.SD15;

    @Option(names = "--model", description = "Measure the settings' language model, too.")
    private boolean model;

    @Option(
            names = "--recorded",
            description = "Measure replies that were written by hand for a language model's part, too, on those of the"
                    + " jar's ideas that have one.")
    private boolean recorded;

    @Option(names = "--misses", description = "List everything that was lost.")
    private boolean misses;

    private final Supplier<Parts> parts;
    private final Streams streams;

    CraftEvaluateCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (file.isPresent() && recorded) {
            throw new PromptcraftException("give FILE or --recorded, not both: replies are there for the jar's ideas");
        }
        TokenCounter counter = TokenCounter.approximate();
        RecordedReplies replies = RecordedReplies.of(recorded ? RecordedReplies.handWritten() : List.of());
        List<Expectation> expectations = file.map(ExpectationFile::read)
                .orElseGet(() -> recorded ? replied(replies) : builtIn("geneval", "parti-labels"));
        Evaluation evaluation = new Evaluation(family, counter);
        List<Report> measured = new ArrayList<>();
        WritingAids aids = WritingAids.with(counter);
        measured.add(evaluation.of("rules", PromptWriters.rules(aids), expectations));
        if (recorded) {
            measured.add(evaluation.of("hand-written replies", PromptWriters.model(replies, aids), expectations));
        }
        if (model) {
            PromptWriter writer = parts.get().scribe().writers().apply(aids);
            measured.add(evaluation.of("model", writer, expectations));
        }
        List<Report> reports = new ArrayList<>(measured);
        reports.add(evaluation.of("identity", Baselines.identity(), expectations));
        reports.add(evaluation.of("concatenation", Baselines.concatenation(), expectations));
        streams.out().print(Table.of(reports));
        if (misses) {
            measured.forEach(report -> report.misses().forEach(streams.out()::println));
        }
        streams.out().flush();
        return measured.stream().allMatch(Report::passed) ? 0 : 1;
    }

    private static List<Expectation> replied(RecordedReplies replies) {
        return builtIn("geneval", "parti-labels", "held-out").stream()
                .filter(expected -> replies.has(expected.idea()))
                .toList();
    }

    private static List<Expectation> builtIn(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> ExpectationFile.builtIn(name).stream())
                .toList();
    }
}
