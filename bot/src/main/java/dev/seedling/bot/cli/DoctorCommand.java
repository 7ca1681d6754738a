package dev.seedling.bot.cli;

import dev.seedling.bot.cli.doctor.Check;
import dev.seedling.bot.cli.doctor.Finding;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Looks for what is wrong on this machine; a line for each thing as soon as it is known. */
@Command(
        name = "doctor",
        description =
                "Looks at what Seedling stands on, and says how to mend what is wrong; 1 if painting cannot work.")
final class DoctorCommand implements Callable<Integer> {
    private static final int AILING = 1;

    private final Supplier<Parts> parts;
    private final Streams streams;

    DoctorCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        boolean well = true;
        for (Check check : Checks.of(parts)) {
            Finding finding = check.look();
            streams.out().println(finding);
            well &= !finding.isFailure();
        }
        return well ? 0 : AILING;
    }
}
