package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.retrieval.Retrieval;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What liked prompts lend to an idea; nothing where none are kept. */
@FunctionalInterface
interface Lending {
    Slots to(Slots said);

    Logger LOG = LoggerFactory.getLogger(Lending.class);

    static Lending none() {
        return said -> Slots.of("");
    }

    /** An idea is painted without its liked kin where those cannot be looked up, whatever the embedder or shelf throws. */
    static Lending from(Retrieval retrieval) {
        return said -> {
            try {
                return retrieval.lend(said);
            } catch (RuntimeException e) {
                LOG.warn("nothing is lent: {}", String.valueOf(e.getMessage()), e);
                return Slots.of("");
            }
        };
    }

    /** The said slots, with what is lent in the open ones. */
    static Slots filled(Slots said, Slots lent) {
        Slots filled = said.style().isEmpty() ? said.withStyle(lent.style()) : said;
        filled = said.lighting().isEmpty() ? filled.withLighting(lent.lighting()) : filled;
        return said.composition().isEmpty() ? filled.withComposition(lent.composition()) : filled;
    }
}
