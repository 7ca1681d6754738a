package dev.seedling.bot.studio;

import dev.seedling.bot.settings.QueueSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A studio in a process of its own, which dies on the spot at a chosen point of its work. Takes one order in its first
 * life; in every life it works until that is delivered, or until its apology is said. What it did is written to a
 * diary, and what it posted to a channel, one line each.
 */
final class MortalStudio {
    /** The exit code of a death. */
    static final int DIED = 7;

    private final Path folder;
    private final String fatal;
    private final Set<String> reachedBefore = ConcurrentHashMap.newKeySet();

    private MortalStudio(Path folder, String fatal) {
        this.folder = folder;
        this.fatal = fatal;
    }

    /** @param args the folder to work in, and what to die of: crafting, painting, posting, posted, or nothing */
    public static void main(String[] args) {
        new MortalStudio(Path.of(args[0]), args[1]).live();
    }

    private void live() {
        try (StudioBench bench = new StudioBench(folder, Database::sqlite)) {
            bench.queue(new QueueSettings(5, 2, Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ZERO));
            bench.wording = idea -> {
                reach("crafting");
                return "a painting of " + idea.text();
            };
            bench.engine.beforeEachStep = (request, listener) -> reachOnce("painting");
            Studio studio = bench.idle();
            if (studio.recent("fake:ann", 1).isEmpty()) {
                studio.submit(StudioBench.order("a red house"));
            }
            studio.start(List.of(new Channel()));
            StudioBench.eventually(
                    () -> Files.exists(apology())
                            || studio.recent("fake:ann", 1).get(0).stage() == Stage.DELIVERED,
                    "the order is done with");
        }
    }

    /** Steps of one picture come one after another. */
    private void reachOnce(String point) {
        if (reachedBefore.add(point)) {
            reach(point);
        }
    }

    private void reach(String point) {
        append(diary(folder), point);
        if (point.equals(fatal)) {
            Runtime.getRuntime().halt(DIED);
        }
    }

    static Path diary(Path folder) {
        return folder.resolve("diary");
    }

    static Path channel(Path folder) {
        return folder.resolve("channel");
    }

    private Path apology() {
        return folder.resolve("apology");
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts to a file, and looks there first. */
    private final class Channel implements Courier {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String deliver(Job job, Path png) {
            if (!lines(channel(folder)).contains(job.id())) {
                reach("posting");
                append(channel(folder), job.id());
                reach("posted");
            }
            return job.id();
        }

        @Override
        public void apologise(Job job, String sentence) {
            append(apology(), sentence);
        }
    }
}
