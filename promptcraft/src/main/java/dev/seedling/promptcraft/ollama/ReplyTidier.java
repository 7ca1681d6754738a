package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.promptcraft.Aspect;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the JSON object in whatever a model wrapped it in (thoughts, fences, prose) and gives it the shape of
 * {@link SlotReply}: missing slots are open, lists and texts are turned into each other, unknown keys go.
 */
final class ReplyTidier {
    private static final Pattern THOUGHTS =
            Pattern.compile("(?is)<think(?:ing)?>.*?(?:</think(?:ing)?>|\\z)|^.*</think(?:ing)?>");
    /** Far more than the tokens that a reply may have; protects from a server that sends without end. */
    private static final int LONGEST = 20_000;

    private static final List<String> TEXTS = List.of("subject", "setting", "medium", "lighting", "composition");
    private static final List<String> LISTS = List.of("style", "negative");

    private final ObjectMapper json = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** @throws ModelFailure if there is no object with a subject in it */
    String tidy(String reply) {
        String text = THOUGHTS.matcher(reply.length() > LONGEST ? reply.substring(0, LONGEST) : reply)
                .replaceAll("");
        return objectIn(text)
                .map(object -> shaped(object).toString())
                .orElseThrow(() -> new ModelFailure(Sentence.of(text.isBlank() ? "model.empty" : "model.no-prompt")));
    }

    /** The first object with a subject, nested or written as a string if need be. */
    private Optional<ObjectNode> objectIn(String text) {
        for (int start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
            Optional<ObjectNode> object = objectAt(text.substring(start));
            if (object.isPresent() && !textOf(object.get().path("subject")).isBlank()) {
                return object;
            }
            Optional<ObjectNode> written = object.flatMap(this::objectInStrings);
            if (written.isPresent()) {
                return written;
            }
        }
        return Optional.empty();
    }

    private Optional<ObjectNode> objectInStrings(ObjectNode object) {
        for (JsonNode value : object) {
            if (value.isTextual() && value.asText().contains("{")) {
                return objectIn(value.asText());
            }
        }
        return Optional.empty();
    }

    /** The object that the text begins with; what follows it does not matter. */
    private Optional<ObjectNode> objectAt(String text) {
        try {
            JsonNode node = json.readTree(text);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private ObjectNode shaped(ObjectNode reply) {
        ObjectNode shaped = json.createObjectNode();
        boolean refines =
                textOf(reply.path("intent")).toUpperCase(Locale.ROOT).contains(SlotReply.Intent.REFINE.name());
        shaped.put("intent", (refines ? SlotReply.Intent.REFINE : SlotReply.Intent.NEW).name());
        TEXTS.forEach(key -> shaped.put(key, textOf(reply.path(key))));
        LISTS.forEach(key -> shaped.set(key, listOf(reply.path(key))));
        shaped.put("aspect", aspectOf(textOf(reply.path("aspect"))).name());
        return shaped;
    }

    private static String textOf(JsonNode node) {
        if (node.isArray()) {
            StringBuilder joined = new StringBuilder();
            node.forEach(item -> joined.append(joined.isEmpty() ? "" : ", ").append(item.asText()));
            return joined.toString().strip();
        }
        return node.isNull() || node.isObject()
                ? ""
                : node.asText("").replaceAll("\\s+", " ").strip();
    }

    private ArrayNode listOf(JsonNode node) {
        ArrayNode list = json.createArrayNode();
        Arrays.stream(textOf(node).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(list::add);
        return list;
    }

    private static Aspect aspectOf(String text) {
        return Arrays.stream(Aspect.values())
                .filter(aspect -> aspect.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(Aspect.AUTO);
    }
}
