package dev.seedling.promptcraft.evaluation;

import java.util.List;

/**
 * An idea, and what a prompt for it must keep.
 *
 * @param quotes texts that must be there byte for byte, file tags among them
 * @param absent things that must not be in the prompt, but in the negative one
 */
public record Expectation(
        String idea,
        List<String> nouns,
        List<Bound> counts,
        List<Bound> colours,
        List<Placed> places,
        List<String> names,
        List<String> quotes,
        List<String> absent) {
    public Expectation {
        nouns = List.copyOf(nouns);
        counts = List.copyOf(counts);
        colours = List.copyOf(colours);
        places = List.copyOf(places);
        names = List.copyOf(names);
        quotes = List.copyOf(quotes);
        absent = List.copyOf(absent);
    }

    /** A number or colour and what it belongs to: "red", "house". */
    public record Bound(String value, String noun) {}

    /** Two things and how the first lies to the second: "tie", "above", "sink". */
    public record Placed(String noun, String relation, String other) {}
}
