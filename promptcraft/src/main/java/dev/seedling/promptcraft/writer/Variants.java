package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.reading.IdeaReader;
import dev.seedling.promptcraft.reading.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Several readings of one idea. The first is the writer's own; the others differ from it in light, framing and style,
 * as far as the user left those open, and say so in {@link CraftedPrompt#changes()}.
 */
public final class Variants {
    /** As many as there are moods. */
    public static final int MOST = Mood.values().length;

    private final PromptWriter writer;
    private final IdeaReader reader = new IdeaReader();
    private final Finisher finisher;
    private final KnownWords words;

    public Variants(PromptWriter writer, WritingAids aids) {
        this.writer = writer;
        this.finisher = new Finisher(aids);
        this.words = aids.words();
    }

    /** What a reading lays its weight on. */
    private enum Mood {
        PLAIN("", "", ""),
        INTIMATE("warm low light", "close framing", "intimate mood"),
        GRAND("dramatic light", "wide shot, low angle", "epic mood"),
        QUIET("soft overcast light", "much empty space around the subject", "minimalist"),
        DREAMY("hazy backlight", "shallow depth of field", "dreamy mood"),
        GRAPHIC("flat even light", "symmetrical composition", "bold graphic style"),
        NOIR("hard light with deep shadows", "high angle", "film noir mood"),
        STORYBOOK("golden light", "eye level view", "storybook style");

        private final String lighting;
        private final String composition;
        private final String style;

        Mood(String lighting, String composition, String style) {
            this.lighting = lighting;
            this.composition = composition;
            this.style = style;
        }
    }

    /**
     * Fewer where the idea leaves nothing open that could differ.
     *
     * @throws PromptcraftException if fewer than 1 or more than {@link #MOST} are asked for, or the idea is unusable
     */
    public List<CraftedPrompt> of(Idea idea, int count) {
        requireAllowed(count);
        return of(writer.craft(idea), count);
    }

    /**
     * Other readings of a prompt that is written already, itself the first of them.
     *
     * @throws PromptcraftException if fewer than 1 or more than {@link #MOST} are asked for
     */
    public List<CraftedPrompt> of(CraftedPrompt first, int count) {
        requireAllowed(count);
        Idea idea = new Idea(first.idea(), first.family());
        Reading reading = reader.read(idea.text());
        return Stream.concat(
                        Stream.of(first),
                        readings(first).map(slots -> finisher.finishVariant(idea, reading, first, slots)))
                .filter(distinct(CraftedPrompt::prompt))
                .limit(count)
                .toList();
    }

    /** Other slots for the same picture; a model that knows few words is asked for other styles, which it knows. */
    private Stream<Slots> readings(CraftedPrompt first) {
        return words.open()
                ? Arrays.stream(Mood.values()).skip(1).map(mood -> inMood(first, mood))
                : PlainReadings.of(first, words);
    }

    private static <T, K> Predicate<T> distinct(Function<T, K> key) {
        Set<K> seen = new HashSet<>();
        return item -> seen.add(key.apply(item));
    }

    private static void requireAllowed(int count) {
        if (count < 1 || count > MOST) {
            throw new PromptcraftException("variants must be 1 to %d, was %d".formatted(MOST, count));
        }
    }

    private static Slots inMood(CraftedPrompt first, Mood mood) {
        boolean lit = first.saidByUser(Slot.LIGHTING);
        boolean framed = first.saidByUser(Slot.COMPOSITION);
        Slots slots = first.slots();
        slots = lit ? slots : slots.withLighting(mood.lighting);
        slots = framed ? slots : slots.withComposition(mood.composition);
        List<String> styles = new ArrayList<>(slots.style());
        styles.add(mood.style);
        boolean styled = first.saidByUser(Slot.STYLE);
        return styled && !(lit && framed) ? slots : slots.withStyle(styles);
    }
}
