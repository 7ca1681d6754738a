package dev.seedling.diffusion.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a prompt into chunks that the text encoder takes one by one, as the WebUI does: 75 slots each; a phrase that a
 * chunk's end would cut moves to the next chunk whole, if its comma is no further back than 20 slots.
 */
public final class PromptChunks {
    /** Slots of a chunk; the encoder's start and end markers come round them. */
    public static final int LENGTH = ClipTokenizer.LENGTH - 2;

    private static final int BACKTRACK = 20;

    private final PromptTokens tokens;
    private final long comma;
    private final List<List<Slot>> chunks = new ArrayList<>();
    private List<Slot> chunk = new ArrayList<>();
    private int lastComma = -1; // its place in the chunk, or -1

    private PromptChunks(PromptTokens tokens) {
        this.tokens = tokens;
        long[] commas = tokens.ids(",");
        this.comma = commas.length == 1 ? commas[0] : -1;
    }

    /** At least one chunk, which is empty for an empty prompt. Not padded. */
    public static List<List<Slot>> of(Prompt prompt, PromptTokens tokens) {
        PromptChunks cutting = new PromptChunks(tokens);
        prompt.parts().forEach(cutting::add);
        if (!cutting.chunk.isEmpty() || cutting.chunks.isEmpty()) {
            cutting.next();
        }
        return List.copyOf(cutting.chunks);
    }

    private void add(PromptPart part) {
        if (part instanceof PromptPart.Words words) {
            for (long id : tokens.ids(words.text())) {
                add(new Slot.Token(id, words.weight()));
            }
        } else if (part instanceof PromptPart.Embedding embedding) {
            add(embedding);
        } else {
            next();
        }
    }

    private void add(Slot.Token token) {
        if (token.id() == comma) {
            lastComma = chunk.size();
        } else if (chunk.size() == LENGTH && lastComma >= 0 && LENGTH - lastComma <= BACKTRACK) {
            List<Slot> phrase = new ArrayList<>(chunk.subList(lastComma + 1, LENGTH));
            chunk = new ArrayList<>(chunk.subList(0, lastComma + 1));
            next();
            chunk = phrase;
        }
        if (chunk.size() == LENGTH) {
            next();
        }
        chunk.add(token);
    }

    /** An embedding stays whole. */
    private void add(PromptPart.Embedding embedding) {
        int vectors = tokens.vectors(embedding.name());
        if (chunk.size() + vectors > LENGTH) {
            next();
        }
        for (int i = 0; i < vectors; i++) {
            chunk.add(new Slot.Vector(embedding.name(), i, embedding.weight()));
        }
    }

    private void next() {
        chunks.add(List.copyOf(chunk));
        chunk = new ArrayList<>();
        lastComma = -1;
    }
}
