package dev.seedling.bot.testsupport.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Where attachments lie: behind addresses that are signed and run out. */
final class Cdn {
    private static final Duration VALID = Duration.ofHours(24);
    private static final int HEX = 16;

    private final Supplier<String> host;
    private final Clock clock;

    /** @param host such as {@code http://127.0.0.1:8080}; asked when an address is needed, for the port comes late */
    Cdn(Supplier<String> host, Clock clock) {
        this.host = host;
        this.clock = clock;
    }

    String url(Post post, PostedFile file) {
        long expires = clock.instant().plus(VALID).getEpochSecond();
        return "%s/attachments/%s/%s/%s?ex=%x"
                .formatted(host.get(), post.channel().id(), file.id(), file.name(), expires);
    }

    boolean isValid(String expires) {
        return Instant.ofEpochSecond(Long.parseLong(expires, HEX)).isAfter(clock.instant());
    }
}
