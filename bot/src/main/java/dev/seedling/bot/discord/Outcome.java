package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Ticket;

/** What came of a command or a button. */
sealed interface Outcome {
    /** A picture is on its way. */
    record Ordered(Ticket ticket) implements Outcome {}

    /** There is something to read, for the asker's eyes only. */
    record Told(String text) implements Outcome {}
}
