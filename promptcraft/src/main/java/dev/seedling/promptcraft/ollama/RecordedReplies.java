package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.Map;

/** Replies written down beforehand, by ideas: measures everything round a language model without one. */
public final class RecordedReplies implements SlotSource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> replies;
    private final ReplyTidier tidier = new ReplyTidier();

    /** @param replies what the model says to an idea, as raw text */
    public RecordedReplies(Map<String, String> replies) {
        this.replies = Map.copyOf(replies);
    }

    @Override
    public Slots fill(ModelRequest request) {
        String reply = replies.get(request.literals().restore(request.idea()));
        if (reply == null) {
            throw new ModelFailure(Sentence.of("model.unrecorded"));
        }
        try {
            SlotReply slots = JSON.readValue(tidier.tidy(reply), SlotReply.class);
            return Veil.over(request.literals()).lift(slots.slots());
        } catch (JsonProcessingException e) {
            throw new ModelFailure(Sentence.of("model.unreadable"), e);
        }
    }
}
