package dev.seedling.promptcraft.retrieval;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.guard.Injection;
import dev.seedling.promptcraft.reading.PhraseSorter;
import dev.seedling.promptcraft.retrieval.PromptShelf.Match;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds liked prompts for similar ideas and lends what may be lent: style, light and framing, never a thing. What is
 * kept came from users and is not trusted: only short plain phrases that speak of nothing but their slot are lent.
 */
public final class Retrieval {
    /** What liked prompts may lend. */
    public static final List<Slot> LENT = List.of(Slot.STYLE, Slot.LIGHTING, Slot.COMPOSITION);

    private static final int MATCHES = 3;
    private static final double SIMILAR_ENOUGH = 0.45;
    private static final Pattern PLAIN_PHRASE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ,'-]{1,60}");

    private final PhraseSorter sorter = new PhraseSorter();
    private final TextEmbedder embedder;
    private final PromptShelf shelf;

    public Retrieval(TextEmbedder embedder, PromptShelf shelf) {
        this.embedder = embedder;
        this.shelf = shelf;
    }

    /** Keeps a prompt that somebody liked. */
    public void accept(CraftedPrompt liked) {
        shelf.keep(new AcceptedPrompt(
                liked.idea(), liked.slots(), embedder.embed(liked.slots().subject())));
    }

    /** Reads what is liked, and loads the embedder's model if that is needed, so that the first idea need not wait. */
    public void warmUp() {
        similarTo("a house");
    }

    /** Up to three liked prompts that are similar enough, the most similar first. */
    public List<Match> similarTo(String idea) {
        return shelf.nearest(() -> embedder.embed(idea), MATCHES).stream()
                .filter(match -> match.similarity() >= SIMILAR_ENOUGH)
                .toList();
    }

    /** What similar prompts lend to an idea: each open one of style, lighting and composition from the nearest that has it. */
    public Slots lend(Slots said) {
        List<Slots> liked = similarTo(said.subject()).stream()
                .map(match -> ofOneStyle(match.prompt().slots()))
                .toList();
        Slots lent = Slots.of("");
        for (Slot slot : LENT) {
            Optional<Slots> lender = liked.stream()
                    .filter(slots -> said.isOpen(slot) && harmless(slots.text(slot), slot))
                    .findFirst();
            lent = lender.isPresent() ? lent.with(slot, lender.get()) : lent;
        }
        return lent;
    }

    /** One style is lent, and not all that somebody liked together. */
    private static Slots ofOneStyle(Slots slots) {
        return slots.withStyle(slots.style().stream().limit(1).toList());
    }

    /** A phrase that is about its slot alone, for a crowd may hide in a lighting. */
    private boolean harmless(String phrase, Slot slot) {
        return PLAIN_PHRASE.matcher(phrase).matches() && !Injection.suspected(phrase) && sorter.slotOf(phrase) == slot;
    }
}
