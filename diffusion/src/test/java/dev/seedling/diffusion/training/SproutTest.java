package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DeviceChoice;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.Precision;
import dev.seedling.diffusion.engine.StableDiffusion;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.Scene;
import dev.seedling.diffusion.training.world.SceneRenderer;
import dev.seedling.diffusion.weights.Safetensors;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
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
            new LearningPlan(2, 4, 1e-3, 1, 1, 9),
            new AutoencoderDesign(16, List.of(0, 0, 0, 0, 1), List.of(1, 0, 0, 0, 0), 8),
            new LearningPlan(2, 2, 1e-3, 1, 1, 9),
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
        Bystander first = Bystander.patient();
        Sprout.train(Beginning.NOTHING, folder.resolve("work"), model, TINY, SETTINGS, first);

        assertThat(first.stages)
                .containsExactly(
                        "recognizer 0 of 2",
                        "autoencoder 0 of 2",
                        "latents 0 of 14",
                        "meaning 0 of 2",
                        "diffusion 0 of 3",
                        "decoder 0 of 2");
        assertThat(folder.resolve("work/diffusion/curve.png")).exists();
        assertThat(folder.resolve("work/samples.png")).exists();
        assertThat(folder.resolve("work/autoencoder/colors.csv")).content().contains("all,");
        assertThat(folder.resolve("work/decoder/rebuilt.png")).exists();
        requireDecoderAloneChanged(folder.resolve("work"), model.resolve("vae/diffusion_pytorch_model.safetensors"));
        try (ImageEngine engine = StableDiffusion.open(model, SETTINGS)) {
            ImageRequest request = ImageRequest.of(
                            "a red house by a lake", "", 1, engine.model().defaults())
                    .withSteps(2);
            Picture picture = engine.paint(request, PaintListener.NONE);
            assertThat(picture.image().getWidth()).isEqualTo(64);
            assertThat(engine.countTokens("a red house")).isBetween(3, 12);
        }
        examine(folder.resolve("work"), model);

        leaveHalfLearnt(folder.resolve("work/recognizer"));
        Bystander second = Bystander.patient();
        byte[] weights = Files.readAllBytes(model.resolve("unet/diffusion_pytorch_model.safetensors"));
        Sprout.train(Beginning.NOTHING, folder.resolve("work"), model, TINY, SETTINGS, second);
        assertThat(second.stages)
                .as("no recognizer: nobody is left to learn by it")
                .containsExactly(
                        "autoencoder 2 of 2",
                        "latents 14 of 14",
                        "meaning 2 of 2",
                        "diffusion 3 of 3",
                        "decoder 2 of 2");
        assertThat(model.resolve("unet/diffusion_pytorch_model.safetensors")).hasBinaryContent(weights);
    }

    @Test
    void a_loss_on_other_held_out_pictures_is_not_to_be_beaten(@TempDir Path folder) throws Exception {
        Path work = folder.resolve("work");
        Path stage = work.resolve(Sprout.DIFFUSION);
        Sprout.train(Beginning.NOTHING, work, folder.resolve("model"), TINY, SETTINGS, Bystander.patient());
        assertThat(stage.resolve(LossCurve.FILE)).content().hasLineCount(3);

        Files.writeString(stage.resolve("exam.txt"), "those of another world");
        Sprout.train(Beginning.NOTHING, work, folder.resolve("model"), TINY, SETTINGS, Bystander.patient());

        assertThat(stage.resolve(LossCurve.FILE)).content().startsWith("3,NaN,").hasLineCount(1);
        assertThat(Checkpoint.stepOf(Course.best(stage))).isEqualTo(3);
    }

    private static void leaveHalfLearnt(Path recognizer) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            TrainingState state = TrainingState.begin(manager, Recognizer.blueprint(), 1);
            state.standAt(1);
            Checkpoint.save(state, Course.last(recognizer));
        }
    }

    /** The last lessons of the decoder leave the encoder alone: what latents are is settled by then. */
    private static void requireDecoderAloneChanged(Path work, Path vae) throws Exception {
        Path early = work.resolve("early.safetensors");
        try (NDManager manager = NDManager.newBaseManager()) {
            Checkpoint.export(
                    Checkpoint.learnt(
                            Course.best(work.resolve("autoencoder")),
                            manager,
                            TINY.autoencoder().blueprint()),
                    early,
                    name -> true);
        }
        try (Safetensors before = Safetensors.open(early);
                Safetensors after = Safetensors.open(vae)) {
            for (String name : after.names()) {
                boolean same = before.tensor(name).equals(after.tensor(name));
                if (name.startsWith("encoder.")) {
                    assertThat(same).as(name).isTrue();
                } else if (name.endsWith(".weight")) {
                    assertThat(same).as(name).isFalse();
                }
            }
        }
    }

    @Test
    void a_finished_model_learns_on(@TempDir Path folder) throws Exception {
        Path first = folder.resolve("first");
        Sprout.train(Beginning.NOTHING, folder.resolve("work"), first, TINY, SETTINGS, Bystander.patient());

        Bystander heard = Bystander.patient();
        Path second = folder.resolve("second");
        CorpusSeed.settle(folder.resolve("more"), 2);
        Sprout.train(Beginning.with(first), folder.resolve("more"), second, TINY, SETTINGS, heard);

        assertThat(heard.stages)
                .containsExactly(
                        "autoencoder 2 of 2",
                        "latents 0 of 14",
                        "meaning 2 of 2",
                        "diffusion 0 of 3",
                        "decoder 2 of 2");
        String vae = "vae/diffusion_pytorch_model.safetensors";
        assertThat(second.resolve(vae)).hasSameBinaryContentAs(first.resolve(vae));
        assertThat(folder.resolve("more").resolve(LatentCache.FILE))
                .as("other pictures")
                .binaryContent()
                .isNotEqualTo(Files.readAllBytes(folder.resolve("work").resolve(LatentCache.FILE)));

        Path other = Files.createDirectories(folder.resolve("other/unet"));
        Files.writeString(other.resolve("diffusion_pytorch_model.safetensors"), "another");
        assertThatThrownBy(() -> Sprout.train(
                        Beginning.with(folder.resolve("other")), folder.resolve("more"), second, TINY, SETTINGS, heard))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("did not begin with the model in");

        Files.delete(Course.last(folder.resolve("work/diffusion")));
        assertThatThrownBy(() ->
                        Sprout.train(Beginning.with(first), folder.resolve("work"), second, TINY, SETTINGS, heard))
                .as("an autoencoder of its own")
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("would be lost");
    }

    @Test
    void a_decoder_learns_again_once_the_unet_that_it_learnt_from_is_another(@TempDir Path folder) throws Exception {
        Path work = folder.resolve("work");
        Path model = folder.resolve("model");
        Sprout.train(Beginning.NOTHING, work, model, TINY, SETTINGS, Bystander.patient());
        byte[] first = Files.readAllBytes(model.resolve("vae/diffusion_pytorch_model.safetensors"));
        Recipe longer = TINY.withDiffusion(new LearningPlan(4, 2, 1e-3, 1, 1, 9), TINY.pictures());

        Bystander heard = Bystander.patient();
        Sprout.train(Beginning.NOTHING, work, model, longer, SETTINGS, heard);

        assertThat(heard.stages).endsWith("diffusion 3 of 4", "decoder 0 of 2");
        assertThat(model.resolve("vae/diffusion_pytorch_model.safetensors"))
                .binaryContent()
                .isNotEqualTo(first);

        Files.delete(Course.best(work.resolve("diffusion")));
        assertThatThrownBy(() -> Sprout.train(Beginning.NOTHING, work, model, longer, SETTINGS, heard))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("best.safetensors is missing");
    }

    @Test
    void the_shipped_recipe_has_at_most_thirty_million_parameters() {
        BpeVocabulary vocabulary = BpeTrainer.train(Recipe.SPROUT.corpus().captions(200), 1534);
        long count = Recipe.SPROUT.autoencoder().blueprint().count()
                + Recipe.SPROUT.diffusion(vocabulary).count();

        assertThat(count).isBetween(15_000_000L, 30_000_000L);
    }

    /** The work folder is that of the model's training. */
    private static void examine(Path work, Path model) throws Exception {
        Bystander heard = Bystander.patient();
        Examination examination = new Examination(work, TINY, 8, SETTINGS, new OwnProbe(work, TINY, heard), heard);
        String report = examination.of(() -> StableDiffusion.open(model, SETTINGS), new Extent(4, 2));

        assertThat(heard.stages).containsExactly("painting 0 of 8", "painting things 0 of 114", "probe 0 of 2");
        assertThat(report)
                .contains(
                        "| object |",
                        "| position |",
                        "Each of the 57 kinds of things",
                        "Nearest of 6 training pictures",
                        "for 4 painted pictures")
                .doesNotContain("NaN");
        assertThat(work.resolve("evaluation.md")).hasContent(report);
        assertThat(ImageIO.read(work.resolve("contact.png").toFile()).getWidth())
                .isEqualTo(2 * 64);
        assertThat(work.resolve("contact.txt")).content().hasLineCount(4);
        assertThat(ImageIO.read(work.resolve("nearest.png").toFile()).getWidth())
                .isEqualTo(4 * 64);
    }

    @Test
    void a_picture_that_training_showed_is_found_again(@TempDir Path folder) throws Exception {
        Path work = folder.resolve("work");
        Sprout.train(Beginning.NOTHING, work, folder.resolve("model"), TINY, SETTINGS, Bystander.patient());
        Scene scene = TINY.corpus().scene(3);
        BufferedImage copy = Scaled.to(64, new SceneRenderer().render(scene).image());

        Path nearest = folder.resolve("nearest.png");
        new Recall(TINY, work, Torch.start(SETTINGS, 0)).write(List.of(copy), nearest);

        BufferedImage below = ImageIO.read(nearest.toFile()).getSubimage(0, 64, 64, 64);
        assertThat(pixels(below)).isEqualTo(pixels(copy));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
