package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.lock.Literals;

/** Reads an idea by rules alone: literals first, then wrapping, negations and slots. Safe for many threads. */
public final class IdeaReader {
    private final EnglishReader english = new EnglishReader();

    public Reading read(String idea) {
        Literals literals = Literals.in(idea);
        String bare = Request.unwrap(literals.masked().replaceAll("\\s+", " ").strip());
        Negations negations = Negations.in(bare);
        String text = negations.text().isBlank() ? bare : negations.text();
        return new Reading(idea, literals, text, english.read(text, negations.absent()));
    }
}
