package dev.seedling.bot.studio;

import static dev.seedling.bot.studio.StudioBench.order;
import static dev.seedling.bot.studio.StudioBench.requester;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Variation;
import dev.seedling.promptcraft.PromptcraftException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several pictures of one order, and one that is called off while it is painted. */
class SeriesTest {
    private final StudioBench bench;

    SeriesTest(@TempDir Path folder) {
        bench = new StudioBench(folder, Database::sqlite);
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    @Test
    void pictures_of_a_series_share_a_prompt_and_count_their_seeds_up() {
        AtomicInteger written = new AtomicInteger();
        bench.wording = idea -> "wording " + written.incrementAndGet();
        Studio studio = bench.started();

        List<Ticket> tickets = studio.submitSeries(seeded("a boat", 0xFFFF_FFFFL), 3);

        List<ImageRequest> requests = tickets.stream()
                .map(ticket -> bench.await(studio, ticket.jobId(), Stage.DELIVERED))
                .map(job -> job.recipe().orElseThrow().request())
                .toList();
        assertThat(requests).extracting(ImageRequest::seed).containsExactly(0xFFFF_FFFFL, 0L, 1L);
        assertThat(requests).extracting(ImageRequest::prompt).containsOnly("wording 1");
    }

    @Test
    void in_a_series_of_variations_the_second_seed_counts_up() {
        Studio studio = bench.started();
        Order order = seeded("a boat", 7)
                .withWishes(Wishes.NONE.withSeed(Wish.exactly(7L)).withVariation(Wish.exactly(new Variation(9, 0.25))));

        List<Ticket> tickets = studio.submitSeries(order, 2);

        List<ImageRequest> requests = tickets.stream()
                .map(ticket -> bench.await(studio, ticket.jobId(), Stage.DELIVERED))
                .map(job -> job.recipe().orElseThrow().request())
                .toList();
        assertThat(requests).extracting(ImageRequest::seed).containsOnly(7L);
        assertThat(requests)
                .extracting(request -> request.extras().variation().orElseThrow())
                .containsExactly(new Variation(9, 0.25), new Variation(10, 0.25));
    }

    @Test
    void pictures_of_a_series_are_posted_in_their_order_however_long_one_takes() {
        Studio studio = bench.idle();
        List<String> jobs = studio.submitSeries(seeded("a boat", 7), 3).stream()
                .map(Ticket::jobId)
                .toList();
        bench.courier.beforePosting = job -> {
            if (job.id().equals(jobs.get(0))) {
                bench.await(studio, jobs.get(2), Stage.PAINTED);
            }
        };

        studio.start(List.of(bench.courier));

        bench.await(studio, jobs.get(2), Stage.DELIVERED);
        assertThat(bench.courier.posts).extracting(FakeCourier.Post::job).containsExactlyElementsOf(jobs);
    }

    @Test
    void a_series_costs_as_many_turns_as_it_has_pictures() {
        Studio studio = bench.idle();
        studio.submitSeries(order("a boat", "ann"), 3);
        studio.submit(order("a tree", "bob"));
        studio.submit(order("a cat", "cy"));

        assertThat(studio.queue())
                .extracting(job -> job.order().requester().name())
                .containsExactly("ann", "bob", "cy", "ann", "ann");
    }

    @Test
    void a_series_is_taken_whole_or_not_at_all() {
        Studio studio = bench.idle();
        studio.submit(order("a tree"));

        assertThatThrownBy(() -> studio.submitSeries(order("a boat"), 5))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("at most 5 pictures may wait for one person, and 1 do");
        assertThatThrownBy(() -> studio.submitSeries(order("a boat"), 6))
                .isInstanceOf(StudioException.class)
                .hasMessage("at most 5 pictures may wait for one person, and these are 6");
        assertThatThrownBy(() -> studio.submitSeries(order("a boat"), 0))
                .isInstanceOf(StudioException.class)
                .hasMessage("count must be 1 to 100, was 0");
        assertThat(studio.queue()).hasSize(1);
    }

    @Test
    void the_rest_of_a_series_goes_on_where_the_first_was_called_off() {
        Studio studio = bench.idle();
        List<Ticket> tickets = studio.submitSeries(seeded("a boat", 7), 2);
        studio.cancel(tickets.get(0).jobId());

        studio.start(List.of(bench.courier));

        assertThat(bench.await(studio, tickets.get(1).jobId(), Stage.DELIVERED).seed())
                .isEqualTo(8);
    }

    @Test
    void a_series_is_known_in_the_order_in_which_it_was_asked_for() {
        Studio studio = bench.idle();

        List<Ticket> tickets = studio.submitSeries(order("a boat"), 5);

        assertThat(studio.repaintsOf(tickets.get(0).jobId()))
                .extracting(Job::id)
                .containsExactlyElementsOf(
                        tickets.subList(1, 5).stream().map(Ticket::jobId).toList());
    }

    @Test
    void where_the_first_fails_before_it_has_words_the_next_one_writes_for_the_rest() {
        AtomicInteger written = new AtomicInteger();
        bench.wording = idea -> {
            int attempt = written.incrementAndGet();
            if (attempt == 1) {
                throw new PromptcraftException("no words come to mind");
            }
            return "wording " + attempt;
        };
        Studio studio = bench.started();

        List<Ticket> tickets = studio.submitSeries(order("a boat"), 4);

        bench.await(studio, tickets.get(0).jobId(), Stage.FAILED);
        assertThat(tickets.subList(1, 4))
                .map(ticket -> bench.await(studio, ticket.jobId(), Stage.DELIVERED))
                .extracting(job -> job.recipe().orElseThrow().request().prompt())
                .containsOnly("wording 2");
    }

    /** The listener is asked many times between two looks into the store. */
    @Test
    void calling_off_stops_a_painting_at_the_next_question() throws InterruptedException {
        CountDownLatch painting = new CountDownLatch(1);
        CountDownLatch calledOff = new CountDownLatch(1);
        AtomicInteger questions = new AtomicInteger();
        bench.engine.beforeEachStep = (request, listener) -> {
            listener.cancelled();
            painting.countDown();
            awaitQuietly(calledOff);
            questions.set(askUntilTrue(listener));
        };
        Studio studio = bench.started();
        String job = studio.submit(order("a boat")).jobId();
        painting.await();

        assertThat(studio.cancel(job)).isTrue();
        calledOff.countDown();

        StudioBench.eventually(() -> questions.get() > 0, "the painter has asked");
        assertThat(questions).hasValue(1);
        bench.await(studio, job, Stage.CANCELLED);
    }

    private static int askUntilTrue(PaintListener listener) {
        int asked = 1;
        while (!listener.cancelled()) {
            asked++;
        }
        return asked;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Order seeded(String idea, long seed) {
        Wishes wishes = Wishes.NONE.withSeed(Wish.exactly(seed));
        return new Order(idea, wishes, requester("ann"), new Origin("fake", "here"));
    }
}
