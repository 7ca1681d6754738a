package dev.seedling.promptcraft.romance;

import java.util.List;

/** How a language forms the words that its lexicon does not list. All words are in lower case. */
interface Inflection {
    /** Of a noun or adjective. */
    String plural(String singular);

    /** Of an adjective in the masculine singular; the same where both are alike. */
    String feminine(String masculine);

    boolean isInfinitive(String verb);

    /** The forms of a regular verb that speak of something going on: third persons and the gerund. */
    List<String> goingOn(String infinitive);

    static Inflection french() {
        return new FrenchInflection();
    }

    static Inflection spanish() {
        return new SpanishInflection();
    }
}
