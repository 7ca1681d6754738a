package dev.seedling.promptcraft.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The labels' own words that the idea, in another language, may lack. */
    String asked() {
        Stream<String> bound = counts.stream().map(count -> count.value() + " " + count.noun());
        Bindings own = bindings(idea);
        boolean english = nouns.stream().allMatch(noun -> new PromptText(idea).has(noun))
                && counts.stream().allMatch(count -> own.bind(count.value(), count.noun()));
        return english ? "" : Stream.concat(nouns.stream(), bound).collect(Collectors.joining(" "));
    }

    /** Which of the expected things have which numbers and colours in a text. */
    Bindings bindings(String text) {
        return new Bindings(text, things());
    }

    /** Every noun that the labels speak of. */
    List<String> things() {
        Stream<String> bound = Stream.concat(counts.stream(), colours.stream()).map(Bound::noun);
        return Stream.concat(nouns.stream(), bound).distinct().toList();
    }

    /** A number or colour and what it belongs to: "red", "house". */
    public record Bound(String value, String noun) {}

    /** Two things and how the first lies to the second: "tie", "above", "sink". */
    public record Placed(String noun, String relation, String other) {}
}
