package dev.seedling.bot.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallOffTest {
    private Instant now = Instant.EPOCH;
    private int looks;
    private boolean stored;
    private final CallOff callOff = new CallOff(this::look, () -> now);

    @Test
    void a_painter_that_asks_for_every_tile_hardly_troubles_the_store() {
        for (int milli = 0; milli < 1000; milli++) {
            assertThat(callOff.isAsked()).isFalse();
            now = now.plusMillis(1);
        }

        assertThat(looks).isEqualTo(4);
    }

    @Test
    void what_another_process_called_off_shows_at_the_next_look() {
        callOff.isAsked();
        stored = true;
        assertThat(callOff.isAsked()).isFalse();

        now = now.plus(CallOff.LOOK_EVERY);

        assertThat(callOff.isAsked()).isTrue();
    }

    @Test
    void what_is_called_off_here_shows_at_once_and_for_good() {
        callOff.isAsked();

        callOff.tell();

        assertThat(callOff.isAsked()).isTrue();
        now = now.plus(CallOff.LOOK_EVERY);
        assertThat(callOff.isAsked()).isTrue();
        assertThat(looks).isEqualTo(1);
    }

    private boolean look() {
        looks++;
        return stored;
    }
}
