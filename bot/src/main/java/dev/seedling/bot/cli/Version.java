package dev.seedling.bot.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar. */
public final class Version implements IVersionProvider {
    /** Such as {@code 0.1.0}; {@code unknown} where there is no jar. */
    public static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unknown");
    }

    /** What pictures say they were painted with. */
    public static String program() {
        return "Seedling " + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"seedling " + number()};
    }
}
