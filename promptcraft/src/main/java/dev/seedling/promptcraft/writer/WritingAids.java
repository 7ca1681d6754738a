package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.retrieval.Retrieval;
import java.time.Duration;

/** What a writer has at hand besides the idea. Immutable. */
public final class WritingAids {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TokenCounter counter;
    private final KnownWords words;
    private final Lending lending;

    private WritingAids(TokenCounter counter, KnownWords words, Lending lending) {
        this.counter = counter;
        this.words = words;
        this.lending = lending;
    }

    /** @param counter the painting model's own tokenizer */
    public static WritingAids with(TokenCounter counter) {
        return new WritingAids(counter, KnownWords.ANY, Lending.none());
    }

    /** @param known all that the painting model understands */
    public WritingAids keptTo(KnownWords known) {
        return new WritingAids(counter, known, lending);
    }

    /** @param liked lends style, light and framing to similar ideas, within a second or not at all */
    public WritingAids borrowingFrom(Retrieval liked) {
        return borrowingFrom(liked, PATIENCE);
    }

    /** @param patience how long to look for what may be lent; longer where the embedder may have to load first */
    public WritingAids borrowingFrom(Retrieval liked, Duration patience) {
        return new WritingAids(counter, words, Lending.from(liked, patience));
    }

    /** The same, with everything done within a writer's deadline. */
    WritingAids within(Duration deadline) {
        return new WritingAids(counter, words, lending.within(deadline));
    }

    TokenCounter counter() {
        return counter;
    }

    KnownWords words() {
        return words;
    }

    Lending lending() {
        return lending;
    }
}
