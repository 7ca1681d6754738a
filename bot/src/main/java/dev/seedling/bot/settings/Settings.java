package dev.seedling.bot.settings;

import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import java.nio.file.Path;

/**
 * Every setting there is; {@code config/seedling.yaml} explains each. The components are the keys, in kebab case.
 *
 * @param device where the networks run
 * @param dtype the numbers that they calculate with
 * @param threads of one network call on a CPU; 0 for as many as there are cores
 * @param hubUrl another address of the Hugging Face hub, such as a mirror's; empty for its own
 * @param writer who turns ideas into prompts
 * @param policyFile what is not painted
 */
public record Settings(
        String model,
        Path modelsFolder,
        String hubUrl,
        Path dataFolder,
        Path picturesFolder,
        DeviceChoice device,
        Precision dtype,
        int threads,
        Writer writer,
        Path policyFile,
        QueueSettings queue,
        LimitSettings limits,
        DiscordSettings discord,
        OllamaSettings ollama) {

    /** What holds where neither the file nor the environment says otherwise. */
    public static final Settings DEFAULTS = new Settings(
            "sprout",
            Path.of("models"),
            "",
            Path.of("data"),
            Path.of("pictures"),
            DeviceChoice.AUTO,
            Precision.AUTO,
            0,
            Writer.OLLAMA,
            Path.of("config", "policy.yaml"),
            QueueSettings.DEFAULTS,
            LimitSettings.DEFAULTS,
            DiscordSettings.DEFAULTS,
            OllamaSettings.DEFAULTS);

    public Settings {
        SettingsException.requireBetween("threads", 0, 1024, threads);
    }

    /** What the engine is to compute with. */
    public EngineSettings engine() {
        return new EngineSettings(device, dtype, threads);
    }

    /** Who turns ideas into prompts. */
    public enum Writer {
        /** A language model, and rules wherever it is not there or too slow. */
        OLLAMA,
        /** Rules alone. */
        RULES
    }

    /** The same settings, with relative folders starting at {@code home}. */
    Settings in(Path home) {
        return new Settings(
                model,
                home.resolve(modelsFolder),
                hubUrl,
                home.resolve(dataFolder),
                home.resolve(picturesFolder),
                device,
                dtype,
                threads,
                writer,
                home.resolve(policyFile),
                queue,
                limits,
                discord,
                ollama);
    }

    /** The same settings with another model, as the command line's option gives it. */
    public Settings withModel(String newModel) {
        return new Settings(
                newModel,
                modelsFolder,
                hubUrl,
                dataFolder,
                picturesFolder,
                device,
                dtype,
                threads,
                writer,
                policyFile,
                queue,
                limits,
                discord,
                ollama);
    }
}
