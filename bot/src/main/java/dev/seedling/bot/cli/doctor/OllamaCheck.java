package dev.seedling.bot.cli.doctor;

import dev.seedling.bot.settings.OllamaSettings;
import dev.seedling.bot.settings.Settings;
import dev.seedling.promptcraft.ollama.OllamaHealth;
import java.util.function.Supplier;

/** The language model's server. Never a failure: without it, rules write the prompts. */
public final class OllamaCheck implements Check {
    private static final String WHAT = "ollama";

    private final Settings.Writer writer;
    private final OllamaSettings settings;
    private final Supplier<OllamaHealth> health;

    /** @param health asks the server; not called where the settings do without it */
    public OllamaCheck(Settings settings, Supplier<OllamaHealth> health) {
        this.writer = settings.writer();
        this.settings = settings.ollama();
        this.health = health;
    }

    @Override
    public Finding look() {
        if (writer == Settings.Writer.RULES) {
            return Finding.ok(WHAT, "not needed: the settings let rules write the prompts");
        }
        OllamaHealth seen = health.get();
        return switch (seen.state()) {
            case READY -> Finding.ok(WHAT, seen.sentence());
            case DOWN ->
                Finding.warn(
                        WHAT,
                        "not running at %s; rules write the prompts".formatted(settings.url()),
                        "start it with 'ollama serve', or set writer: rules");
            case NO_MODEL -> withoutModel(seen);
        };
    }

    private Finding withoutModel(OllamaHealth seen) {
        String found = "%s has none of the models %s; rules write the prompts"
                .formatted(seen.version(), String.join(", ", settings.models()));
        return settings.missingModel() == OllamaSettings.MissingModel.PULL
                ? Finding.warn(WHAT, found, "nothing to do, the first prompt fetches it")
                : Finding.warn(WHAT, found, "ollama pull " + settings.models().get(0));
    }
}
