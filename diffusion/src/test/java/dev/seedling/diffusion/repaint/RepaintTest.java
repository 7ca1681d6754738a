package dev.seedling.diffusion.repaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.png.PictureFile;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepaintTest {
    private static final ImageSize SIZE = new ImageSize(64, 64);
    private static final SamplerChoice SAMPLER = SamplerChoice.of("ddim", "leading");
    private static final ImageRequest REQUEST = new ImageRequest("a house", "", 7, SIZE, 4, 5, SAMPLER);
    private static final ModelCard MODEL =
            new ModelCard("tiny", "sd15", "0123456789", false, new PaintDefaults(SIZE, 4, 5, SAMPLER));
    private static final Compute HERE = new Compute("cpu Zen", "float32", 2, "libtorch 2.7.1");
    private static final String PROGRAM = "seedling 1";

    @Test
    void the_same_engine_paints_the_same_picture() {
        Repainted repainted = repaint(png(HERE, PROGRAM), new PlainEngine(HERE, 0));

        assertThat(repainted.isIdentical()).isTrue();
        assertThat(repainted.changes()).isEmpty();
    }

    @Test
    void a_difference_is_measured() {
        Repainted repainted = repaint(png(HERE, PROGRAM), new PlainEngine(HERE, 3));

        assertThat(repainted.isIdentical()).isFalse();
        assertThat(repainted.difference()).hasToString("4096 of 4096 pixels differ, by 3 of 255 at most");
    }

    @Test
    void what_changed_since_is_told() {
        Compute there = new Compute("cpu Cascade Lake", "bfloat16", 16, "libtorch 2.7.1");

        Repainted repainted = repaint(png(there, "seedling 0"), new PlainEngine(HERE, 1));

        assertThat(repainted.changes())
                .containsExactly(
                        "device was cpu Cascade Lake, is cpu Zen",
                        "dtype was bfloat16, is float32",
                        "threads was 16, is 2",
                        "program was seedling 0, is seedling 1");
    }

    @Test
    void another_model_is_told_by_name_and_hash() {
        PaintRecord other = new PaintRecord(REQUEST, "", "big", "abcdef0123", Ingredients.NONE, HERE, PROGRAM);

        Repainted repainted = repaint(PictureFile.write(image(7), other), new PlainEngine(HERE, 1));

        assertThat(repainted.changes()).containsExactly("model was big (abcdef0123), is tiny (0123456789)");
    }

    @Test
    void a_picture_that_does_not_say_what_it_was_computed_with_is_said_so() {
        Repainted repainted = repaint(png(PaintRecord.UNKNOWN, PROGRAM), new PlainEngine(HERE, 0));

        assertThat(repainted.isIdentical()).isTrue();
        assertThat(repainted.changes()).containsExactly("the picture does not say what it was computed with");
    }

    @Test
    void an_embedding_or_a_tiny_autoencoder_that_is_another_file_now_is_named() {
        Ingredients then = new Ingredients(List.of(), List.of(embedding("fern", "1111111111ab"), taesd("2222222222")));
        Ingredients now = new Ingredients(
                List.of(),
                List.of(embedding("fern", "1111111111"), embedding("bad", "4444444444"), taesd("3333333333")));
        PaintRecord painting = new PaintRecord(REQUEST, "", MODEL.name(), MODEL.hash(), then, HERE, PROGRAM);

        Repainted repainted = repaint(PictureFile.write(image(7), painting), new PlainEngine(HERE, 1).with(now));

        assertThat(repainted.changes())
                .containsExactly(
                        "embedding bad was not recorded by its hash, is 4444444444",
                        "tiny autoencoder taesd was 2222222222, is 3333333333");
    }

    private static FileNote embedding(String name, String hash) {
        return new FileNote(FileNote.Kind.EMBEDDING, name, hash);
    }

    private static FileNote taesd(String hash) {
        return new FileNote(FileNote.Kind.TINY_AUTOENCODER, "taesd", hash);
    }

    @Test
    void a_picture_scaled_since_is_refused() {
        PaintRecord painting = new PaintRecord(
                new ImageRequest("a house", "", 7, new ImageSize(128, 64), 4, 5, SAMPLER),
                "",
                "tiny",
                "0123456789",
                Ingredients.NONE,
                HERE,
                PROGRAM);

        assertThatThrownBy(() -> Repaint.read(PictureFile.write(image(7), painting)))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("the picture must have the size it was painted in, 128x64, but has 64x64");
    }

    private static Repainted repaint(byte[] png, ImageEngine engine) {
        return Repaint.read(png).with(engine, PROGRAM, PaintListener.NONE);
    }

    private static byte[] png(Compute compute, String program) {
        PaintRecord painting =
                new PaintRecord(REQUEST, "a house", MODEL.name(), MODEL.hash(), Ingredients.NONE, compute, program);
        return PictureFile.write(image((int) REQUEST.seed()), painting);
    }

    private static BufferedImage image(int shade) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, shade << 8);
        }
        return image;
    }

    /** Paints one shade of green: the seed, and what this engine adds to it. */
    private record PlainEngine(Compute compute, int off, Ingredients ingredients) implements ImageEngine {
        PlainEngine(Compute compute, int off) {
            this(compute, off, Ingredients.NONE);
        }

        PlainEngine with(Ingredients others) {
            return new PlainEngine(compute, off, others);
        }

        @Override
        public ModelCard model() {
            return MODEL;
        }

        @Override
        public Picture paint(ImageRequest request, PaintListener listener) {
            return new Picture(image((int) request.seed() + off), request, MODEL, ingredients, compute);
        }

        @Override
        public int countTokens(String text) {
            return 0;
        }

        @Override
        public void close() {}
    }
}
