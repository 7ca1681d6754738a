package dev.seedling.bot.studio;

/** The database is full, locked or away. Nothing is lost that was accepted; trying again later may help. */
public final class DatabaseTrouble extends StudioException {
    DatabaseTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
