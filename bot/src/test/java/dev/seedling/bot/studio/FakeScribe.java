package dev.seedling.bot.studio;

import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.retrieval.Embedding;
import dev.seedling.promptcraft.writer.PromptWriters;
import java.util.Locale;
import java.util.regex.Pattern;

/** Real rules, and ideas that are similar as far as they share words. */
public final class FakeScribe {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final int WORDS = 97;

    private FakeScribe() {}

    public static Scribe rules() {
        return rules(Policies.OPEN);
    }

    public static Scribe rules(Policies policies) {
        return new Scribe(KnownWords.ANY, PromptWriters::rules, FakeScribe::embed, policies);
    }

    public static Scribe of(PromptWriter writer, Policies policies) {
        return new Scribe(KnownWords.ANY, aids -> writer, FakeScribe::embed, policies);
    }

    private static Embedding embed(String text) {
        float[] counts = new float[WORDS];
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            counts[Math.floorMod(word.hashCode(), WORDS)]++;
        }
        return Embedding.of(counts);
    }
}
