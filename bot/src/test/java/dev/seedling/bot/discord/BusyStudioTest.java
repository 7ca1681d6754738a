package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.testsupport.discord.Exchange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusyStudioTest {
    @Test
    void an_order_is_acknowledged_within_three_seconds_though_the_studio_takes_its_time(@TempDir Path folder) {
        CountDownLatch free = new CountDownLatch(1);
        try (DiscordBench bench = DiscordBench.open(folder, studio -> Studios.before(studio, () -> await(free)))) {
            for (int person = 0; person < 10; person++) {
                Exchange exchange = bench.discord.person("person" + person).slash("imagine", "idea", "a red house");
                assertThat(exchange.awaitAcknowledged()).isLessThan(Duration.ofSeconds(3));
                assertThat(exchange.answer().orElseThrow().isThinking()).isTrue();
            }
            free.countDown();
            bench.awaitPicture();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
