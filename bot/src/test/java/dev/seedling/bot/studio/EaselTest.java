package dev.seedling.bot.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EaselTest {
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void a_model_that_could_not_be_opened_a_moment_ago_is_not_tried_again_for_each_who_asks() {
        Easel easel = failing(new DiffusionException("there is no model"), Duration.ofHours(1));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(easel::engine).isInstanceOf(ModelTrouble.class).hasMessage("there is no model");
        }

        assertThat(loads).hasValue(1);
    }

    @Test
    void it_is_tried_again_after_a_while() {
        Easel easel = failing(new DiffusionException("there is no model"), Duration.ZERO);

        assertThatThrownBy(easel::engine).isInstanceOf(ModelTrouble.class);
        assertThatThrownBy(easel::engine).isInstanceOf(ModelTrouble.class);

        assertThat(loads).hasValue(2);
    }

    @Test
    void want_of_memory_is_trouble_with_the_model_for_which_jobs_wait() {
        Easel easel = new Easel(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                Duration.ZERO);

        assertThatThrownBy(easel::engine).isInstanceOf(ModelTrouble.class).hasMessageContaining("Java heap space");
    }

    private Easel failing(DiffusionException failure, Duration mendRetry) {
        return new Easel(
                () -> {
                    loads.incrementAndGet();
                    throw failure;
                },
                mendRetry);
    }
}
