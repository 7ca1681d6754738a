package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.compose.Composed;
import dev.seedling.promptcraft.compose.Composer;
import dev.seedling.promptcraft.compose.Draft;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.reading.Reading;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last step of every writer: filled slots become a {@link CraftedPrompt}. */
final class Finisher {
    private final Composer composer;

    Finisher(TokenCounter counter) {
        this.composer = new Composer(counter);
    }

    /** @param filled the slots to compose, literals masked */
    CraftedPrompt finish(Idea idea, Reading reading, Slots filled, Author author, String notice) {
        Literals literals = reading.literals();
        Composed composed = composer.compose(new Draft(filled, reading.said()), idea.family(), literals);
        String notices = Stream.concat(Stream.of(notice), composed.notices().stream())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return new CraftedPrompt(
                idea.text(),
                idea.family(),
                composed.prompt(),
                composed.negative(),
                author,
                notices,
                "",
                restored(filled, literals),
                composed.parts(),
                List.of());
    }

    private static Slots restored(Slots slots, Literals literals) {
        UnaryOperator<String> restore = literals::restore;
        return new Slots(
                restore.apply(slots.subject()),
                restore.apply(slots.setting()),
                slots.style().stream().map(restore).toList(),
                restore.apply(slots.medium()),
                restore.apply(slots.lighting()),
                restore.apply(slots.composition()),
                slots.negative().stream().map(restore).toList(),
                slots.aspect());
    }
}
