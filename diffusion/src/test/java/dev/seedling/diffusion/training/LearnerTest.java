package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.program.TwoThreads;
import dev.seedling.diffusion.sampling.NoiseSchedule;
import dev.seedling.diffusion.training.TrainingState.Role;
import dev.seedling.diffusion.training.world.Captioner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerTest {
    private static final Torch TORCH = Torch.start(new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1), 0);
    private static final Recognizer RECOGNIZER = Recognizer.untaught(TORCH, 1);
    private static final int BATCH = 4;
    private static final Corpus CORPUS = new Corpus(1, 16);
    private static final AutoencoderDesign AUTOENCODER = new AutoencoderDesign(32, List.of(1, 1), List.of(1, 1), 4);

    @Test
    void the_autoencoder_learns_a_handful_of_pictures() {
        Blueprint blueprint = AUTOENCODER.blueprint();
        try (Learner learner =
                Learner.of("learn_autoencoder", TORCH, manager -> TrainingState.begin(manager, blueprint, 1))) {
            List<Double> losses = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                try (NDManager scope = learner.manager().newSubManager()) {
                    losses.add(learner.step(5e-3, pictures(scope)).loss());
                }
            }

            assertThat(losses.get(49)).isLessThan(0.65 * losses.get(0));
        }
    }

    @Test
    void text_encoder_and_unet_learn_together() {
        BpeVocabulary vocabulary = BpeTrainer.train(CORPUS.captions(50), 300);
        try (Learner learner = learner(vocabulary, 0)) {
            String word = "text_model.encoder.layers.0.mlp.fc1.weight";
            float before = first(learner, word);
            List<Double> losses = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                try (NDManager scope = learner.manager().newSubManager()) {
                    losses.add(learner.step(3e-3, latents(scope, new CaptionTokens(vocabulary)))
                            .loss());
                }
            }

            assertThat(losses.get(29)).isLessThan(0.8 * losses.get(0));
            assertThat(first(learner, word)).as("the text encoder moved").isNotEqualTo(before);
        }
    }

    @Test
    void gradients_change_nothing_about_what_is_computed() {
        BpeVocabulary vocabulary = BpeTrainer.train(CORPUS.captions(50), 300);
        try (Learner learner = learner(vocabulary, 0);
                NDManager scope = learner.manager().newSubManager()) {
            Batch lesson = latents(scope, new CaptionTokens(vocabulary));
            for (int i = 0; i < 5; i++) {
                learner.step(3e-3, lesson); // a new UNet says nothing yet
            }
            learner.state()
                    .of(Role.EMA)
                    .forEach((name, array) -> Objects.requireNonNull(
                                    learner.state().of(Role.W).get(name))
                            .copyTo(array));
            double validated = learner.validate(scope, lesson);

            assertThat(learner.step(0, lesson).loss()).isCloseTo(validated, within(1e-5));
        }
    }

    @Test
    void a_batch_that_is_shared_among_threads_teaches_what_it_teaches_one() {
        BpeVocabulary vocabulary = BpeTrainer.train(CORPUS.captions(50), 300);
        try (TwoThreads two = new TwoThreads();
                Learner alone = learner(TORCH, vocabulary, 0);
                Learner shared = learner(two.torch(), vocabulary, 0);
                NDManager scope = alone.manager().newSubManager()) {
            Batch lesson = evenlyCovered(scope, latents(scope, new CaptionTokens(vocabulary), 16));
            for (int i = 0; i < 5; i++) {
                Learner.Outcome expected = alone.step(3e-3, lesson);
                Learner.Outcome outcome = shared.step(3e-3, lesson);

                assertThat(outcome.loss()).isCloseTo(expected.loss(), within(1e-4));
                assertThat(outcome.gradientNorm()).isCloseTo(expected.gradientNorm(), withinPercentage(0.5));
            }
            float[] expected = all(alone);
            float[] weights = all(shared);
            assertThat(IntStream.range(0, weights.length).mapToDouble(i -> Math.abs(weights[i] - expected[i])))
                    .allMatch(difference -> difference < 2e-3);
        }
    }

    @Test
    void where_things_cover_more_of_one_share_the_shares_teach_about_the_same() {
        BpeVocabulary vocabulary = BpeTrainer.train(CORPUS.captions(50), 300);
        try (TwoThreads two = new TwoThreads();
                Learner alone = learner(TORCH, vocabulary, 0);
                Learner shared = learner(two.torch(), vocabulary, 0);
                NDManager scope = alone.manager().newSubManager()) {
            Batch lesson = latents(scope, new CaptionTokens(vocabulary), 16);
            for (int i = 0; i < 3; i++) {
                Learner.Outcome expected = alone.step(3e-3, lesson);
                Learner.Outcome outcome = shared.step(3e-3, lesson);

                // Each share reckons for itself how much more things weigh: losses are 0.25 % apart,
                // norms 1.3 %.
                assertThat(outcome.loss()).isCloseTo(expected.loss(), withinPercentage(1));
                assertThat(outcome.gradientNorm()).isCloseTo(expected.gradientNorm(), withinPercentage(4));
            }
        }
    }

    /** The same lesson where things cover as much of every place. */
    private static Batch evenlyCovered(NDManager scope, Batch lesson) {
        List<NDArray> each = new ArrayList<>(lesson.each());
        each.set(1, scope.full(each.get(1).getShape(), 0.5f));
        return new Batch(each, lesson.common());
    }

    @Test
    void attention_that_a_finished_model_never_had_changes_nothing_at_first(@TempDir Path folder) throws Exception {
        Path model = folder.resolve("model.safetensors");
        BpeVocabulary vocabulary = BpeTrainer.train(CORPUS.captions(50), 300);
        try (Learner learner = learner(vocabulary, 1);
                NDManager scope = learner.manager().newSubManager()) {
            teach(learner, scope, new CaptionTokens(vocabulary), 5); // a new UNet says nothing yet
            Checkpoint.export(learner.state(), model, name -> true);
        }

        assertThat(adopted(model, vocabulary, 0)).isCloseTo(adopted(model, vocabulary, 1), within(1e-5));
    }

    private static double adopted(Path model, BpeVocabulary vocabulary, int plainLevels) {
        try (Learner learner = learner(vocabulary, plainLevels);
                NDManager scope = learner.manager().newSubManager()) {
            Adoption.into(learner.state(), List.of(model));
            return learner.validate(scope, latents(scope, new CaptionTokens(vocabulary)));
        }
    }

    static void teach(Learner learner, NDManager scope, CaptionTokens tokens, int steps) {
        for (int i = 0; i < steps; i++) {
            learner.step(3e-3, latents(scope, tokens));
        }
    }

    static Learner learner(BpeVocabulary vocabulary, int plainLevels) {
        return learner(TORCH, vocabulary, plainLevels);
    }

    private static Learner learner(Torch torch, BpeVocabulary vocabulary, int plainLevels) {
        Blueprint blueprint = new UNetDesign(4, List.of(32, 32), plainLevels, 1, 64, 8).blueprint();
        blueprint.addAll(new TextDesign(vocabulary.size(), 64, 1).blueprint());
        return Learner.of("learn_latents", torch, manager -> TrainingState.begin(manager, blueprint, 1));
    }

    @Test
    void the_decoder_becomes_as_sharp_as_what_it_rebuilds() {
        Blueprint blueprint = AUTOENCODER.decoder();
        blueprint.addAll(Critic.blueprint());
        try (Learner learner =
                        Learner.of("learn_decoder", TORCH, manager -> TrainingState.begin(manager, blueprint, 1));
                NDManager lasting = learner.manager().newSubManager()) {
            List<NDArray> arrays = new ArrayList<>(pictures(lasting).each());
            arrays.add(2, Gaussian.draw(lasting, new SplittableRandom(2), BATCH, 4, 8, 8));
            arrays.set(3, Gaussian.draw(lasting, new SplittableRandom(3), BATCH, 3, 16, 16));
            Batch lesson = new Batch(arrays, RECOGNIZER.weights());
            double first = learner.validate(lasting, lesson);
            float critic = first(learner, "critic.0.weight");
            for (int i = 0; i < 60; i++) {
                learner.step(5e-3, lesson);
            }

            assertThat(learner.validate(lasting, lesson)).isLessThan(0.6 * first);
            assertThat(first(learner, "critic.0.weight"))
                    .as("the critic learnt")
                    .isNotEqualTo(critic);
        }
    }

    @Test
    void a_probe_learns_to_read_pictures() {
        Corpus corpus = new Corpus(1, 32);
        ProbeLessons lessons = new ProbeLessons(corpus, 8);
        try (Learner learner = Learner.of(
                "learn_probe", TORCH, manager -> TrainingState.begin(manager, ProbeDesign.blueprint(32), 1))) {
            List<Double> losses = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                try (NDManager scope = learner.manager().newSubManager()) {
                    losses.add(learner.step(3e-3, lessons.validation(scope, 0)).loss());
                }
            }

            assertThat(losses.get(39)).isLessThan(0.3 * losses.get(0));
        }
    }

    @Test
    void what_no_picture_of_a_batch_tells_does_not_spoil_the_probes_loss() {
        Corpus corpus = new Corpus(1, 32);
        try (Learner learner = Learner.of(
                        "learn_probe", TORCH, manager -> TrainingState.begin(manager, ProbeDesign.blueprint(32), 1));
                NDManager scope = learner.manager().newSubManager()) {
            Batch lesson = new ProbeLessons(corpus, 8).validation(scope, 0);
            double all = learner.validate(scope, lesson);
            List<NDArray> untold = new ArrayList<>(lesson.each());
            untold.set(1, untold.get(1).duplicate());
            untold.get(1).set(new NDIndex(":, 6"), -1);

            assertThat(learner.validate(scope, new Batch(untold, lesson.common())))
                    .isGreaterThan(0)
                    .isLessThan(all);
        }
    }

    @Test
    void the_averaged_weights_follow_the_weights_and_gradients_are_clipped() {
        Blueprint blueprint = AUTOENCODER.blueprint();
        try (Learner learner =
                Learner.of("learn_autoencoder", TORCH, manager -> TrainingState.begin(manager, blueprint, 1))) {
            String name = "decoder.layers.0.weight";
            float before = of(learner, Role.EMA, name)[0];
            Learner.Outcome outcome;
            try (NDManager scope = learner.manager().newSubManager()) {
                outcome = learner.step(1e-2, pictures(scope));
            }
            float weight = of(learner, Role.W, name)[0];

            double share = 1 - 2.0 / 11; // of a first step
            assertThat(of(learner, Role.EMA, name)[0])
                    .isNotEqualTo(before)
                    .isCloseTo((float) (before + share * (weight - before)), within(1e-6f));
            double clipped = 0;
            for (var moment : learner.state().of(Role.M).entrySet()) {
                boolean matrix = moment.getValue().getShape().dimension() == 4
                        && !moment.getKey().startsWith("encoder.layers.0.")
                        && moment.getValue().getShape().get(0) >= 32;
                double share1 = matrix ? 0.05 : 0.1; // of the gradient, that the momentum takes
                for (float value : moment.getValue().toFloatArray()) {
                    clipped += Math.pow(value / share1, 2);
                }
            }
            assertThat(Math.sqrt(clipped)).isCloseTo(Math.min(1, outcome.gradientNorm()), within(1e-3));
        }
    }

    @Test
    void a_resumed_run_gives_the_weights_of_an_uninterrupted_one(@TempDir Path folder) throws Exception {
        requireTheSameWhenResumed(TORCH, BATCH, folder.resolve("state.safetensors"));
    }

    @Test
    void so_does_one_that_is_shared_between_two_threads(@TempDir Path folder) throws Exception {
        try (TwoThreads two = new TwoThreads()) {
            requireTheSameWhenResumed(two.torch(), 16, folder.resolve("state.safetensors"));
        }
    }

    private static void requireTheSameWhenResumed(Torch torch, int batch, Path file) throws Exception {
        Blueprint blueprint = AUTOENCODER.blueprint();
        float[] straight;
        try (Learner learner =
                Learner.of("learn_autoencoder", torch, manager -> TrainingState.begin(manager, blueprint, 1))) {
            steps(learner, 3, batch);
            Checkpoint.save(learner.state(), file);
            steps(learner, 3, batch);
            straight = all(learner);
        }
        try (Learner resumed =
                Learner.of("learn_autoencoder", torch, manager -> Checkpoint.resume(file, manager, blueprint, 7))) {
            assertThat(resumed.state().step()).isEqualTo(3);
            steps(resumed, 3, batch);

            assertThat(all(resumed)).isEqualTo(straight);
        }
    }

    @Test
    void the_recognizer_learns_nothing_where_the_autoencoder_learns_by_it() {
        Blueprint blueprint = AUTOENCODER.blueprint();
        List<float[]> before =
                RECOGNIZER.weights().stream().map(NDArray::toFloatArray).toList();
        try (Learner learner =
                Learner.of("learn_autoencoder", TORCH, manager -> TrainingState.begin(manager, blueprint, 1))) {
            steps(learner, 1, BATCH);
        }

        assertThat(before).isNotEmpty();
        for (int i = 0; i < before.size(); i++) {
            NDArray weight = RECOGNIZER.weights().get(i);
            assertThat(weight.toFloatArray()).as(weight.getName()).isEqualTo(before.get(i));
        }
    }

    private static void steps(Learner learner, int count, int batch) {
        for (int i = 0; i < count; i++) {
            try (NDManager scope = learner.manager().newSubManager()) {
                learner.step(1e-3, pictures(scope, batch));
            }
        }
    }

    private static Batch pictures(NDManager scope) {
        return pictures(scope, BATCH);
    }

    private static Batch pictures(NDManager scope, int count) {
        PictureBatch batch = CORPUS.pictures(LongStream.range(0, count));
        return new Batch(
                List.of(
                        batch.pixels(scope),
                        batch.masks(scope),
                        Gaussian.draw(scope, new SplittableRandom(1), count, 4, 8, 8)),
                RECOGNIZER.weights());
    }

    private static Batch latents(NDManager scope, CaptionTokens tokens) {
        return latents(scope, tokens, BATCH);
    }

    private static Batch latents(NDManager scope, CaptionTokens tokens, int batch) {
        NoiseSchedule schedule = Recipe.schedule();
        float[] alphas = new float[schedule.trainingSteps()];
        for (int t = 0; t < alphas.length; t++) {
            alphas[t] = (float) schedule.alphaBar(t);
        }
        SplittableRandom random = new SplittableRandom(5);
        long[] ids = new long[batch * TextDesign.TOKENS];
        long[] ends = new long[batch];
        for (int i = 0; i < batch; i++) {
            long[] own = tokens.ids(Captioner.plain(CORPUS.scene(i)));
            System.arraycopy(own, 0, ids, i * TextDesign.TOKENS, own.length);
            ends[i] = tokens.end(own);
        }
        return new Batch(
                List.of(
                        Gaussian.draw(scope, random, batch, 4, 8, 8),
                        covered(scope, batch),
                        Gaussian.draw(scope, random, batch, 4, 8, 8),
                        scope.create(LongStream.range(0, batch)
                                .map(i -> 100 + i * 800 / (batch - 1))
                                .toArray()),
                        scope.create(ids, new Shape(batch, TextDesign.TOKENS)),
                        scope.create(ends)),
                List.of(scope.create(alphas)));
    }

    /** By things: of every picture another share, of every place another: (batch, 1, 8, 8). */
    private static NDArray covered(NDManager scope, int batch) {
        SplittableRandom random = new SplittableRandom(6);
        float[] covered = new float[batch * 8 * 8];
        for (int i = 0; i < batch; i++) {
            double most = random.nextDouble();
            for (int place = 0; place < 8 * 8; place++) {
                covered[i * 8 * 8 + place] = (float) (most * random.nextDouble());
            }
        }
        return scope.create(covered, new Shape(batch, 1, 8, 8));
    }

    private static float[] of(Learner learner, Role role, String name) {
        return Objects.requireNonNull(learner.state().of(role).get(name)).toFloatArray();
    }

    private static float first(Learner learner, String name) {
        return Objects.requireNonNull(learner.state().of(Role.W).get(name)).toFloatArray()[0];
    }

    private static float[] all(Learner learner) {
        List<Float> values = new ArrayList<>();
        learner.state().of(Role.EMA).values().forEach(array -> {
            for (float value : array.toFloatArray()) {
                values.add(value);
            }
        });
        float[] flat = new float[values.size()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = values.get(i);
        }
        return flat;
    }
}
