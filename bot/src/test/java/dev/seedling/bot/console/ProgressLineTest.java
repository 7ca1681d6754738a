package dev.seedling.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final List<String> drawn = new ArrayList<>();
    private final SetClock clock = new SetClock();
    private final ProgressLine line = ProgressLine.on(drawn::add, clock);

    @Test
    void tells_the_step_and_the_time_left() {
        line.painting(1, 20);
        clock.now = clock.now.plus(Duration.ofSeconds(36));
        line.painting(10, 20);

        assertThat(last()).startsWith("\r").contains("███████████████···").contains("10/20  0:40 left");
    }

    @Test
    void judges_each_picture_by_itself() {
        line.painting(20, 20);
        clock.now = clock.now.plus(Duration.ofHours(1));
        line.painting(1, 20);
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        line.painting(2, 20);

        assertThat(last()).endsWith("0:18 left");
    }

    @Test
    void tells_how_far_training_is_and_for_how_long_it_will_go_on() {
        line.training("diffusion", 1250, 5000, "  loss 0.0649", Duration.ofSeconds(2 * 3600 + 61));

        assertThat(last()).contains("diffusion ███████▌·").endsWith("· 1250/5000  loss 0.0649  2:01:01 left");
    }

    @Test
    void draws_nothing_twice() {
        line.say("waiting");
        line.say("waiting");

        assertThat(drawn).hasSize(1);
    }

    @Test
    void leaves_nothing_behind() {
        line.clear();
        assertThat(drawn).isEmpty();

        line.painting(20, 20);
        line.clear();
        assertThat(last()).isEqualTo("\r\u001b[K");
    }

    private String last() {
        return drawn.get(drawn.size() - 1);
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
