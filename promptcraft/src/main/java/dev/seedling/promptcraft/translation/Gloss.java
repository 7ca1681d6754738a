package dev.seedling.promptcraft.translation;

/**
 * The English for one German word in one of its forms.
 *
 * @param singular for a verb its present participle, for other words their only form
 * @param plural the same as the singular where there is no number
 * @param number what the German form itself says of number
 */
public record Gloss(Kind kind, String singular, String plural, GrammaticalNumber number) {
    public static Gloss word(Kind kind, String english) {
        return new Gloss(kind, english, english, GrammaticalNumber.SINGULAR);
    }

    public Gloss in(GrammaticalNumber form) {
        return new Gloss(kind, singular, plural, form);
    }

    public enum Kind {
        NOUN,
        ADJECTIVE,
        VERB
    }

    public enum GrammaticalNumber {
        SINGULAR,
        PLURAL,
        /** One form serves both ("das Fenster", "die Fenster"). */
        EITHER
    }
}
