package dev.seedling.bot.cli.doctor;

import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Processor;
import java.util.Optional;

/** The CPU: its cores, and whether it multiplies bfloat16 in hardware, which halves the time of a large model. */
public final class ProcessorCheck implements Check {
    private static final String WHAT = "cpu";

    private final String name;
    private final int cores;
    private final Optional<String> bfloat16;
    private final Precision wanted;

    /** @param bfloat16 the instructions that multiply it, such as {@code amx_bf16}; empty without */
    ProcessorCheck(String name, int cores, Optional<String> bfloat16, Precision wanted) {
        this.name = name;
        this.cores = cores;
        this.bfloat16 = bfloat16;
        this.wanted = wanted;
    }

    /** @param wanted the settings' numbers */
    public static ProcessorCheck here(Precision wanted) {
        return new ProcessorCheck(
                Processor.name(), Runtime.getRuntime().availableProcessors(), Processor.bfloat16Instructions(), wanted);
    }

    @Override
    public Finding look() {
        String found = "%s, %d cores, %s".formatted(name, cores, numbers());
        return wanted == Precision.BFLOAT16 && bfloat16.isEmpty()
                ? Finding.warn(WHAT, found + ", so dtype bfloat16 is slow unless a GPU paints", "set dtype: auto")
                : Finding.ok(WHAT, found);
    }

    private String numbers() {
        return bfloat16.map(instructions -> "multiplies bfloat16 (%s)".formatted(instructions))
                .orElse("does not multiply bfloat16");
    }
}
