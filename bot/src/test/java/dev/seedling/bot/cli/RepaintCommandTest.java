package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.png.PictureFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepaintCommandTest {
    @TempDir
    Path home;

    private Shell shell;
    private Path picture;

    @BeforeEach
    void paint() {
        shell = new Shell(new FakeParts(home));
        picture = home.resolve("boat.png");
        shell.run("imagine", "--seed", "7", "--out", picture.toString(), "boat");
    }

    @Test
    void a_picture_comes_out_identical() {
        assertThat(shell.run("repaint", picture.toString())).isZero();

        assertThat(shell.out()).isEqualToNormalizingNewlines("identical\n");
    }

    @Test
    void a_retouched_picture_differs_and_says_by_how_much_and_what_changed() throws IOException {
        byte[] png = Files.readAllBytes(picture);
        PaintRecord painting = PictureFile.read(png);
        BufferedImage image = PictureFile.image(png);
        image.setRGB(3, 4, image.getRGB(3, 4) ^ 0x000002);
        Files.write(picture, PictureFile.write(image, painting));

        assertThat(shell.run("repaint", picture.toString())).isEqualTo(1);

        assertThat(shell.out())
                .startsWith("differs: 1 of 4096 pixels differ, by 2 of 255 at most")
                .contains("program was not recorded, is Seedling ");
    }

    @Test
    void a_picture_painted_over_another_wants_that_one_again() throws IOException {
        Path sketch = home.resolve("sketch.png");
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", sketch.toFile());
        shell.run("imagine", "--from", sketch.toString(), "--seed", "7", "--out", picture.toString(), "boat");

        assertThat(shell.run("repaint", picture.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("a picture to start from that is not in its file; the one with SHA-256 ");

        assertThat(shell.run("repaint", picture.toString(), "--from", picture.toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains("the picture to start from must be the file with SHA-256 ");

        assertThat(shell.run("repaint", picture.toString(), "--from", sketch.toString()))
                .isZero();
        assertThat(shell.out()).isEqualToNormalizingNewlines("identical\n");
    }

    @Test
    void a_picture_of_noise_alone_wants_none() {
        assertThat(shell.run("repaint", picture.toString(), "--from", picture.toString()))
                .isEqualTo(2);

        assertThat(shell.err()).contains("the picture was painted from noise alone");
    }

    @Test
    void an_enlarged_variation_comes_out_identical() {
        String line = "imagine --hires 2 --variation-seed 8 --clip-skip 2 --steps 4 boat --out";
        shell.run(Stream.concat(Stream.of(line.split(" ", -1)), Stream.of(picture.toString()))
                .toArray(String[]::new));

        assertThat(shell.run("repaint", picture.toString())).isZero();
    }

    @Test
    void what_the_webui_says_and_nobody_follows_is_told_whatever_comes_out() throws IOException {
        writeForeign("boat\nSteps: 4, Sampler: Euler, Seed: 7, Size: 64x64, RNG: CPU, Face restoration: GFPGAN");

        shell.run("repaint", picture.toString());

        assertThat(shell.err()).contains("'Face restoration: GFPGAN' is not understood, and left out");
    }

    @Test
    void what_a_picture_tells_steers_no_terminal() throws IOException {
        writeForeign("boat\nSteps: 4, Sampler: Euler, Seed: 7, Size: 64x64, RNG: CPU, Version: \u001b[31mold");
        assertThat(shell.run("repaint", picture.toString())).isEqualTo(1);
        assertThat(shell.out()).contains("program was [31mold, is Seedling ");

        writeForeign("boat\nSteps: 4, Sampler: Euler, Seed: 7, Size: 64x64, RNG: CPU, Model: \u001b[31mmoss");
        assertThat(shell.run("repaint", picture.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("was '[31mmoss'");
    }

    private void writeForeign(String parameters) throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", "parameters");
        entry.setAttribute("value", parameters);
        IIOMetadataNode text = new IIOMetadataNode("tEXt");
        text.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(text);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(picture))) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        }
    }

    @Test
    void a_model_that_is_not_here_is_named() {
        assertThat(shell.run("repaint", "--model", "moss", picture.toString())).isEqualTo(2);

        assertThat(shell.err()).contains("was 'moss'");
    }

    @Test
    void a_file_that_is_missing_or_no_picture_is_one_sentence() throws IOException {
        assertThat(shell.run("repaint", home.resolve("none.png").toString())).isEqualTo(2);
        assertThat(shell.err()).contains("there is no file " + home.resolve("none.png"));

        Path note = Files.writeString(home.resolve("note.txt"), "not a picture");
        assertThat(shell.run("repaint", note.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("must be a whole PNG picture").doesNotContain("\tat ");
    }
}
