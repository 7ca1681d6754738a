package dev.seedling.bot.studio;

import static dev.seedling.bot.studio.StudioBench.eventually;
import static dev.seedling.bot.studio.StudioBench.order;
import static dev.seedling.bot.studio.StudioBench.requester;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.bot.settings.QueueSettings;
import dev.seedling.diffusion.DeviceTrouble;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.promptcraft.guard.Blocked;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.guard.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a studio promises, on every database it can work with. */
@ParameterizedClass
@MethodSource("dev.seedling.bot.studio.TestDatabases#all")
class StudioTest {
    private final StudioBench bench;

    StudioTest(TestDatabases databases, @TempDir Path folder) {
        bench = new StudioBench(folder, databases.fresh());
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    @Test
    void an_order_is_crafted_painted_and_delivered() {
        Studio studio = bench.started();

        Ticket ticket = studio.submit(order("a red house"));

        Job job = bench.await(studio, ticket.jobId(), Stage.DELIVERED);
        ImageRequest request = job.recipe().orElseThrow().request();
        assertThat(request.prompt()).isEqualTo("a painting of a red house");
        assertThat(request.seed()).isEqualTo(job.seed()).isBetween(0L, 0xFFFF_FFFFL);
        assertThat(request.size()).isEqualTo(new ImageSize(64, 64));
        assertThat(bench.courier.posts).extracting(FakeCourier.Post::job).containsExactly(job.id());
        assertThat(studio.jobOfMessage("fake", "message-" + job.id())).contains(job);
        assertThat(studio.jobOfMessage("other", "message-" + job.id())).isEmpty();
        assertThat(studio.pictureOf(job.id()))
                .hasValueSatisfying(png -> assertThat(png).isNotEmptyFile());
        assertThat(bench.courier.news.get(job.id()))
                .contains(new Progress.Crafting(), new Progress.Painting(1, 3), new Progress.Painting(3, 3));
    }

    @Test
    void wishes_are_kept_and_what_is_open_is_the_models_choice() {
        Studio studio = bench.started();
        Wishes wishes = Wishes.NONE
                .withSeed(Wish.exactly(42L))
                .withSize(Wish.exactly(new ImageSize(128, 64)))
                .withWording(Wishes.Wording.AS_IS);

        Ticket ticket = studio.submit(new Order("a tree", wishes, requester("ann"), new Origin("fake", "here")));

        Job job = bench.await(studio, ticket.jobId(), Stage.DELIVERED);
        assertThat(job.order().wishes()).isEqualTo(wishes);
        assertThat(job.recipe().orElseThrow().request())
                .isEqualTo(new ImageRequest(
                        "a tree",
                        "",
                        42,
                        new ImageSize(128, 64),
                        3,
                        7.5,
                        FakeEngine.MODEL.defaults().sampler()));
        assertThat(bench.crafted).isEmpty();
    }

    @Test
    void an_accepted_order_survives_a_studio_that_never_worked() {
        Studio first = bench.idle();
        Job accepted = first.submit(order("a boat")).job();
        bench.close(first);

        Studio second = bench.started();

        assertThat(bench.await(second, accepted.id(), Stage.DELIVERED).seed()).isEqualTo(accepted.seed());
    }

    @Test
    void repainting_keeps_the_words_and_draws_another_seed() {
        Studio studio = bench.started();
        Job first = bench.await(studio, studio.submit(order("a boat")).jobId(), Stage.DELIVERED);

        Ticket ticket = studio.repaint(first.id(), Wish.open(), requester("bob"), new Origin("fake", "there"));

        Job second = bench.await(studio, ticket.jobId(), Stage.DELIVERED);
        assertThat(second.seed()).isNotEqualTo(first.seed());
        assertThat(second.recipe().orElseThrow().crafted())
                .isEqualTo(first.recipe().orElseThrow().crafted());
        assertThat(second.parent()).contains(first.id());
        assertThat(second.order().requester()).isEqualTo(requester("bob"));
        assertThat(studio.repaintsOf(first.id())).containsExactly(second);
        assertThat(bench.crafted).hasSize(1);
    }

    @Test
    void repainting_with_the_same_seed_gives_the_same_bytes() throws IOException {
        Studio studio = bench.started();
        Job first = bench.await(studio, studio.submit(order("a boat")).jobId(), Stage.DELIVERED);

        Wish<Long> same = Wish.exactly(first.seed());
        String second = studio.repaint(first.id(), same, requester("ann"), new Origin("fake", "here"))
                .jobId();

        bench.await(studio, second, Stage.DELIVERED);
        assertThat(Files.readAllBytes(studio.pictureOf(second).orElseThrow()))
                .isEqualTo(Files.readAllBytes(studio.pictureOf(first.id()).orElseThrow()));
        assertThat(second).isNotEqualTo(first.id());
    }

    @Test
    void words_in_reply_to_a_picture_change_its_prompt_and_nothing_else() {
        Studio studio = bench.started();
        Wishes wishes = Wishes.NONE.withSize(Wish.exactly(new ImageSize(128, 64)));
        Origin here = new Origin("fake", "here");
        String boat = studio.submit(new Order("a boat", wishes, requester("ann"), here))
                .jobId();
        ImageRequest before = bench.await(studio, boat, Stage.DELIVERED)
                .recipe()
                .orElseThrow()
                .request();

        String foggy = studio.refine(boat, "more fog", requester("bob"), here).jobId();
        Job changed = bench.await(studio, foggy, Stage.DELIVERED);
        String again =
                studio.repaint(foggy, Wish.exactly(9L), requester("bob"), here).jobId();
        Job repainted = bench.await(studio, again, Stage.DELIVERED);

        ImageRequest after = before.withWords("a painting of a boat, a painting of more fog", "");
        assertThat(changed.recipe().orElseThrow().request()).isEqualTo(after);
        assertThat(changed.parent()).contains(boat);
        assertThat(repainted.recipe().orElseThrow().request()).isEqualTo(after.withSeed(9));
        assertThat(bench.crafted).hasSize(2);
    }

    @Test
    void a_picture_without_words_yet_cannot_be_changed() {
        Studio studio = bench.idle();
        String waiting = studio.submit(order("a boat")).jobId();

        assertThatThrownBy(() -> studio.refine(waiting, "more fog", requester("ann"), new Origin("fake", "")))
                .isInstanceOf(StudioException.class)
                .hasMessage("the prompt of picture '%s' is not written yet; wait until it is painted", waiting);
    }

    @Test
    void nobody_waits_behind_somebody_elses_second_picture() {
        Studio studio = bench.idle();
        for (String idea : List.of("ann 1", "ann 2", "ann 3", "bob 1", "bob 2", "cy 1")) {
            studio.submit(order(idea, idea.substring(0, idea.indexOf(' '))));
        }

        assertThat(studio.queue())
                .extracting(job -> job.order().idea())
                .containsExactly("ann 1", "bob 1", "cy 1", "ann 2", "bob 2", "ann 3");
    }

    @Test
    void a_newcomer_is_painted_before_the_second_picture_of_those_who_wait() {
        CountDownLatch painting = new CountDownLatch(1);
        CountDownLatch mayPaint = new CountDownLatch(1);
        bench.engine.beforeEachStep = (request, listener) -> {
            painting.countDown();
            await(mayPaint);
        };
        Studio studio = bench.started();
        String first = studio.submit(order("ann 1", "ann")).jobId();
        await(painting);
        for (String idea : List.of("ann 2", "ann 3")) {
            bench.await(studio, studio.submit(order(idea, "ann")).jobId(), Stage.CRAFTED);
        }

        Ticket late = studio.submit(order("bob 1", "bob"));
        bench.await(studio, late.jobId(), Stage.CRAFTED);
        assertThat(late.position()).isEqualTo(2);
        mayPaint.countDown();

        bench.await(studio, first, Stage.DELIVERED);
        eventually(() -> studio.queue().isEmpty(), "all are painted");
        assertThat(bench.engine.painted)
                .extracting(request -> request.prompt().replace("a painting of ", ""))
                .containsExactly("ann 1", "bob 1", "ann 2", "ann 3");
    }

    @Test
    void one_person_may_only_have_so_many_waiting() {
        Studio studio = bench.idle();
        for (int i = 0; i < 5; i++) {
            studio.submit(order("picture " + i, "ann"));
        }

        assertThatThrownBy(() -> studio.submit(order("one more", "ann")))
                .isInstanceOf(StudioException.class)
                .hasMessage("at most 5 pictures may wait for one person, and 5 do; wait for one, or stop one");
        assertThat(studio.queue()).hasSize(5);
        assertThat(studio.submit(order("a first", "bob")).position()).isEqualTo(2);
    }

    @Test
    void orders_beyond_the_limits_are_refused_and_not_queued() {
        Studio studio = bench.idle();
        refused(studio, Wishes.NONE.withSteps(Wish.exactly(0)), "steps must be 1 to 20, was 0");
        refused(studio, Wishes.NONE.withSteps(Wish.exactly(21)), "steps must be 1 to 20, was 21");
        refused(studio, Wishes.NONE.withSeed(Wish.exactly(-1L)), "seed must be 0 to 4294967295, was -1");
        refused(studio, Wishes.NONE.withGuidance(Wish.exactly(31.0)), "guidance must be 0 to 30, was 31.0");
        refused(
                studio,
                Wishes.NONE.withPagScale(Wish.exactly(31.0)),
                "perturbed-attention guidance must be 0 to 30, was 31.0");
        refused(studio, Wishes.NONE.withGuidanceRescale(Wish.exactly(2.0)), "guidance rescale must be 0 to 1, was 2.0");
        refused(
                studio,
                Wishes.NONE.withSize(Wish.exactly(new ImageSize(64, 520))),
                "size must be at most 512 pixels wide and high, was 64x520");
        assertThatThrownBy(() -> studio.submit(order("   ")))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith("the idea is empty");
        assertThatThrownBy(() -> studio.repaint("nowhere", Wish.open(), requester("ann"), new Origin("fake", "")))
                .isInstanceOf(StudioException.class)
                .hasMessage("there is no picture 'nowhere'");
        assertThat(studio.queue()).isEmpty();
    }

    @Test
    void a_waiting_job_can_be_called_off() {
        Studio studio = bench.idle();
        String cancelled = studio.submit(order("a boat")).jobId();
        String kept = studio.submit(order("a tree")).jobId();

        assertThat(studio.cancel(cancelled)).isTrue();
        assertThat(studio.cancel(cancelled)).isFalse();
        assertThat(studio.ticket(cancelled)).isEmpty();
        studio.start(List.of(bench.courier));

        bench.await(studio, kept, Stage.DELIVERED);
        assertThat(bench.engine.painted).hasSize(1);
        assertThat(studio.cancel(kept)).isFalse();
    }

    @Test
    void a_job_that_is_being_painted_stops_at_the_next_step() {
        AtomicInteger steps = new AtomicInteger();
        CountDownLatch painting = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        bench.engine.beforeEachStep = (request, listener) -> {
            steps.incrementAndGet();
            painting.countDown();
            await(cancelled);
        };
        Studio studio = bench.started();
        String boat = studio.submit(order("a boat")).jobId();
        await(painting);

        assertThat(studio.cancel(boat)).isTrue();
        cancelled.countDown();

        String next = studio.submit(order("a tree")).jobId();
        bench.await(studio, next, Stage.DELIVERED);
        assertThat(studio.job(boat).orElseThrow().stage()).isEqualTo(Stage.CANCELLED);
        assertThat(steps).hasValue(1 + 3);
        assertThat(bench.courier.posts).extracting(FakeCourier.Post::job).containsExactly(next);
    }

    @Test
    void a_painting_that_fails_is_tried_again() {
        bench.engine.beforeEachStep = failing(2, () -> new IllegalStateException("the device hiccuped"));
        Studio studio = bench.started();

        String job = studio.submit(order("a boat")).jobId();

        bench.await(studio, job, Stage.DELIVERED);
        assertThat(bench.courier.apologies).isEmpty();
        assertThat(bench.crafted).hasSize(1);
    }

    @Test
    void a_painting_that_always_fails_ends_with_an_apology() {
        bench.engine.beforeEachStep = failing(99, () -> new IllegalStateException("the device is gone"));
        Studio studio = bench.started();

        String job = studio.submit(order("a boat")).jobId();

        eventually(() -> !bench.courier.apologies.isEmpty(), "an apology");
        String sentence = "this picture was given up after 3 attempts";
        assertThat(bench.courier.apologies).containsExactly(new FakeCourier.Apology(job, sentence));
        assertThat(studio.job(job).orElseThrow().failure()).isEqualTo(sentence);
    }

    @Test
    void a_device_that_fails_gets_another_engine_and_another_try() {
        AtomicInteger opened = new AtomicInteger();
        bench.loader = () -> {
            opened.incrementAndGet();
            return bench.engine;
        };
        bench.engine.beforeEachStep = failing(1, () -> new DeviceTrouble("out of memory", new RuntimeException()));
        Studio studio = bench.started();

        String job = studio.submit(order("a boat")).jobId();

        bench.await(studio, job, Stage.DELIVERED);
        assertThat(opened).hasValue(2);
        assertThat(bench.courier.apologies).isEmpty();
    }

    @Test
    void what_was_written_for_another_model_is_painted_as_suits_the_one_that_is_there() {
        Studio studio = bench.started();
        Wishes wishes = Wishes.NONE.withSeed(Wish.exactly(7L)).withGuidance(Wish.exactly(3.0));
        Order order = new Order("a boat", wishes, requester("ann"), new Origin("fake", "here"));
        String first = studio.submit(order).jobId();
        bench.await(studio, first, Stage.DELIVERED);
        bench.engine.card = new ModelCard(
                "turbo",
                "sd21",
                "fedcba9876",
                false,
                new PaintDefaults(new ImageSize(64, 64), 1, 1, SamplerChoice.of("euler-a", "trailing")));

        String again = studio.repaint(first, Wish.exactly(7L), requester("ann"), new Origin("fake", "here"))
                .jobId();

        Recipe recipe = bench.await(studio, again, Stage.DELIVERED).recipe().orElseThrow();
        assertThat(recipe.model().name()).isEqualTo("turbo");
        assertThat(recipe.request().prompt()).isEqualTo("a painting of a boat");
        assertThat(recipe.request().seed()).isEqualTo(7);
        assertThat(recipe.request().steps()).isOne();
        assertThat(recipe.request().guidance()).as("as wished").isEqualTo(3);
        assertThat(recipe.request().sampler()).isEqualTo(SamplerChoice.of("euler-a", "trailing"));
        String changed = studio.refine(first, "add fog", requester("ann"), new Origin("fake", "here"))
                .jobId();
        assertThat(bench.await(studio, changed, Stage.DELIVERED)
                        .recipe()
                        .orElseThrow()
                        .request()
                        .steps())
                .isOne();
    }

    @Test
    void what_never_fits_into_the_device_is_said_to_the_user() {
        bench.engine.beforeEachStep = failing(99, () -> new DeviceTrouble("out of memory", new RuntimeException()));
        Studio studio = bench.started();

        String job = studio.submit(order("a boat")).jobId();

        eventually(() -> !bench.courier.apologies.isEmpty(), "an apology");
        assertThat(bench.courier.apologies).containsExactly(new FakeCourier.Apology(job, "out of memory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ca\\stle", "a cas(tle:1) by a lake", "a [castle]", "a cas<lora:moss:0.5>tle"})
    void no_sign_that_the_engine_leaves_out_hides_a_word_that_is_typed(String idea) {
        bench.policies = new Policies(new Policy(List.of(new Blocked("castle", ""))), Map.of());
        Studio studio = bench.idle();
        Wishes asTyped = Wishes.NONE.withWording(Wishes.Wording.AS_IS);

        assertThatThrownBy(() -> studio.submit(new Order(idea, asTyped, requester("ann"), new Origin("fake", "here"))))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("castle");
    }

    @Test
    void what_a_policy_has_come_to_forbid_is_not_painted_again_either() {
        Studio first = bench.started();
        String castle = first.submit(order("a castle")).jobId();
        bench.await(first, castle, Stage.DELIVERED);
        String changed = first.refine(castle, "add gore", requester("ann"), new Origin("fake", "here"))
                .jobId();
        bench.await(first, changed, Stage.DELIVERED);
        String again = first.repaint(changed, Wish.open(), requester("ann"), new Origin("fake", "here"))
                .jobId();
        bench.await(first, again, Stage.DELIVERED);
        bench.close(first);
        bench.policies = new Policies(new Policy(List.of(new Blocked("castle", ""))), Map.of());
        Studio second = bench.started();

        // Its own words are harmless; the castle is in the prompt alone.
        for (String picture : List.of(castle, changed, again)) {
            assertThatThrownBy(() -> second.repaint(picture, Wish.open(), requester("ann"), new Origin("fake", "here")))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("castle");
            assertThatThrownBy(() -> second.vary(picture, 2, requester("ann"), new Origin("fake", "here")))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("castle");
        }
    }

    @Test
    void what_the_model_cannot_do_is_said_once_and_not_tried_again() {
        AtomicInteger tries = new AtomicInteger();
        bench.engine.beforeEachStep = (request, listener) -> {
            tries.incrementAndGet();
            throw new DiffusionException("sampler must be one of a, b, was 'euler'");
        };
        Studio studio = bench.started();

        String job = studio.submit(order("a boat")).jobId();

        eventually(() -> !bench.courier.apologies.isEmpty(), "an apology");
        assertThat(bench.courier.apologies)
                .containsExactly(new FakeCourier.Apology(job, "sampler must be one of a, b, was 'euler'"));
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_delivery_that_fails_is_repeated_without_painting_again() {
        AtomicInteger refusals = new AtomicInteger(4);
        bench.courier.beforePosting = job -> {
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("502 Bad Gateway");
            }
        };
        Studio studio = bench.started();

        String job = studio.submit(order("a boat")).jobId();

        bench.await(studio, job, Stage.DELIVERED);
        assertThat(bench.engine.painted).hasSize(1);
        assertThat(bench.courier.posts).hasSize(1);
    }

    @Test
    void a_delivery_whose_answer_was_lost_is_asked_for_again() {
        AtomicInteger asked = new AtomicInteger();
        bench.courier.beforePosting = job -> asked.incrementAndGet();
        bench.courier.afterPosting = job -> {
            throw new IllegalStateException("connection reset");
        };
        Studio studio = bench.started();

        String job = studio.submit(order("a boat")).jobId();

        bench.await(studio, job, Stage.DELIVERED);
        assertThat(asked).hasValue(2);
    }

    @Test
    void an_order_that_cannot_be_read_is_given_up_and_hinders_no_other() {
        Studio studio = bench.idle();
        String torn = studio.submit(order("a boat")).jobId();
        String beyond = studio.submit(order("a tree")).jobId();
        String whole = studio.submit(order("a house")).jobId();
        try (Database database = bench.database()) {
            database.transact(handle -> handle.createUpdate("UPDATE job SET recipe = '{}' WHERE id = :id")
                    .bind("id", beyond)
                    .execute());
            database.transact(
                    handle -> handle.createUpdate("UPDATE job SET wishes = '{\"steps\": \"many\"}' WHERE id = :id")
                            .bind("id", torn)
                            .execute());
        }
        assertThat(studio.queue()).extracting(Job::id).containsExactly(whole);

        studio.start(List.of(bench.courier));

        bench.await(studio, whole, Stage.DELIVERED);
        eventually(() -> bench.courier.apologies.size() == 2, "apologies");
        assertThat(studio.job(beyond).orElseThrow().stage()).isEqualTo(Stage.FAILED);
        assertThat(studio.job(torn).orElseThrow().failure()).contains("cannot be read any more");
        assertThat(studio.job(torn).orElseThrow().stage()).isEqualTo(Stage.FAILED);
    }

    @Test
    void words_that_an_older_release_put_into_another_lane_are_written() {
        Studio studio = bench.idle();
        String job = studio.submit(order("a boat")).jobId();
        try (Database database = bench.database()) {
            database.transact(handle -> handle.execute("INSERT INTO errand_task SELECT * FROM word_task")
                    + handle.execute("DELETE FROM word_task"));
        }

        studio.start(List.of(bench.courier));

        bench.await(studio, job, Stage.DELIVERED);
    }

    @Test
    void who_comes_anew_joins_the_round_that_is_painted_though_a_later_one_was_painted_ahead() {
        Studio studio = bench.idle();
        for (int i = 0; i < 4; i++) {
            studio.submit(order("picture " + i));
        }
        try (Database database = bench.database()) {
            database.transact(handle -> handle.createUpdate("UPDATE job SET begun = turn * 100 WHERE turn = 4")
                    .execute());
            database.transact(handle -> handle.createUpdate("UPDATE job SET begun = 900 WHERE turn = 1")
                    .execute());
        }

        studio.submit(order("a first picture", "bob"));

        assertThat(studio.queue()).extracting(job -> job.order().idea()).startsWith("picture 0", "a first picture");
    }

    @Test
    void what_can_never_be_delivered_is_given_up() {
        bench.courier.beforePosting = job -> {
            throw new Undeliverable("the channel is gone");
        };
        Studio studio = bench.started();

        String job = studio.submit(order("a boat")).jobId();

        assertThat(bench.await(studio, job, Stage.FAILED).failure()).isEqualTo("the channel is gone");
    }

    @Test
    void a_job_waits_while_its_picture_cannot_be_kept() throws IOException {
        Files.createDirectories(bench.pictures().getParent());
        Files.writeString(bench.pictures(), "a file where the folder should be");
        Studio studio = bench.started();
        String job = studio.submit(order("a boat")).jobId();
        eventually(
                () -> bench.courier.news.getOrDefault(job, List.of()).stream()
                        .anyMatch(news -> news instanceof Progress.Delayed),
                "news of the delay");
        assertThat(bench.engine.painted).isEmpty();

        Files.delete(bench.pictures());

        bench.await(studio, job, Stage.DELIVERED);
        assertThat(bench.engine.painted).hasSize(1);
    }

    @Test
    void copies_of_old_pictures_go_and_those_on_their_way_stay() throws IOException {
        Studio studio = bench.started();
        String delivered = studio.submit(order("a boat")).jobId();
        bench.await(studio, delivered, Stage.DELIVERED);
        Order elsewhere = new Order("a house", Wishes.NONE, requester("ann"), new Origin("not here", "here"));
        String onItsWay = studio.submit(elsewhere).jobId();
        bench.await(studio, onItsWay, Stage.PAINTED);
        Instant later = Instant.now().plus(Duration.ofDays(31));

        int gone;
        try (Database database = bench.database();
                Tidying tidying = new Tidying(new PictureFolder(bench.pictures()), database, Duration.ofDays(30))) {
            assertThat(tidying.tidy(Instant.now())).isZero();
            gone = tidying.tidy(later);
        }

        assertThat(gone).isOne();
        assertThat(studio.pictureOf(delivered)).isEmpty();
        assertThat(studio.pictureOf(onItsWay)).isPresent();
        String again = studio.repaint(delivered, Wish.open(), requester("ann"), new Origin("fake", "here"))
                .jobId();
        bench.await(studio, again, Stage.DELIVERED);
    }

    @Test
    void jobs_wait_while_the_model_cannot_be_opened() {
        String sentence = "vae/model.safetensors ends after 12 bytes";
        bench.loader = () -> {
            throw new DiffusionException(sentence);
        };
        Studio studio = bench.started();
        String boat = studio.submit(order("a boat")).jobId();
        String again = studio.submit(order("a tree", "bob")).jobId();
        for (String job : List.of(boat, again)) {
            eventually(
                    () -> Collections.frequency(
                                    bench.courier.news.getOrDefault(job, List.of()),
                                    new Progress.Delayed(Progress.Trouble.MODEL, sentence))
                            > 5,
                    "more tries than a job has attempts");
        }
        assertThat(studio.queue()).hasSize(2);
        assertThatThrownBy(studio::openModel)
                .isInstanceOf(StudioException.class)
                .hasMessage(sentence);

        bench.loader = () -> bench.engine;

        bench.await(studio, boat, Stage.DELIVERED);
        bench.await(studio, again, Stage.DELIVERED);
        assertThat(bench.courier.apologies).isEmpty();
    }

    @Test
    void a_crafted_job_waits_too_where_the_model_is_gone_after_a_restart() {
        CountDownLatch painting = new CountDownLatch(1);
        bench.queue(new QueueSettings(5, 3, Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO));
        bench.engine.beforeEachStep = (request, listener) -> {
            painting.countDown();
            eventually(listener::cancelled, "the painter is asked to stop");
        };
        Studio first = bench.started();
        String job = first.submit(order("a boat")).jobId();
        await(painting);
        bench.close(first);
        bench.engine.beforeEachStep = (request, listener) -> {};
        bench.loader = () -> {
            throw new DiffusionException("there is no model");
        };
        Studio second = bench.started();
        eventually(
                () -> bench.courier
                        .news
                        .getOrDefault(job, List.of())
                        .contains(new Progress.Delayed(Progress.Trouble.MODEL, "there is no model")),
                "news of the delay");

        bench.loader = () -> bench.engine;

        bench.await(second, job, Stage.DELIVERED);
        assertThat(bench.courier.apologies).isEmpty();
    }

    @Test
    void closing_puts_the_running_job_back_and_the_next_studio_paints_it() {
        bench.queue(new QueueSettings(5, 3, Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO));
        CountDownLatch painting = new CountDownLatch(1);
        bench.engine.beforeEachStep = (request, listener) -> {
            painting.countDown();
            eventually(listener::cancelled, "the painter is asked to stop");
        };
        Studio first = bench.started();
        String job = first.submit(order("a boat")).jobId();
        await(painting);

        bench.close(first);
        assertThat(bench.engine.painted).isEmpty();
        assertThat(bench.engine.closed).isTrue();
        bench.engine.beforeEachStep = (request, listener) -> {};
        Studio second = bench.started();

        bench.await(second, job, Stage.DELIVERED);
        assertThat(bench.engine.painted).hasSize(1);
        assertThat(bench.crafted).hasSize(1);
    }

    @Test
    void closing_lets_a_job_that_is_nearly_done_finish() {
        CountDownLatch painting = new CountDownLatch(1);
        bench.engine.beforeEachStep = (request, listener) -> {
            painting.countDown();
            eventually(() -> bench.closing, "the studio closes");
        };
        Studio first = bench.started();
        String job = first.submit(order("a boat")).jobId();
        await(painting);

        bench.close(first);

        assertThat(bench.engine.painted).hasSize(1);
        assertThat(bench.idle().job(job).orElseThrow().stage()).isIn(Stage.PAINTED, Stage.DELIVERED);
    }

    @Test
    void a_picture_for_a_courier_that_is_not_here_waits_for_it() {
        Studio first = bench.idle();
        first.start(List.of(new FakeCourier("other")));
        String job = first.submit(order("a boat")).jobId();
        bench.await(first, job, Stage.PAINTED);
        bench.close(first);

        Studio second = bench.started();

        bench.await(second, job, Stage.DELIVERED);
        assertThat(bench.engine.painted).hasSize(1);
    }

    @Test
    void the_time_of_arrival_is_foretold_from_earlier_pictures() {
        Studio studio = bench.started();
        Ticket first = studio.submit(order("a boat"));
        assertThat(first.ready()).isEmpty();
        Job painted = bench.await(studio, first.jobId(), Stage.DELIVERED);
        bench.close(studio);

        Studio idle = bench.idle();
        idle.submit(order("a tree", "bob"));
        Ticket third = idle.submit(order("a house", "cy"));

        Duration untilReady =
                Duration.between(third.job().submitted(), third.ready().orElseThrow());
        assertThat(third.position()).isEqualTo(2);
        assertThat(untilReady).isEqualTo(painted.painting().multipliedBy(2));
    }

    @Test
    void somebodys_recent_jobs_come_newest_first() {
        Studio studio = bench.idle();
        for (String idea : List.of("first", "second", "third")) {
            studio.submit(order(idea, "ann"));
        }
        studio.submit(order("other", "bob"));

        assertThat(studio.recent("fake:ann", 2))
                .extracting(job -> job.order().idea())
                .containsExactly("third", "second");
    }

    private static BiConsumer<ImageRequest, PaintListener> failing(int times, Supplier<RuntimeException> failure) {
        AtomicInteger left = new AtomicInteger(times);
        return (request, listener) -> {
            if (left.getAndDecrement() > 0) {
                throw failure.get();
            }
        };
    }

    private static void refused(Studio studio, Wishes wishes, String sentence) {
        Order order = new Order("a boat", wishes, requester("ann"), new Origin("fake", "here"));
        assertThatThrownBy(() -> studio.submit(order))
                .isInstanceOf(StudioException.class)
                .hasMessage(sentence);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody opened the latch");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
