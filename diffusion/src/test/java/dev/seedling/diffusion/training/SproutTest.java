package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.engine.StableDiffusion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SproutTest {
    private static final EngineSettings SETTINGS = new EngineSettings(DeviceChoice.CPU, Precision.FLOAT32, 1);
    static final Recipe TINY = new Recipe(
            1,
            64,
            50,
            200,
            6,
            new AutoencoderDesign(16, List.of(0, 0, 0, 0, 1), List.of(1, 0, 0, 0, 0), 8),
            new LearningPlan(2, 2, 1e-3, 1, 1, 9),
            List.of(32, 32),
            1,
            1,
            64,
            1,
            new LearningPlan(2, 2, 1e-3, 1, 1, 9),
            new LearningPlan(3, 2, 1e-3, 1, 1, 9),
            new LearningPlan(2, 4, 1e-3, 1, 1, 9),
            1);

    @Test
    void the_whole_recipe_leaves_a_model_that_the_ordinary_engine_paints_with(@TempDir Path folder) throws Exception {
        Path model = folder.resolve("model");
        Heard first = new Heard();
        Sprout.train(folder.resolve("work"), model, TINY, SETTINGS, first);

        assertThat(first.stages)
                .containsExactly("autoencoder 0 of 2", "latents 0 of 14", "meaning 0 of 2", "diffusion 0 of 3");
        assertThat(folder.resolve("work/diffusion/curve.png")).exists();
        assertThat(folder.resolve("work/samples.png")).exists();
        assertThat(folder.resolve("work/autoencoder/colors.csv")).content().contains("all,");
        try (ImageEngine engine = StableDiffusion.open(model, SETTINGS)) {
            ImageRequest request = ImageRequest.of(
                            "a red house by a lake", "", 1, engine.model().defaults())
                    .withSteps(2);
            Picture picture = engine.paint(request, PaintListener.NONE);
            assertThat(picture.image().getWidth()).isEqualTo(64);
            assertThat(engine.countTokens("a red house")).isBetween(3, 12);

            String table = Examination.examine(
                    engine, folder.resolve("work"), SETTINGS, first, TINY, new Examination.Extent(8, 2, 1, 1));
            assertThat(table).contains("| object |", "| position |").doesNotContain("NaN");
            assertThat(folder.resolve("work/contact.png")).isNotEmptyFile();
            assertThat(folder.resolve("work/nearest.png")).isNotEmptyFile();
        }

        Heard second = new Heard();
        byte[] weights = Files.readAllBytes(model.resolve("unet/diffusion_pytorch_model.safetensors"));
        Sprout.train(folder.resolve("work"), model, TINY, SETTINGS, second);
        assertThat(second.stages)
                .containsExactly("autoencoder 2 of 2", "latents 14 of 14", "meaning 2 of 2", "diffusion 3 of 3");
        assertThat(model.resolve("unet/diffusion_pytorch_model.safetensors")).hasBinaryContent(weights);
    }

    @Test
    void a_finished_model_learns_on(@TempDir Path folder) throws Exception {
        Path first = folder.resolve("first");
        Sprout.train(folder.resolve("work"), first, TINY, SETTINGS, new Heard());

        Heard heard = new Heard();
        Path second = folder.resolve("second");
        Sprout.trainOn(first, folder.resolve("more"), second, TINY, SETTINGS, heard);

        assertThat(heard.stages)
                .containsExactly("autoencoder 2 of 2", "latents 0 of 14", "meaning 2 of 2", "diffusion 0 of 3");
        String vae = "vae/diffusion_pytorch_model.safetensors";
        assertThat(second.resolve(vae)).hasSameBinaryContentAs(first.resolve(vae));
    }

    @Test
    void the_shipped_recipe_has_at_most_thirty_million_parameters() {
        BpeVocabulary vocabulary = BpeTrainer.train(Recipe.SPROUT.corpus().captions(200), 1534);
        long count = Recipe.SPROUT.autoencoder().blueprint().count()
                + Recipe.SPROUT.diffusion(vocabulary).count();

        assertThat(count).isBetween(15_000_000L, 30_000_000L);
    }

    private static final class Heard implements TrainingListener {
        private final List<String> stages = new ArrayList<>();

        @Override
        public void stage(String name, long step, long steps) {
            stages.add(name + " " + step + " of " + steps);
        }

        @Override
        public void step(String stage, long step, long steps, double loss, Duration left) {}

        @Override
        public void validated(String stage, long step, double loss, boolean best) {}
    }
}
