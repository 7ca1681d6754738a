package dev.seedling.bot.studio;

/** A picture cannot be kept, for want of room or of permission. The job waits until it can. */
final class DiskTrouble extends StudioException {
    DiskTrouble(String sentence) {
        super(sentence);
    }

    DiskTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
