package dev.seedling.bot.studio;

/** The model cannot be opened: it is missing, torn or too large. No job is to blame, so all wait until it is mended. */
final class ModelTrouble extends StudioException {
    ModelTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
