package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.SamplerChoice;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {
    private static final List<String> PROMPTS = List.of("a house", "a boat", "a tree");

    private final Queue<String> painted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void every_prompt_is_painted_with_every_seed_and_every_engine_is_closed() throws Exception {
        Gallery gallery = Gallery.painted(folder, "painting", PROMPTS, 2, model("a", 20), Bystander.patient());

        assertThat(painted)
                .containsExactlyInAnyOrder("a house 1", "a boat 1", "a tree 1", "a house 2", "a boat 2", "a tree 2");
        assertThat(gallery.picture(1, 2).getRGB(0, 0)).isEqualTo(colour("a boat 2"));
        assertThat(gallery.first(3).get(2).getRGB(0, 0)).isEqualTo(colour("a tree 1"));
        assertThat(open).hasValue(0);
    }

    @Test
    void what_is_there_is_not_painted_again() throws Exception {
        Gallery.painted(folder, "painting", PROMPTS, 1, model("a", 20), Bystander.patient());
        painted.clear();

        Bystander heard = Bystander.patient();
        Gallery.painted(folder, "painting", PROMPTS, 2, model("a", 20), heard);

        assertThat(painted).containsExactlyInAnyOrder("a house 2", "a boat 2", "a tree 2");
        assertThat(heard.stages).containsExactly("painting 3 of 6");
    }

    @Test
    void another_model_and_other_steps_paint_anew() throws Exception {
        Gallery.painted(folder, "painting", PROMPTS, 1, model("a", 20), Bystander.patient());
        Gallery.painted(folder, "painting", PROMPTS, 1, model("b", 20), Bystander.patient());
        Gallery.painted(folder, "painting", PROMPTS, 1, model("a", 30), Bystander.patient());

        assertThat(painted).hasSize(9);
    }

    @Test
    void painting_that_is_stopped_leaves_whole_pictures_and_goes_on() throws Exception {
        int seeds = 8; // more pictures than eight engines still finish once they are told to stop
        assertThatThrownBy(() ->
                        Gallery.painted(folder, "painting", PROMPTS, seeds, model("a", 20), Bystander.leavingAfter(2)))
                .isInstanceOf(TrainingStopped.class)
                .hasMessageStartingWith("painting was stopped at ");
        int before = painted.size();
        assertThat(before).isBetween(2, 10);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(before);
        }
        assertThat(open).hasValue(0);

        Gallery.painted(folder, "painting", PROMPTS, seeds, model("a", 20), Bystander.patient());
        assertThat(painted).hasSize(PROMPTS.size() * seeds).doesNotHaveDuplicates();
    }

    @Test
    void what_an_engine_complains_of_is_told() {
        assertThatThrownBy(() -> Gallery.painted(
                        folder, "painting", List.of("a house", "impossible"), 1, model("a", 20), Bystander.patient()))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("impossible");
        assertThat(open).hasValue(0);
    }

    private Supplier<ImageEngine> model(String hash, int steps) {
        return () -> {
            open.incrementAndGet();
            return new OneColour(hash, steps);
        };
    }

    private static int colour(String piece) {
        return piece.hashCode() | 0xff000000;
    }

    /** Paints a colour that tells prompt and seed. */
    private final class OneColour implements ImageEngine {
        private final ModelCard card;

        OneColour(String hash, int steps) {
            PaintDefaults defaults =
                    new PaintDefaults(new ImageSize(64, 64), steps, 7, SamplerChoice.of("ddim", "trailing"));
            card = new ModelCard("one colour", "sd15", hash, true, defaults);
        }

        @Override
        public ModelCard model() {
            return card;
        }

        @Override
        public Compute compute() {
            return new Compute("none", "float32", 1, "none");
        }

        @Override
        public Picture paint(ImageRequest request, PaintListener listener) {
            if (request.prompt().equals("impossible")) {
                throw new DiffusionException("impossible");
            }
            String piece = request.prompt() + " " + request.seed();
            painted.add(piece);
            BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, colour(piece));
            return new Picture(image, request, card, Ingredients.NONE, compute());
        }

        @Override
        public int countTokens(String text) {
            return 0;
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
