package dev.seedling.bot.cli;

import dev.seedling.bot.console.PaintProgress;
import dev.seedling.bot.console.SourceOptions;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.hub.Shelved;
import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.repaint.Repaint;
import dev.seedling.diffusion.repaint.Repainted;
import dev.seedling.promptcraft.guard.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Paints a picture again from what its file tells, and compares pixel by pixel. */
@Command(
        name = "repaint",
        description = "Paints a picture again from what its file tells: says 'identical', or what differs and why.")
final class RepaintCommand implements Callable<Integer> {
    private static final int DIFFERS = 1;

    @Parameters(paramLabel = "PICTURE", description = "A PNG of this program's, or of the WebUI's.")
    private Path file = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A name in models/, or a path; the model that the picture names if left out.")
    private Optional<String> model = Optional.empty();

    @Mixin
    private SourceOptions source = new SourceOptions();

    private final Supplier<Parts> parts;
    private final Streams streams;

    RepaintCommand(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Repaint repaint = Repaint.read(bytes()).over(source.picture(), source.mask());
        repaint.painting()
                .notes()
                .forEach(note -> streams.err().println("what the picture tells cannot all be followed: " + note));
        Parts chosen = choose(repaint.painting());
        streams.progress().say("loading the model");
        try (Interruption interruption = new Interruption();
                ImageEngine engine = chosen.openEngine()) {
            Repainted repainted =
                    repaint.with(engine, Version.program(), new PaintProgress(streams.progress(), interruption::asked));
            streams.progress().clear();
            report(repainted);
            return repainted.isIdentical() ? 0 : DIFFERS;
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DiffusionException("there is no file " + file, e);
        } catch (IOException e) {
            throw new DiffusionException("the picture %s cannot be read: %s".formatted(file, FileTrouble.reason(e)), e);
        }
    }

    /** The model the user names; else the one with the picture's hash, whatever its name is here; else its name. */
    private Parts choose(PaintRecord painting) {
        Parts usual = parts.get();
        return model.or(() -> shelved(usual, painting.modelHash()))
                .or(() -> Optional.of(painting.model()).filter(name -> !name.isEmpty()))
                .map(usual::withModel)
                .orElse(usual);
    }

    private static Optional<String> shelved(Parts usual, String hash) {
        if (hash.isEmpty()) {
            return Optional.empty();
        }
        return usual.models().shelved().stream()
                .flatMap(shelved -> shelved instanceof Shelved.Usable usable ? Stream.of(usable) : Stream.empty())
                .filter(usable -> usable.hash().equals(hash))
                .map(usable -> usable.path().toString())
                .findFirst();
    }

    private void report(Repainted repainted) {
        if (repainted.isIdentical()) {
            streams.out().println("identical");
            return;
        }
        streams.out().println("differs: " + repainted.difference());
        repainted.changes().forEach(change -> streams.out().println("  " + Shown.plain(change)));
        if (repainted.changes().isEmpty()) {
            streams.out().println("  all that the file records is as it was; its pixels may have been changed since");
        }
    }
}
