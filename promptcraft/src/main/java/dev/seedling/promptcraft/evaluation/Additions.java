package dev.seedling.promptcraft.evaluation;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Part.Fate;
import dev.seedling.promptcraft.Part.Origin;
import java.util.List;

/** What prompts have that their ideas had not. */
final class Additions {
    private static final List<String> PEOPLE = List.of(
            "man",
            "men",
            "woman",
            "women",
            "person",
            "people",
            "girl",
            "girls",
            "boy",
            "boys",
            "child",
            "children",
            "crowd");
    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "\\d+");

    private long prompts;
    private long slots;
    private long people;
    private long numbers;
    private long quotations;

    /** What the labels say was asked for, in English, whatever language the idea is in. */
    void add(Expectation expected, CraftedPrompt crafted) {
        PromptText idea = new PromptText(crafted.idea() + " " + expected.asked());
        PromptText prompt = new PromptText(crafted.prompt());
        prompts++;
        slots += crafted.parts().stream()
                .filter(part -> part.origin() != Origin.USER && part.fate() == Fate.KEPT)
                .map(part -> part.slot())
                .distinct()
                .count();
        people += Math.max(0, prompt.count(PEOPLE) - idea.count(PEOPLE));
        numbers += Math.max(0, prompt.count(NUMBERS) - idea.count(NUMBERS));
        quotations += Math.max(0, prompt.quotations() - idea.quotations());
    }

    Added total() {
        return new Added(prompts == 0 ? 0 : (double) slots / prompts, people, numbers, quotations);
    }

    /**
     * @param slotsEach slots that were open and got filled, per prompt
     * @param people words for people that nobody asked for, in all prompts
     */
    record Added(double slotsEach, long people, long numbers, long quotations) {}
}
