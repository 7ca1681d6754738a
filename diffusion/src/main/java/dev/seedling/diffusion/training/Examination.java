package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.Evaluation;
import dev.seedling.diffusion.training.world.Scene;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * How far a model paints what it is asked for, in combinations that training never showed: a probe, trained on drawn
 * pictures, reads the painted ones. How often the probe errs on drawn pictures that it never saw is told beside it.
 */
public final class Examination {
    private static final int RENDERS = 1024;
    private static final int CHUNK = 32;

    private final Corpus corpus;
    private final Probe probe;
    private final TrainingListener listener;
    private final Tally drawn = new Tally();
    private final Tally painted = new Tally();
    private final List<BufferedImage> firsts = new ArrayList<>();

    private Examination(Corpus corpus, Probe probe, TrainingListener listener) {
        this.corpus = corpus;
        this.probe = probe;
        this.listener = listener;
    }

    /** How much is asked. */
    record Extent(int renders, int captions, int seeds, int gridColumns) {
        private static final int COMPARED = 16;

        int compared() {
            return Math.min(COMPARED, captions);
        }
    }

    /**
     * Trains the probe where {@code work} has none, asks for 200 captions with four seeds each, and leaves 36 pictures of
     * seed 1, unpicked, in {@code work/contact.png}. Where {@code work} still has the training's files, {@code nearest.png}
     * shows 16 of them above the training pictures that are nearest.
     *
     * @param engine of a model that knows the world
     * @param settings for the probe
     * @return a table in Markdown
     */
    public static String examine(ImageEngine engine, Path work, EngineSettings settings, TrainingListener listener) {
        return examine(engine, work, settings, listener, Recipe.SPROUT, new Extent(RENDERS, 200, 4, 6));
    }

    static String examine(
            ImageEngine engine,
            Path work,
            EngineSettings settings,
            TrainingListener listener,
            Recipe recipe,
            Extent extent) {
        Torch torch = Torch.start(settings, Long.MAX_VALUE);
        Corpus corpus = recipe.corpus();
        try (Probe probe = Probe.trained(work.resolve("probe"), corpus, recipe.probePlan(), torch, listener)) {
            Examination examination = new Examination(corpus, probe, listener);
            examination.draw(extent.renders());
            examination.paint(engine, extent);
            Recall recall = new Recall(recipe, work, torch);
            if (recall.possible()) {
                recall.write(examination.firsts, work.resolve("nearest.png"));
            }
            PaintedGrid.write(engine, extent.gridColumns(), work.resolve("contact.png"));
            return examination.table();
        } catch (IOException e) {
            throw new DiffusionException("the evaluation stopped, a file failed: " + e.getMessage(), e);
        }
    }

    /** Scenes beyond those that the probe's training was checked by. */
    private void draw(int count) {
        long first = -1_000_000;
        for (int from = 0; from < count; from += CHUNK) {
            long begin = first - from;
            List<Scene> scenes = LongStream.range(0, Math.min(CHUNK, count - from))
                    .mapToObj(i -> corpus.single(begin - i))
                    .toList();
            probe.judge(scenes, corpus.pictures(scenes), drawn);
        }
    }

    private void paint(ImageEngine engine, Extent extent) {
        List<Evaluation.Question> questions = Evaluation.questions(extent.captions());
        int total = questions.size() * extent.seeds();
        listener.stage("painting", 0, total);
        long begun = System.nanoTime();
        int done = 0;
        for (Evaluation.Question question : questions) {
            for (int seed = 1; seed <= extent.seeds(); seed++) {
                ImageRequest request = ImageRequest.of(
                        question.caption(), "", seed, engine.model().defaults());
                BufferedImage image = engine.paint(request, PaintListener.NONE).image();
                if (seed == 1 && firsts.size() < extent.compared()) {
                    firsts.add(image);
                }
                probe.judge(List.of(question.scene()), PictureBatch.ofImages(List.of(image)), painted);
                done++;
                double each = (System.nanoTime() - begun) / (double) done;
                listener.step("painting", done, total, 0, Duration.ofNanos((long) (each * (total - done))));
            }
        }
    }

    private String table() {
        StringBuilder table =
                new StringBuilder("| read from pictures | right on drawn ones | right on painted ones | by"
                        + " chance |\n|---|---|---|---|\n");
        for (Question question : Question.ALL) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f %% | %.1f %% | %.1f %% |%n",
                    question.name(),
                    100 * drawn.share(question),
                    100 * painted.share(question),
                    100.0 / question.choices().size()));
        }
        return table.toString();
    }
}
