package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.discord.Address.Answer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The board with a timer that goes off when the test says so. */
class ProgressBoardTest {
    private static final Answer WHERE = new Answer("token");

    private final List<String> shown = new ArrayList<>();
    private final HandTimer timer = new HandTimer();
    private boolean gone;
    private Optional<CompletableFuture<?>> slow = Optional.empty();
    private final ProgressBoard board = new ProgressBoard(
            (where, notice) -> {
                shown.add(notice.text());
                return slow.isPresent()
                        ? slow.get()
                        : gone
                                ? CompletableFuture.failedFuture(new IllegalStateException("gone"))
                                : CompletableFuture.completedFuture(notice);
            },
            timer,
            Duration.ofSeconds(2));

    private static final class HandTimer extends ScheduledThreadPoolExecutor {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        HandTimer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            waiting.add(task);
            return super.schedule(() -> {}, 0, unit);
        }

        void goOff() {
            waiting.remove().run();
        }
    }

    @AfterEach
    void close() {
        timer.shutdownNow();
    }

    @Test
    void news_that_come_too_early_wait_and_only_the_newest_are_shown() {
        board.show("job", WHERE, Notice.of("step 1"));
        board.show("job", WHERE, Notice.of("step 2"));
        board.show("job", WHERE, Notice.of("step 3"));
        assertThat(shown).containsExactly("step 1");

        timer.goOff();

        assertThat(shown).containsExactly("step 1", "step 3");
    }

    @Test
    void an_edit_that_discord_makes_wait_is_followed_by_no_other_until_it_is_done() {
        CompletableFuture<Object> waiting = new CompletableFuture<>();
        slow = Optional.of(waiting);
        board.show("job", WHERE, Notice.of("step 1"));
        board.show("job", WHERE, Notice.of("step 2"));
        assertThat(timer.waiting).isEmpty();

        board.show("job", WHERE, Notice.of("step 3"));
        waiting.complete("done");
        timer.goOff();

        assertThat(shown).containsExactly("step 1", "step 3");
    }

    @Test
    void an_apology_stays_whatever_other_jobs_of_the_same_message_have_to_tell() {
        ProgressBoard.Apology apology = new ProgressBoard.Apology("first", "out of memory");
        board.show("second", WHERE, Notice.of("step 1"));
        board.show("second", WHERE, Notice.of("step 2"));

        assertThat(board.hold(WHERE, apology)).isEqualTo(apology);
        timer.goOff();
        board.show("second", WHERE, Notice.of("step 3"));
        board.show("third", WHERE, Notice.of("step 1"));

        assertThat(shown).containsExactly("step 1");
        assertThat(board.holds(WHERE)).isTrue();
        assertThat(board.hold(WHERE, new ProgressBoard.Apology("second", "no disk")))
                .isEqualTo(apology);
        assertThat(board.holds(new Answer("another"))).isFalse();
    }

    @Test
    void after_a_pause_without_news_the_next_ones_are_shown_at_once() {
        board.show("job", WHERE, Notice.of("step 1"));
        timer.goOff();
        board.show("job", WHERE, Notice.of("step 2"));

        assertThat(shown).containsExactly("step 1", "step 2");
    }

    @Test
    void a_first_text_does_not_replace_news_that_were_quicker() {
        board.show("job", WHERE, Notice.of("step 1"));
        board.open("job", WHERE, Notice.of("in the queue"));
        timer.goOff();

        assertThat(shown).containsExactly("step 1");
    }

    @Test
    void nothing_is_shown_of_a_job_that_is_over() {
        board.show("job", WHERE, Notice.of("step 1"));
        board.show("job", WHERE, Notice.of("step 2"));
        board.close("job");
        board.show("job", WHERE, Notice.of("step 3"));
        board.open("job", WHERE, Notice.of("in the queue"));
        timer.goOff();

        assertThat(shown).containsExactly("step 1");
    }

    @Test
    void a_message_that_is_gone_is_left_alone() {
        gone = true;
        board.show("job", WHERE, Notice.of("step 1"));
        board.show("job", WHERE, Notice.of("step 2"));
        timer.goOff();

        assertThat(shown).containsExactly("step 1");
    }
}
