package dev.seedling.diffusion.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.pytorch.jni.JniUtils;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrewTest {
    private final TwoThreads two = new TwoThreads();

    @AfterEach
    void one_thread_again() {
        two.close();
    }

    @Test
    void libtorchs_threads_are_shared_equally_and_the_caller_keeps_its_own() {
        try (Crew crew = new Crew(two.torch(), 2)) {
            assertThat(crew.all(number -> JniUtils.getNumThreads())).containsExactly(1, 1);
            assertThat(JniUtils.getNumThreads()).isEqualTo(2);
        }
    }

    @Test
    void a_crew_of_one_is_the_caller() {
        try (Crew crew = new Crew(two.torch(), 1)) {
            assertThat(crew.all(number -> Thread.currentThread())).containsExactly(Thread.currentThread());
        }
    }

    @Test
    void where_a_task_fails_the_others_finish_and_the_crew_goes_on() {
        try (Crew crew = new Crew(two.torch(), 2)) {
            AtomicInteger finished = new AtomicInteger();

            assertThatThrownBy(() -> crew.each(number -> {
                        if (number == 0) {
                            throw new IllegalStateException("task 0 failed");
                        }
                        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                        finished.incrementAndGet();
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("task 0 failed");

            assertThat(finished).hasValue(1);
            assertThat(crew.all(number -> number)).containsExactly(0, 1);
        }
    }

    @Test
    void there_are_at_most_as_many_as_libtorch_has_threads() {
        assertThatThrownBy(() -> new Crew(two.torch(), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a crew must be 1 to 2 threads, was 3");
        assertThatThrownBy(() -> new Crew(two.torch(), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
