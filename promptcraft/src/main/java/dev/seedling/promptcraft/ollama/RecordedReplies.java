package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.Resource;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replies written down beforehand, by ideas: measures everything round a language model without one. */
public final class RecordedReplies implements SlotSource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HAND_WRITTEN = "replies.jsonl";

    private final Map<String, String> replies;
    private final ReplyTidier tidier = new ReplyTidier();

    /** @param replies what the model says to an idea, as raw text */
    public RecordedReplies(Map<String, String> replies) {
        this.replies = Map.copyOf(replies);
    }

    /**
     * A reply written down by a person for a model's part.
     *
     * @param kind what is awkward about it, such as {@code truncated}; {@code plain} if nothing is
     * @param prompt the idea, as in the bundled evaluation sets
     * @param reply raw
     */
    public record HandWritten(String kind, String prompt, String reply) {}

    /** The replies in the jar, for ideas of the bundled evaluation sets. No language model said any of them. */
    public static List<HandWritten> handWritten() {
        return Resource.lines(RecordedReplies.class, HAND_WRITTEN).stream()
                .map(RecordedReplies::read)
                .toList();
    }

    /** A model that says these. */
    public static RecordedReplies of(List<HandWritten> written) {
        Map<String, String> replies = new LinkedHashMap<>();
        written.forEach(one -> replies.put(one.prompt(), one.reply()));
        return new RecordedReplies(replies);
    }

    /** Whether there is a reply to an idea. */
    public boolean has(String idea) {
        return replies.containsKey(idea);
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

    private static HandWritten read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new HandWritten(
                    node.path("kind").asText(),
                    node.path("prompt").asText(),
                    node.path("reply").asText());
        } catch (JsonProcessingException e) {
            throw new PromptcraftException("a hand-written reply is no JSON: " + line, e);
        }
    }
}
