package dev.seedling.bot.studio;

/** How far a job has come. Each stage is stored, so that work done is not done again after a crash. */
public enum Stage {
    /** Accepted: idea and seed are stored. */
    QUEUED,
    /** Its prompt is stored. */
    CRAFTED,
    /** Its picture is on disk. */
    PAINTED,
    /** Its message id is stored. */
    DELIVERED,
    /** Given up; {@link Job#failure()} says why. */
    FAILED,
    /** Called off by a user. */
    CANCELLED;

    /** True where nothing more will happen. */
    public boolean finished() {
        return this == DELIVERED || this == FAILED || this == CANCELLED;
    }
}
