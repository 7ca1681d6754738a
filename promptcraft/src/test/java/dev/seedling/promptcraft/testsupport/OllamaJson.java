package dev.seedling.promptcraft.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** The JSON that Ollama speaks, as far as a client reads it. */
public final class OllamaJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OllamaJson() {}

    /** A reply of {@code /api/chat} without streaming. */
    static String reply(String content) {
        return write(Map.of(
                "model",
                "tiny",
                "created_at",
                "2025-01-01T00:00:00Z",
                "message",
                Map.of("role", "assistant", "content", content),
                "done",
                true,
                "done_reason",
                "stop",
                "prompt_eval_count",
                10,
                "eval_count",
                20));
    }

    /** The slots that a model may fill, as JSON, with all but the subject open. */
    public static String slots(String subject) {
        return write(Map.of(
                "intent", "NEW",
                "subject", subject,
                "setting", "",
                "style", List.of(),
                "medium", "",
                "lighting", "",
                "composition", "",
                "negative", List.of(),
                "aspect", "AUTO"));
    }

    /** The system message of a chat request. */
    public static String systemMessage(String request) {
        return parse(request).path("messages").path(0).path("content").asText();
    }

    static boolean hasSchema(String request) {
        return parse(request).path("format").isObject();
    }

    static String tags(List<String> models) {
        return write(Map.of(
                "models",
                models.stream().map(name -> Map.of("name", name, "model", name)).toList()));
    }

    static String version(String number) {
        return write(Map.of("version", number));
    }

    static String error(String sentence) {
        return write(Map.of("error", sentence));
    }

    static String pulled() {
        return """
                {"status":"pulling manifest"}
                {"status":"downloading","total":100,"completed":50}
                {"status":"success"}
                """;
    }

    static String modelOf(String request) {
        return parse(request).path("model").asText();
    }

    private static JsonNode parse(String request) {
        try {
            return JSON.readTree(request);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request is no JSON: " + request, e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
