package dev.seedling.bot.settings;

import java.nio.file.Path;

/**
 * Every setting there is; {@code config/seedling.yaml} explains each. The components are the keys, in kebab case.
 *
 * @param writer who turns ideas into prompts
 */
public record Settings(
        String model,
        Path modelsFolder,
        Path dataFolder,
        Path picturesFolder,
        Device device,
        Dtype dtype,
        Writer writer,
        QueueSettings queue,
        LimitSettings limits,
        DiscordSettings discord,
        OllamaSettings ollama) {

    /** What holds where neither the file nor the environment says otherwise. */
    public static final Settings DEFAULTS = new Settings(
            "tiny-sd15",
            Path.of("models"),
            Path.of("data"),
            Path.of("pictures"),
            Device.AUTO,
            Dtype.AUTO,
            Writer.OLLAMA,
            QueueSettings.DEFAULTS,
            LimitSettings.DEFAULTS,
            DiscordSettings.DEFAULTS,
            OllamaSettings.DEFAULTS);

    /** Where the networks run. */
    public enum Device {
        /** A graphics card if there is one. */
        AUTO,
        CPU,
        CUDA
    }

    /** The numbers that the networks calculate with. */
    public enum Dtype {
        /** What is fastest on the device without loss that can be seen. */
        AUTO,
        FLOAT32,
        FLOAT16,
        BFLOAT16
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
                home.resolve(dataFolder),
                home.resolve(picturesFolder),
                device,
                dtype,
                writer,
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
                dataFolder,
                picturesFolder,
                device,
                dtype,
                writer,
                queue,
                limits,
                discord,
                ollama);
    }
}
