package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.console.ProgressLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TrainingProgressTest {
    private final List<String> drawn = new ArrayList<>();
    private final StringWriter err = new StringWriter();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Streams streams =
            new Streams(new PrintWriter(new StringWriter()), new PrintWriter(err), ProgressLine.on(drawn::add));
    private final TrainingProgress progress = new TrainingProgress(streams, asked::get);

    @Test
    void a_loss_is_told_only_where_something_is_learnt() {
        progress.step("diffusion", 1, 4, 0.5, Duration.ofMinutes(3));
        assertThat(drawn.get(0)).endsWith("1/4  loss 0.5000  0:03:00 left");

        progress.step("painting", 1, 4, Double.NaN, Duration.ofMinutes(3));
        assertThat(drawn.get(1)).endsWith("1/4  0:03:00 left");
    }

    @Test
    void validations_stay_on_the_screen() {
        progress.validated("probe", 200, 1.25, true);
        progress.validated("probe", 400, 1.5, false);

        assertThat(err.toString().lines())
                .containsExactly(
                        "probe 200: validation loss 1.2500, the best so far", "probe 400: validation loss 1.5000");
    }

    @Test
    void it_ends_when_the_user_wants_it_to() {
        assertThat(progress.stopped()).isFalse();
        asked.set(true);
        assertThat(progress.stopped()).isTrue();
    }
}
