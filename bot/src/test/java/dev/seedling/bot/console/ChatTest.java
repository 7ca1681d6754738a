package dev.seedling.bot.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsReader;
import dev.seedling.bot.studio.FakeEngine;
import dev.seedling.bot.studio.FakeScribe;
import dev.seedling.bot.studio.Studio;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.Ingredients;
import dev.seedling.diffusion.png.PaintRecord;
import dev.seedling.diffusion.png.PictureFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole conversations with a real studio: what is typed goes in at once, and what the terminal showed is read. */
@Timeout(60)
class ChatTest {
    private final FakeEngine engine = new FakeEngine();

    @TempDir
    Path home;

    @Test
    void paints_an_idea_and_paints_it_again() throws IOException {
        String shown = talk("xterm-256color", "a red house --seed 5", "reroll", "5");

        assertThat(engine.painted)
                .extracting(ImageRequest::prompt)
                .hasSize(3)
                .allMatch(prompt -> prompt.contains("red house"));
        List<Long> seeds = engine.painted.stream().map(ImageRequest::seed).toList();
        assertThat(seeds.get(0)).isEqualTo(5).isEqualTo(seeds.get(2)).isNotEqualTo(seeds.get(1));
        assertThat(pictures()).containsExactlyInAnyOrder("5-a-red-house.png", seeds.get(1) + "-a-red-house.png");
        assertThat(shown).contains("5-a-red-house.png", "seed: 5", "seed: " + seeds.get(1), "prompt: a red house");
        assertThat(shown).contains("the weights of fake are random");
    }

    @Test
    void paints_a_series() throws IOException {
        String shown = talk("xterm-256color", "boat --seed 5 --count 3");

        assertThat(pictures()).containsExactlyInAnyOrder("5-boat.png", "6-boat.png", "7-boat.png");
        assertThat(shown).contains("seed: 5", "seed: 6", "seed: 7");
    }

    @Test
    void a_picture_of_a_series_that_fails_is_told_and_the_others_are_shown() throws IOException {
        engine.beforeEachStep = (request, listener) -> {
            if (request.seed() == 6) {
                throw new DiffusionException("the sixth is not to be painted");
            }
        };

        String shown = talk("xterm-256color", "boat --seed 5 --count 3");

        assertThat(pictures()).containsExactlyInAnyOrder("5-boat.png", "7-boat.png");
        assertThat(shown).contains("seed: 5", "the sixth is not to be painted", "seed: 7");
    }

    @Test
    void a_change_keeps_the_seed_and_says_what_it_changed() throws IOException {
        String shown = talk("xterm-256color", "a red house --seed 5 --steps 4", "+ make it night", "/change green");

        assertThat(engine.painted).hasSize(3);
        ImageRequest first = engine.painted.get(0);
        ImageRequest last = engine.painted.get(2);
        assertThat(last).isEqualTo(first.withWords(last.prompt(), last.negative()));
        assertThat(last.prompt()).contains("green house", "night");
        assertThat(shown).containsPattern("changed: setting: .*→ .*night").contains("changed: subject: ");
    }

    @Test
    void after_a_plus_sign_even_a_picture_of_its_own_is_a_change() throws IOException {
        talk("xterm-256color", "a cat on a sofa --seed 5", "+ a lighthouse on a cliff");

        assertThat(engine.painted.get(1).prompt()).contains("a cat on a sofa", "a lighthouse on a cliff");
    }

    @Test
    void as_many_variants_as_there_are_can_be_asked_for() throws IOException {
        String shown = talk("xterm-256color", "a red house --seed 5", "variants 0", "variants 8");

        assertThat(shown).contains("variants must be 1 to 7, was 0", "variants must be 1 to 7, was 8");
        assertThat(engine.painted).hasSize(1);
    }

    @Test
    void the_last_picture_can_be_read_otherwise_explained_and_liked() throws IOException {
        String shown = talk("xterm-256color", "a red house --seed 5", "variants 2", "explain", "like", "explain it");

        assertThat(engine.painted).as(shown).hasSize(4);
        assertThat(engine.painted.subList(0, 3))
                .allMatch(request -> request.seed() == 5)
                .extracting(ImageRequest::prompt)
                .doesNotHaveDuplicates()
                .allMatch(prompt -> prompt.startsWith("a red house"));
        assertThat(shown)
                .contains("changed: lighting: ")
                .containsPattern("subject +\\d+ tokens {2}a red house")
                .contains("remembered; similar ideas may borrow");
    }

    @Test
    void shows_the_picture_and_its_progress() throws IOException {
        String shown = talk("xterm-256color", "boat");

        assertThat(shown).contains("▀▀▀▀▀▀▀▀").contains("painting ").contains("3/3");
    }

    @Test
    void a_dumb_terminal_gets_words_alone() throws IOException {
        String shown = talk(Terminal.TYPE_DUMB, "boat --seed 1");

        assertThat(shown).contains("seed: 1").doesNotContain("▀").doesNotContain("█");
    }

    @Test
    void ctrl_c_calls_off_the_picture_and_not_the_chat() throws IOException {
        TypedTerminal typed = new TypedTerminal("xterm-256color", "boat", "history", "house --seed 9");
        engine.beforeEachStep = (request, listener) -> {
            if (request.prompt().contains("boat")) {
                typed.terminal().raise(Signal.INT);
            }
        };

        String shown = talk(typed);

        assertThat(shown).contains("called off").contains("cancelled  boat").contains("seed: 9");
        assertThat(pictures()).containsExactly("9-house.png");
    }

    @Test
    void what_is_not_understood_costs_only_a_sentence() throws IOException {
        String shown = talk("xterm-256color", "reroll", "/paint", "boat --size 99", "boat --seed 2");

        assertThat(shown)
                .contains("there is no picture yet to paint again")
                .contains("unknown command '/paint'")
                .contains("width must be a multiple of 8")
                .contains("seed: 2");
    }

    @Test
    void the_last_line_of_a_pipe_needs_no_end() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        byte[] typed = "boat --seed 4\nhouse --seed 5".getBytes(UTF_8);
        Terminal pipe = new DumbTerminal("pipe", Terminal.TYPE_DUMB, new ByteArrayInputStream(typed), shown, UTF_8);

        talk(pipe);

        assertThat(pictures()).containsExactlyInAnyOrder("4-boat.png", "5-house.png");
        assertThat(shown.toString(UTF_8)).contains("seed: 4", "seed: 5");
    }

    @Test
    void reroll_works_after_a_restart() throws IOException {
        talk("xterm-256color", "boat --seed 3");
        String shown = talk("xterm-256color", "history", "3");

        assertThat(shown).contains("delivered  boat").contains("seed: 3");
        assertThat(pictures()).containsExactly("3-boat.png");
    }

    private String talk(String type, String... lines) throws IOException {
        return talk(new TypedTerminal(type, lines));
    }

    private String talk(TypedTerminal typed) {
        talk(typed.terminal());
        return typed.shown();
    }

    private void talk(Terminal terminal) {
        Settings settings = new SettingsReader(Map.of(), home).read();
        try (Studio studio = Studio.open(
                settings,
                FakeScribe.rules(),
                () -> engine,
                (picture, recipe) -> png(picture.image(), picture.request()))) {
            new Chat(terminal, "", studio, new Album(album()), home.resolve("typed")).talk();
        }
    }

    private static byte[] png(BufferedImage image, ImageRequest request) {
        return PictureFile.write(
                image, new PaintRecord(request, "", "", "", Ingredients.NONE, PaintRecord.UNKNOWN, ""));
    }

    private Path album() {
        return home.resolve("album");
    }

    private List<String> pictures() throws IOException {
        if (!Files.exists(album())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(album())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
