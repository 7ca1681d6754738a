package dev.seedling.bot.testsupport.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** 120 messages a minute from each gateway connection. */
final class SendBudget {
    private static final int MESSAGES = 120;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    /** Counts one message; false if the connection has said too much. */
    boolean allows(String connection) {
        Instant now = Instant.now();
        Deque<Instant> recent = sent.computeIfAbsent(connection, id -> new ArrayDeque<>());
        recent.removeIf(when -> when.isBefore(now.minus(WINDOW)));
        recent.add(now);
        return recent.size() <= MESSAGES;
    }
}
