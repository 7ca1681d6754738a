package dev.seedling.bot.cli;

import dev.seedling.diffusion.parity.Outcome.Verdict;
import dev.seedling.diffusion.parity.Parity;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures the engine against the reference. */
@Command(name = "parity", description = "Compares the engine with the reference's pictures, case by case.")
final class ParityCommand implements Callable<Integer> {
    private static final int SOME_FAILED = 1;

    @Parameters(index = "0", paramLabel = "MODELS", description = "A folder of models.")
    private Path models = Path.of("");

    @Parameters(index = "1", paramLabel = "CASES", description = "A folder of cases.")
    private Path cases = Path.of("");

    private final Streams streams;

    ParityCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Map<Verdict, Integer> counts;
        try (Interruption interruption = new Interruption();
                Parity parity = new Parity(models, cases)) {
            counts = parity.run(outcome -> {
                streams.out().println(outcome);
                interruption.check();
            });
        }
        int failed = counts.getOrDefault(Verdict.FAIL, 0);
        streams.out()
                .println("%d passed, %d failed, %d skipped"
                        .formatted(counts.getOrDefault(Verdict.PASS, 0), failed, counts.getOrDefault(Verdict.SKIP, 0)));
        return failed == 0 ? 0 : SOME_FAILED;
    }
}
