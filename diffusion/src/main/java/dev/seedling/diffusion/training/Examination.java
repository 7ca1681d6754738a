package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.Evaluation;
import dev.seedling.diffusion.training.world.Scene;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * How far a model paints what it is asked for, in combinations that training never showed: a probe, trained on drawn
 * pictures, reads the painted ones. How often the probe errs on drawn pictures that it never saw is told beside it.
 *
 * <p>Painted pictures are kept in the work folder: an examination that was cut off goes on.
 */
public final class Examination {
    private static final int RENDERS = 1024;
    private static final long FIRST_RENDER = -1_000_000; // beyond those that the probe's training was checked by
    private static final int CHUNK = 32;
    private static final int CONTACT_COLUMNS = 6;
    private static final int COMPARED = 16;

    private final Path work;
    private final Recipe recipe;
    private final int renders;
    private final EngineSettings settings;
    private final ProbeSource judge;
    private final TrainingListener listener;

    /**
     * Judges by the probe that ships.
     *
     * @param work what is kept, and what is shown
     * @param settings for the probe
     */
    public static Examination byShippedProbe(Path work, EngineSettings settings, TrainingListener listener) {
        return new Examination(work, Recipe.SPROUT, RENDERS, settings, Probe::shipped, listener);
    }

    /** The same by a probe trained in the work folder. */
    public static Examination byOwnProbe(Path work, EngineSettings settings, TrainingListener listener) {
        OwnProbe own = new OwnProbe(work, Recipe.SPROUT, listener);
        return new Examination(work, Recipe.SPROUT, RENDERS, settings, own, listener);
    }

    Examination(
            Path work,
            Recipe recipe,
            int renders,
            EngineSettings settings,
            ProbeSource judge,
            TrainingListener listener) {
        this.work = work;
        this.recipe = recipe;
        this.renders = renders;
        this.settings = settings;
        this.judge = judge;
        this.listener = listener;
    }

    /**
     * Has the model paint, then the probe read. Leaves the first pictures of seed 1, unpicked, in {@code contact.png}, their
     * captions in {@code contact.txt}, and the table in {@code evaluation.md}. Where the work folder still has the training's
     * files, {@code nearest.png} shows painted pictures above the training pictures that are nearest.
     *
     * @param engines opens a model that knows the world, as often as engines paint at a time
     * @return a table in Markdown
     * @throws TrainingStopped if the listener asked for it
     */
    public String of(Supplier<ImageEngine> engines, Extent extent) {
        List<Evaluation.Question> questions = Evaluation.questions(extent.captions());
        List<Evaluation.Question> things = Evaluation.things();
        try {
            Gallery gallery = painted("painting", questions, extent, engines);
            Gallery alone = painted("painting things", things, extent, engines);
            show(gallery, questions);
            Torch torch = Torch.start(settings, Long.MAX_VALUE);
            try (Probe probe = judge.probe(torch)) {
                Tally drawn = readDrawn(probe);
                Tally painted = read(probe, gallery, questions, extent);
                Tally single = read(probe, alone, things, extent);
                Report report = new Report(gallery.model(), extent, renders, drawn, painted, single);
                return written(report.text(), () -> recall(gallery, extent, torch));
            }
        } catch (IOException e) {
            throw stopped("the evaluation", e);
        }
    }

    /** The table is on disk before what takes longer. */
    private String written(String table, More more) throws IOException {
        Path file = work.resolve("evaluation.md");
        Files.writeString(file, table);
        String text = table + more.text();
        Files.writeString(file, text);
        return text;
    }

    private interface More {
        String text() throws IOException;
    }

    /**
     * Trains a probe to judge by instead of the one that ships, or goes on where that was cut off; needs no model.
     *
     * @return its folder
     * @throws TrainingStopped if the listener asked for it
     */
    public static Path trainProbe(Path work, EngineSettings settings, TrainingListener listener) {
        OwnProbe own = new OwnProbe(work, Recipe.SPROUT, listener);
        try {
            own.probe(Torch.start(settings, Long.MAX_VALUE)).close();
            return own.folder();
        } catch (IOException e) {
            throw stopped("the probe's training", e);
        }
    }

    private Gallery painted(
            String stage, List<Evaluation.Question> questions, Extent extent, Supplier<ImageEngine> engines)
            throws IOException {
        List<String> captions =
                questions.stream().map(Evaluation.Question::caption).toList();
        return Gallery.painted(work.resolve("painted"), stage, captions, extent.seeds(), engines, listener);
    }

    private Tally read(Probe probe, Gallery gallery, List<Evaluation.Question> questions, Extent extent)
            throws IOException {
        Tally tally = new Tally();
        for (int seed = 1; seed <= extent.seeds(); seed++) {
            for (int i = 0; i < questions.size(); i++) {
                goOn();
                BufferedImage picture = Scaled.to(recipe.size(), gallery.picture(i, seed));
                probe.judge(List.of(questions.get(i).scene()), PictureBatch.ofImages(List.of(picture)), tally);
            }
        }
        return tally;
    }

    private Tally readDrawn(Probe probe) {
        Tally tally = new Tally();
        Corpus corpus = recipe.corpus();
        for (int from = 0; from < renders; from += CHUNK) {
            goOn();
            long first = FIRST_RENDER - from;
            List<Scene> scenes = LongStream.range(0, Math.min(CHUNK, renders - from))
                    .mapToObj(i -> corpus.single(first - i))
                    .toList();
            probe.judge(scenes, corpus.pictures(scenes), tally);
        }
        return tally;
    }

    private void goOn() {
        if (listener.stopped()) {
            throw new TrainingStopped("the evaluation was stopped; the same command goes on with what is painted");
        }
    }

    private void show(Gallery gallery, List<Evaluation.Question> questions) throws IOException {
        int columns = Math.min(CONTACT_COLUMNS, (int) Math.sqrt(questions.size()));
        int shown = columns * columns;
        PaintedGrid.write(gallery.first(shown), columns, work.resolve("contact.png"));
        Files.write(
                work.resolve("contact.txt"),
                questions.stream()
                        .limit(shown)
                        .map(Evaluation.Question::caption)
                        .toList());
    }

    private String recall(Gallery gallery, Extent extent, Torch torch) throws IOException {
        Recall recall = new Recall(CorpusSeed.applied(work, recipe), work, torch);
        if (!recall.possible()) {
            return "%nNearest training pictures: not searched; the training's latents in %s are missing or unfinished.%n"
                    .formatted(work);
        }
        List<BufferedImage> painted = gallery.first(Math.min(COMPARED, extent.captions())).stream()
                .map(picture -> Scaled.to(recipe.size(), picture))
                .toList();
        return "\n" + recall.write(painted, work.resolve("nearest.png")) + "\n";
    }

    private static DiffusionException stopped(String what, IOException e) {
        return new DiffusionException(what + " stopped, a file failed: " + FileTrouble.withFile(e), e);
    }
}
