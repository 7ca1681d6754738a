package dev.seedling.bot.cli.doctor;

import dev.seedling.bot.settings.SettingsException;
import dev.seedling.promptcraft.guard.Policies;
import java.util.function.Supplier;

/** What is not painted: without a policy, everything is, and nobody would notice that the file was not found. */
public final class PolicyCheck implements Check {
    private static final String WHAT = "policy";

    private final Supplier<Policies> read;

    /** @param read throws {@link SettingsException} */
    public PolicyCheck(Supplier<Policies> read) {
        this.read = read;
    }

    @Override
    public Finding look() {
        try {
            Policies policies = read.get();
            return policies.equals(Policies.OPEN)
                    ? Finding.warn(WHAT, "none, so everything is painted", "put a policy.yaml where policy-file says")
                    : Finding.ok(
                            WHAT,
                            "blocked words: %d, channels that differ: %d"
                                    .formatted(
                                            policies.house().blocked().size(),
                                            policies.channels().size()));
        } catch (SettingsException e) {
            return Finding.fail(WHAT, String.valueOf(e.getMessage()), "correct it; config/policy.yaml explains itself");
        }
    }
}
