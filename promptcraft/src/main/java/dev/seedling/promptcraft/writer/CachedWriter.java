package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.Idea.Reply;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what a language model wrote, so that the same words cost nothing the second time. What rules wrote in its
 * place is not kept: the model may be back by then.
 */
final class CachedWriter implements PromptWriter {
    private final PromptWriter writer;
    private final Map<Key, CraftedPrompt> written;

    CachedWriter(PromptWriter writer, int size) {
        this.writer = writer;
        this.written = new LeastRecentlyUsed(size);
    }

    @Override
    public CraftedPrompt craft(Idea idea) {
        Key key = Key.of(idea);
        Optional<CraftedPrompt> known = lookUp(key);
        if (known.isPresent()) {
            return known.get();
        }
        CraftedPrompt crafted = writer.craft(idea);
        if (crafted.author() == Author.OLLAMA) {
            keep(key, crafted);
        }
        return crafted;
    }

    private synchronized Optional<CraftedPrompt> lookUp(Key key) {
        return Optional.ofNullable(written.get(key));
    }

    private synchronized void keep(Key key, CraftedPrompt crafted) {
        written.put(key, crafted);
    }

    /** The words themselves, the family that will read them, the picture they change, and whom the answer is for. */
    private record Key(String text, PromptFamily family, String parent, Reply reply, Locale locale) {
        static Key of(Idea idea) {
            return new Key(
                    idea.text(),
                    idea.family(),
                    idea.parent().map(CraftedPrompt::toString).orElse(""),
                    idea.reply(),
                    idea.locale());
        }
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<Key, CraftedPrompt> {
        private final int size;

        LeastRecentlyUsed(int size) {
            super(16, 0.75f, true);
            this.size = size;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CraftedPrompt> eldest) {
            return size() > size;
        }
    }
}
