package dev.seedling.bot.studio;

import java.security.SecureRandom;
import java.time.Instant;

/** Draws job ids: 17 characters of {@code [0-9a-z]}, the moment first, so that they sort by time. */
final class JobIds {
    // Crockford's alphabet: no i, l, o or u, so that an id can be read aloud.
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 5;
    private static final int TIME_CHARACTERS = 9; // 45 bits of milliseconds: until the year 3084
    private static final int RANDOM_CHARACTERS = 8;

    private final SecureRandom random = new SecureRandom();

    String next(Instant now) {
        return encode(now.toEpochMilli(), TIME_CHARACTERS) + encode(random.nextLong(), RANDOM_CHARACTERS);
    }

    private static String encode(long value, int characters) {
        StringBuilder text = new StringBuilder(characters);
        for (int shift = BITS * (characters - 1); shift >= 0; shift -= BITS) {
            text.append(ALPHABET.charAt((int) (value >>> shift) & (ALPHABET.length() - 1)));
        }
        return text.toString();
    }
}
