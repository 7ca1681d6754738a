package dev.seedling.bot.studio;

/** A stored job that this release cannot read: a newer one may have stored it. */
final class UnreadableJob extends StudioException {
    UnreadableJob(String id, Throwable cause) {
        super("the stored order %s cannot be read".formatted(id), cause);
    }
}
