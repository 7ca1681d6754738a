package dev.seedling.bot.studio;

/** Troubles that only the studio itself can have. */
public final class FakeTrouble {
    private FakeTrouble() {}

    public static RuntimeException ofDatabase() {
        return new DatabaseTrouble("the database cannot be used right now: disk full", new IllegalStateException());
    }
}
