package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.bot.discord.Address.Answer;
import dev.seedling.bot.discord.Address.Room;
import dev.seedling.bot.settings.LimitSettings;
import dev.seedling.bot.settings.QueueSettings;
import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Order;
import dev.seedling.bot.studio.Stage;
import dev.seedling.bot.studio.Ticket;
import dev.seedling.bot.studio.Wish;
import dev.seedling.bot.studio.Wishes;
import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.Variation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code /imagine} orders; no Discord is needed for that. */
class ImagineCommandTest {
    private final List<Order> orders = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final ImagineCommand imagine = imagine(5);
    private final Asked anna = Asked.by(
            "7", "anna", Locale.GERMAN, new Address(new Room("1"), new Answer("token"), Optional.empty()), "1");

    @Test
    void an_idea_alone_leaves_the_rest_open() {
        imagine.order(anna, new Given(Map.of("idea", "a red house")));

        assertThat(orders).containsExactly(new Order("a red house", Wishes.NONE, anna.requester(), anna.origin()));
        assertThat(anna.requester().id()).isEqualTo("discord:7");
    }

    @Test
    void every_option_becomes_a_wish() {
        imagine.order(
                anna, new Given(Map.of("idea", "a red house", "seed", 7L, "size", "64x128", "steps", 5L, "raw", true)));

        assertThat(orders.get(0).wishes())
                .isEqualTo(Wishes.NONE
                        .withSeed(Wish.exactly(7L))
                        .withSize(Wish.exactly(new ImageSize(64, 128)))
                        .withSteps(Wish.exactly(5))
                        .withWording(Wording.AS_IS));
    }

    @Test
    void a_series_and_a_second_seed_can_be_asked_for() {
        Given given =
                new Given(Map.of("idea", "a house", "count", 3L, "variation-seed", 9L, "variation-strength", 0.5));

        imagine.order(anna, given);
        imagine.order(anna, new Given(Map.of("idea", "a house", "variation-strength", 0.5)));

        assertThat(counts).containsExactly(3, 1);
        assertThat(orders.get(0).wishes().variation()).isEqualTo(Wish.exactly(new Variation(9, 0.5)));
        assertThat(orders.get(1).wishes().variation().value())
                .map(Variation::strength)
                .contains(0.5);
    }

    @Test
    void a_size_that_is_none_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> imagine.order(anna, new Given(Map.of("idea", "a house", "size", "big"))))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("size must be WIDTHxHEIGHT, such as 512x768, was 'big'");
        assertThat(orders).isEmpty();
    }

    @Test
    void no_longer_series_is_offered_than_may_wait_and_none_beyond_ten() {
        assertThat(mostPictures(imagine(1))).isEqualTo(1);
        assertThat(mostPictures(imagine(5))).isEqualTo(5);
        assertThat(mostPictures(imagine(1000))).isEqualTo(10);
    }

    private static long mostPictures(ImagineCommand command) {
        return command.shown().getOptions().stream()
                .filter(option -> option.getName().equals("count"))
                .mapToLong(option -> option.getMaxValue().longValue())
                .findFirst()
                .orElseThrow();
    }

    private ImagineCommand imagine(int waitingPerUser) {
        return new ImagineCommand(
                Studios.answering((method, arguments) -> List.of(take((Order) arguments[0], (int) arguments[1]))),
                new LimitSettings(1024, 50),
                new QueueSettings(waitingPerUser, 3, Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ZERO));
    }

    private Ticket take(Order order, int count) {
        orders.add(order);
        counts.add(count);
        Job job = new Job(
                "job", order, 1, Optional.empty(), Stage.QUEUED, Optional.empty(), Instant.EPOCH, Duration.ZERO, "");
        return new Ticket(job, 1, Optional.empty());
    }
}
