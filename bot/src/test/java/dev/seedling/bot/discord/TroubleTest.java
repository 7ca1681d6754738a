package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.seedling.bot.studio.FakeTrouble;
import dev.seedling.bot.studio.StudioException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TroubleTest {
    private static final Phrases ENGLISH = Phrases.in(Locale.ENGLISH);

    private final Logger logger = (Logger) LoggerFactory.getLogger(Trouble.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    @Test
    void trouble_with_the_database_is_answered_and_logged_once() {
        String told = Trouble.sentence(FakeTrouble.ofDatabase(), ENGLISH);

        assertThat(told).contains("the database cannot be used right now");
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).contains("disk full");
        });
    }

    @Test
    void a_wish_that_cannot_be_is_its_users_business_alone() {
        assertThat(Trouble.sentence(new StudioException("steps must be 1 to 150, was 0"), ENGLISH))
                .contains("was 0");
        assertThat(log.list).isEmpty();
    }

    @Test
    void a_fault_is_logged_under_the_number_that_the_user_gets() {
        String told = Trouble.sentence(new IllegalStateException("secret"), ENGLISH);

        assertThat(told).doesNotContain("secret");
        assertThat(log.list)
                .singleElement()
                .satisfies(event ->
                        assertThat(told).contains(event.getFormattedMessage().replace("fault ", "")));
    }
}
