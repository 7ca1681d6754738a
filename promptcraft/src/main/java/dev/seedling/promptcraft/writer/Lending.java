package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.retrieval.Retrieval;

/** What liked prompts lend to an idea; nothing where none are kept. */
@FunctionalInterface
interface Lending {
    Slots to(Slots said);

    static Lending none() {
        return said -> Slots.of("");
    }

    static Lending from(Retrieval retrieval) {
        return retrieval::lend;
    }

    /** The said slots, with what is lent in the open ones. */
    static Slots filled(Slots said, Slots lent) {
        Slots filled = said.style().isEmpty() ? said.withStyle(lent.style()) : said;
        filled = said.lighting().isEmpty() ? filled.withLighting(lent.lighting()) : filled;
        return said.composition().isEmpty() ? filled.withComposition(lent.composition()) : filled;
    }
}
