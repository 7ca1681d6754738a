package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.Decoder;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintCancelled;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Randomness;
import dev.seedling.diffusion.Variation;
import dev.seedling.diffusion.png.PictureFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagineCommandTest {
    @TempDir
    Path home;

    private FakeParts parts;
    private Shell shell;

    @BeforeEach
    void open() {
        parts = new FakeParts(home);
        shell = new Shell(parts);
    }

    @Test
    void prints_path_prompt_and_seed() {
        assertThat(shell.run("imagine", "--seed", "42", "a", "red", "house")).isZero();

        Path picture = home.resolve("pictures").resolve("42-a-red-house.png");
        assertThat(shell.out().lines()).first().isEqualTo(picture.toString());
        assertThat(shell.out().lines()).contains("seed: 42");
        assertThat(shell.out()).contains("prompt: a red house").contains("negative: ");
        assertThat(picture).isRegularFile();
    }

    @Test
    void says_that_untrained_weights_are_random() {
        shell.run("imagine", "a red house");

        assertThat(shell.out()).contains("note: the weights of fake are random");
    }

    @Test
    void one_seed_gives_one_picture_byte_for_byte_under_two_names() {
        shell.run("imagine", "--seed", "7", "boat");
        Path first = Path.of(shell.out().lines().findFirst().orElseThrow());
        shell.run("imagine", "--seed", "7", "boat");
        Path second = Path.of(shell.out().lines().findFirst().orElseThrow());

        assertThat(second).isNotEqualTo(first).hasSameBinaryContentAs(first);
    }

    @Test
    void draws_a_seed_if_none_is_given() {
        shell.run("imagine", "boat");
        shell.run("imagine", "boat");

        assertThat(parts.engine().painted).extracting(ImageRequest::seed).doesNotHaveDuplicates();
    }

    @Test
    void several_pictures_take_the_seeds_that_follow() {
        assertThat(shell.run("imagine", "--count", "3", "--seed", "4294967295", "boat"))
                .isZero();

        assertThat(parts.engine().painted).extracting(ImageRequest::seed).containsExactly(4294967295L, 0L, 1L);
        assertThat(home.resolve("pictures").toFile().list()).hasSize(3);
    }

    @Test
    void wishes_reach_the_engine_and_the_file() throws IOException {
        Path out = home.resolve("my.png");
        String line = "--raw --size 128x64 --steps 5 --guidance 3.5 --sampler euler-a:karras --negative fog"
                + " --seed 1 one boat";

        assertThat(imagine(out, line)).isZero();

        ImageRequest request = PictureFile.read(Files.readAllBytes(out)).request();
        assertThat(parts.engine().painted).isEqualTo(List.of(request));
        assertThat(request.prompt()).isEqualTo("one boat");
        assertThat(request.negative()).isEqualTo("fog");
        assertThat(request.size()).isEqualTo(new ImageSize(128, 64));
        assertThat(request.steps()).isEqualTo(5);
        assertThat(request.guidance()).isEqualTo(3.5);
        assertThat(request.sampler()).hasToString("euler-a karras");
    }

    @Test
    void extras_reach_the_engine_and_the_file() throws IOException {
        Path out = home.resolve("my.png");
        String line = "--variation-seed 9 --variation-strength 0.3 --hires 1.5 --hires-strength 0.5"
                + " --clip-skip 2 --pag 1.5 --guidance-rescale 0.7 --eta 0.5 --noise nv --fast-decode --seed 1 boat";

        assertThat(imagine(out, line)).isZero();

        ImageRequest request = PictureFile.read(Files.readAllBytes(out)).request();
        assertThat(parts.engine().painted).isEqualTo(List.of(request));
        assertThat(request.extras())
                .isEqualTo(Extras.NONE
                        .withClipSkip(2)
                        .withPag(PerturbedAttention.NONE.withScale(1.5))
                        .withGuidanceRescale(0.7)
                        .withVariation(new Variation(9, 0.3))
                        .withHires(new Hires(1.5, 0.5))
                        .withRandomness(new Randomness(Randomness.Source.NV, 0, Optional.of(0.5)))
                        .withDecoder(Decoder.TINY));
        assertThat(shell.out()).contains("variation: seed 9, strength 0.3");
    }

    @Test
    void several_variations_keep_the_seed_and_count_up_the_second_one() {
        shell.run("imagine --count 3 --seed 5 --variation-seed 4294967295 boat".split(" "));

        assertThat(parts.engine().painted).extracting(ImageRequest::seed).containsExactly(5L, 5L, 5L);
        assertThat(parts.engine().painted)
                .extracting(
                        request -> request.extras().variation().orElseThrow().seed())
                .containsExactly(4294967295L, 0L, 1L);
    }

    @Test
    void a_picture_to_start_from_gives_the_size_and_says_how_it_was_fitted() throws IOException {
        Path photo = picture("photo.png", 100, 60);

        assertThat(shell.run("imagine", "--from", photo.toString(), "--mask", photo.toString(), "boat"))
                .isZero();

        ImageRequest request = parts.engine().painted.get(0);
        assertThat(request.size()).isEqualTo(new ImageSize(80, 64));
        assertThat(request.extras().imageToImage().orElseThrow().strength()).isEqualTo(1);
        assertThat(shell.out())
                .contains(
                        "note: the picture of 100x60 was scaled and cut at its edges to 80x64; --size asks for another");
    }

    @Test
    void a_size_that_is_wished_for_counts_more_than_the_picture_s() throws IOException {
        Path photo = picture("photo.png", 100, 60);

        shell.run("imagine", "--from", photo.toString(), "--strength", "0.9", "--size", "128x64", "boat");

        ImageRequest request = parts.engine().painted.get(0);
        assertThat(request.size()).isEqualTo(new ImageSize(128, 64));
        assertThat(request.extras().imageToImage().orElseThrow().strength()).isEqualTo(0.9);
    }

    @Test
    void a_film_lies_beside_the_picture_and_ends_with_it() throws IOException {
        assertThat(shell.run("imagine --film --seed 4 --steps 7 boat".split(" ")))
                .isZero();

        Path strip = home.resolve("pictures").resolve("4-boat-film.png");
        assertThat(shell.out()).contains("film: " + strip);
        BufferedImage film = ImageIO.read(strip.toFile());
        BufferedImage picture = ImageIO.read(strip.resolveSibling("4-boat.png").toFile());
        assertThat(film.getWidth()).isEqualTo(8 + 4 * (64 + 8)); // after 1, 3, 6 and 7 steps
        assertThat(film.getRGB(8 + 3 * 72 + 30, 30)).isEqualTo(picture.getRGB(30, 30));
    }

    @Test
    void the_user_s_negative_words_come_before_the_writer_s() {
        shell.run("imagine", "--negative", "fog", "boat");

        assertThat(parts.engine().painted.get(0).negative()).startsWith("fog, ");
    }

    @Test
    void the_model_is_closed_again() {
        shell.run("imagine", "boat");

        assertThat(parts.engine().closed).isTrue();
    }

    @Test
    void a_painting_that_is_called_off_ends_with_status_130() {
        parts.engine().beforeEachStep = (request, listener) -> {
            throw new PaintCancelled();
        };

        assertThat(shell.run("imagine", "boat")).isEqualTo(130);

        assertThat(shell.err()).contains("seedling: the painting was cancelled");
        assertThat(parts.engine().closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--seed red boat, 'seed must be a whole number from 0 to 4294967295, was ''red'''",
        "--seed -1 boat, 'seed must be a whole number from 0 to 4294967295, was ''-1'''",
        "--size 100 boat, 'width must be a multiple of 8 from 64 to 2048, was 100'",
        "--size big boat, 'size must be WIDTHxHEIGHT, such as 512x768, was ''big'''",
        "--steps 0 boat, 'steps must be 1 to 150, was 0'",
        "--steps few boat, '--steps must be a whole number, was ''few'''",
        "--guidance 99 boat, 'guidance must be 0 to 30, was 99.0'",
        "--sampler brush boat, 'sampler must be one of ddim, '",
        "--sampler euler:brush boat, 'spacing must be one of leading, '",
        "--count 0 boat, 'count must be 1 to 100, was 0'",
        "--count 2 --out a.png boat, 'out must be a folder that exists for 2 pictures, was a.png'",
        "--from none.png boat, there is no picture none.png",
        "--mask a.png boat, '--mask says where to paint over a picture, so --from must be given, too'",
        "--strength 0.5 boat, '--strength says how far to leave a picture, so --from must be given, too'",
        "--hires-strength 0.5 boat, 'so --hires must be given, too'",
        "--hires 5 boat, 'hires must be more than 1 and at most 4 times, was 5.0'",
        "--hires 1.5 --steps 1 boat, 'hires strength must leave at least one of 1 steps, so be at least 1.00, was 0.7'",
        "--hires 2 --size 2048 boat, 'width must be a multiple of 8 from 64 to 2048, was 4096'",
        "--variation-strength 2 boat, 'variation strength must be 0 to 1, was 2.0'",
        "--variation-seed red boat, 'seed must be a whole number'",
        "--pag -1 boat, 'perturbed-attention guidance must be 0 to 30, was -1.0'",
        "--guidance-rescale 2 boat, 'guidance rescale must be 0 to 1, was 2.0'",
        "--clip-skip 0 boat, 'clip skip must be 1 (the last layer) to 12, was 0'",
        "--eta 2 boat, 'eta must be 0 to 1, was 2.0'",
        "--noise dice boat, 'noise must be cpu or nv, was ''dice'''",
        "--model none boat, 'model must be fake, was ''none'''",
        "--seed 5, the idea is empty",
        "--sed 5 boat, 'unknown option ''--sed'' (did you mean --seed?)'",
        "boat --seed, 'seedling imagine --help'"
    })
    void bad_input_gets_one_sentence_and_status_2(String line, String sentence) {
        assertThat(shell.run(("imagine " + line).split(" "))).isEqualTo(2);

        assertThat(shell.err().lines())
                .singleElement()
                .asString()
                .startsWith("seedling: ")
                .contains(sentence);
        assertThat(shell.out()).isEmpty();
        assertThat(home.resolve("pictures")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--steps 0", "--steps 151", "--guidance 99", "--guidance NaN", "--seed 4294967296"})
    void what_no_model_can_paint_is_refused_before_one_is_loaded(String option) {
        assertThat(shell.run(("imagine boat " + option).split(" "))).isEqualTo(2);

        assertThat(parts.engine().closed).isFalse(); // it would be closed again
    }

    @Test
    void a_picture_that_cannot_be_written_is_told_in_a_sentence() throws IOException {
        Files.writeString(home.resolve("pictures"), "no folder");

        assertThat(shell.run("imagine", "boat")).isEqualTo(2);

        assertThat(shell.err().lines()).singleElement().asString().contains("the picture could not be written to");
    }

    @Test
    void a_place_where_nothing_can_be_written_is_refused_before_painting() throws IOException {
        Path note = Files.writeString(home.resolve("note.txt"), "no folder");
        Files.createDirectory(home.resolve("boat-film.png"));

        assertThat(shell.run("imagine", "--out", note.resolve("boat.png").toString(), "boat"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("a file is where the folder should be");
        assertThat(shell.run("imagine", "--out", home.resolve("boat.png").toString(), "--film", "boat"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("boat-film.png, which is no regular file");
        Files.writeString(home.resolve("pictures"), "no folder");
        assertThat(shell.run("imagine", "boat")).isEqualTo(2);

        assertThat(parts.engine().painted).isEmpty();
        assertThat(parts.engine().closed).isFalse(); // it would be closed again
    }

    /** The path is an argument of its own: there may be spaces in it. */
    private int imagine(Path out, String line) {
        return shell.run(Stream.concat(Stream.of("imagine", "--out", out.toString()), Stream.of(line.split(" ", -1)))
                .toArray(String[]::new));
    }

    private Path picture(String name, int width, int height) throws IOException {
        Path file = home.resolve(name);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
