package dev.seedling.promptcraft.evaluation;

import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.evaluation.Expectation.Bound;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Adds up how much of many ideas their prompts keep. Not safe for several threads. */
final class Scorer {
    private static final int BUDGET = 75;

    private final TokenCounter counter;
    private final Map<Yardstick, Score> scores = new EnumMap<>(Yardstick.class);
    private final List<String> misses = new ArrayList<>();

    Scorer(TokenCounter counter) {
        this.counter = counter;
        for (Yardstick yardstick : Yardstick.values()) {
            scores.put(yardstick, Score.NONE);
        }
    }

    void add(Expectation expected, String prompt, String negative) {
        PromptText text = new PromptText(prompt);
        expected.quotes().forEach(quote -> mark(Yardstick.LITERALS, text.hasExactly(quote), quote, expected, prompt));
        expected.names().forEach(name -> mark(Yardstick.LITERALS, text.has(name), name, expected, prompt));
        expected.nouns().forEach(noun -> mark(Yardstick.NOUNS, text.has(noun), noun, expected, prompt));
        bound(Yardstick.COUNTS, expected.counts(), expected, prompt);
        bound(Yardstick.COLOURS, expected.colours(), expected, prompt);
        expected.places()
                .forEach(place -> mark(
                        Yardstick.PLACES,
                        text.places(place.noun(), place.relation(), place.other()),
                        place.toString(),
                        expected,
                        prompt));
        expected.absent()
                .forEach(thing -> mark(
                        Yardstick.ABSENT,
                        !text.has(thing) && new PromptText(negative).has(thing),
                        thing,
                        expected,
                        prompt));
        mark(Yardstick.BUDGET, counter.count(prompt) <= BUDGET, counter.count(prompt) + " tokens", expected, prompt);
    }

    Map<Yardstick, Score> scores() {
        return new EnumMap<>(scores);
    }

    Score score(Yardstick yardstick) {
        return scores.getOrDefault(yardstick, Score.NONE);
    }

    /** One line for each thing that was lost. */
    List<String> misses() {
        return List.copyOf(misses);
    }

    private void bound(Yardstick yardstick, List<Bound> values, Expectation expected, String prompt) {
        Bindings bindings = expected.bindings(prompt);
        for (Bound own : values) {
            mark(yardstick, bindings.bind(own.value(), own.noun()), own.toString(), expected, prompt);
            mark(Yardstick.NO_SWAPS, !isGivenAway(own, values, expected, bindings), own.toString(), expected, prompt);
        }
    }

    /** Whether another thing now has the number or colour, which neither the labels nor the idea give to it. */
    private static boolean isGivenAway(Bound own, List<Bound> values, Expectation expected, Bindings prompt) {
        Bindings idea = expected.bindings(expected.idea());
        return expected.things().stream()
                .filter(thing -> values.stream()
                        .noneMatch(bound -> bound.value().equals(own.value()) && isSame(bound.noun(), thing)))
                .anyMatch(thing -> prompt.bindHead(own.value(), thing) && !idea.bind(own.value(), thing));
    }

    /** "beer" and "beers", "mug" and "cup|mug" */
    private static boolean isSame(String noun, String other) {
        return new PromptText(noun).has(other) || new PromptText(other).has(noun);
    }

    private void mark(Yardstick yardstick, boolean kept, String what, Expectation expected, String prompt) {
        scores.merge(yardstick, Score.NONE.plus(kept), (before, one) -> before.plus(kept));
        if (!kept) {
            misses.add(String.format(Locale.ROOT, "%s: %s | %s | %s", yardstick, what, expected.idea(), prompt));
        }
    }
}
