package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.Scene;
import dev.seedling.diffusion.training.world.SceneRenderer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** A classifier that was trained on drawn pictures and reads from any picture what it shows. Owns native memory. */
final class Probe implements AutoCloseable {
    private static final String LESSON = "learn_probe";
    private static final String SHIPPED = "probe.safetensors";
    private static final long SEED = 1;

    private final Learner learner;

    private Probe(Learner learner) {
        this.learner = learner;
    }

    /** The probe that ships, so that all models have the same judge. It reads pictures of the size that the renderer draws. */
    static Probe shipped(Torch torch) throws IOException {
        Path file = Files.createTempFile("seedling-", SHIPPED);
        try (InputStream in = Probe.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new FileNotFoundException(SHIPPED);
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return of(file, ProbeDesign.blueprint(SceneRenderer.SIZE), torch);
        } finally {
            Files.delete(file);
        }
    }

    private static Probe of(Path file, Blueprint blueprint, Torch torch) {
        return new Probe(Learner.of(LESSON, torch, manager -> {
            TrainingState state = TrainingState.begin(manager, blueprint, SEED);
            Adoption.into(state, List.of(file));
            return state;
        }));
    }

    /** Trains a probe, or goes on, or takes the finished one out of {@code folder}. Leaves it there, in the form that ships. */
    static Probe trained(Path folder, Corpus corpus, LearningPlan plan, Torch torch, TrainingListener listener)
            throws IOException {
        Blueprint blueprint = ProbeDesign.blueprint(corpus.size());
        try (Learner learner = Learner.of(
                LESSON, torch, manager -> Checkpoint.resume(Course.last(folder), manager, blueprint, SEED))) {
            new Course("probe", folder, plan, listener, best -> {})
                    .run(learner, new ProbeLessons(corpus, plan.batch()));
        }
        try (NDManager manager = NDManager.newBaseManager(torch.device())) {
            Checkpoint.export(
                    Checkpoint.learnt(Course.best(folder), manager, blueprint), folder.resolve(SHIPPED), name -> true);
        }
        return of(folder.resolve(SHIPPED), blueprint, torch);
    }

    /** Reads all attributes off pictures of these scenes, and counts which are right. */
    void judge(List<Scene> scenes, PictureBatch pictures, Tally tally) {
        try (NDManager scope = learner.manager().newSubManager()) {
            NDArray logits = learner.averaged(scope, "read", List.of(pictures.pixels(scope)));
            float[] values = logits.toFloatArray();
            int each = values.length / scenes.size();
            for (int i = 0; i < scenes.size(); i++) {
                tally.add(scenes.get(i), Arrays.copyOfRange(values, i * each, (i + 1) * each));
            }
        }
    }

    @Override
    public void close() {
        learner.close();
    }
}
