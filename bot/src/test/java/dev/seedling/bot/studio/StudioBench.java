package dev.seedling.bot.studio;

import dev.seedling.bot.settings.LimitSettings;
import dev.seedling.bot.settings.QueueSettings;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.testsupport.Eventually;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.Picture;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.guard.Policies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** Everything a studio needs, with fakes for what it does not own; opens studio after studio over one database. */
final class StudioBench implements AutoCloseable {
    static final Pace FAST =
            new Pace(Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(50));

    final FakeEngine engine = new FakeEngine();
    final FakeCourier courier = new FakeCourier("fake");
    final List<Idea> crafted = new CopyOnWriteArrayList<>();
    volatile Supplier<ImageEngine> loader = () -> engine;
    volatile Function<Idea, String> wording = idea -> "a painting of " + idea.text();
    volatile Policies policies = Policies.OPEN;
    /** True while a studio is being closed. */
    volatile boolean closing;

    private final Path folder;
    private final Function<Path, Database> databases;
    private final List<Studio> open = new ArrayList<>();
    private QueueSettings queue = new QueueSettings(5, 3, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ZERO);

    StudioBench(Path folder, Function<Path, Database> databases) {
        this.folder = folder;
        this.databases = databases;
    }

    static Requester requester(String name) {
        return new Requester("fake:" + name, name, Locale.ENGLISH);
    }

    static Order order(String idea) {
        return order(idea, "ann");
    }

    static Order order(String idea, String requester) {
        return new Order(idea, Wishes.NONE, requester(requester), new Origin("fake", "channel of " + requester));
    }

    static byte[] png(Picture picture, Recipe recipe) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture.image(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The studios' database, opened once more. */
    Database database() {
        return databases.apply(folder.resolve("data").resolve("seedling.db"));
    }

    void queue(QueueSettings settings) {
        queue = settings;
    }

    Path pictures() {
        return folder.resolve("data").resolve("pictures");
    }

    /** A studio that takes orders and does not work yet. */
    Studio idle() {
        Database database = database();
        PromptWriter writer = idea -> {
            crafted.add(idea);
            String before = idea.parent().map(parent -> parent.prompt() + ", ").orElse("");
            return CraftedPrompt.asIs(new Idea(before + wording.apply(idea), PromptFamily.SD15));
        };
        Studio studio = new DurableStudio(
                settings(),
                database,
                FakeScribe.of(writer, policies),
                new Easel(() -> loader.get(), FAST.mendRetry()),
                StudioBench::png,
                FAST);
        open.add(studio);
        return studio;
    }

    Studio started() {
        Studio studio = idle();
        studio.start(List.of(courier));
        return studio;
    }

    void close(Studio studio) {
        open.remove(studio);
        closing = true;
        studio.close();
        closing = false;
    }

    Job await(Studio studio, String jobId, Stage stage) {
        eventually(() -> studio.job(jobId).orElseThrow().stage() == stage, "job reaches " + stage);
        return studio.job(jobId).orElseThrow();
    }

    static void eventually(BooleanSupplier holds, String what) {
        Eventually.holds(holds, what);
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(this::close);
    }

    private Settings settings() {
        Settings usual = Settings.DEFAULTS;
        return new Settings(
                usual.model(),
                usual.modelsFolder(),
                usual.hubUrl(),
                folder.resolve("data"),
                folder.resolve("album"),
                usual.device(),
                usual.dtype(),
                usual.threads(),
                usual.writer(),
                usual.policyFile(),
                queue,
                new LimitSettings(512, 20),
                usual.discord(),
                usual.ollama());
    }
}
