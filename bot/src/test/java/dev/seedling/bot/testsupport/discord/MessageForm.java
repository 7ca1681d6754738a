package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a bot sends to post or edit a message. */
record MessageForm(ObjectNode json, Map<Integer, Upload> uploads) {
    static final int EPHEMERAL = 1 << 6;
    static final int COMPONENTS_V2 = 1 << 15;

    static MessageForm of(Body body) {
        return new MessageForm(body.json(), body.uploads());
    }

    /** An interaction's answer carries its message under {@code data}. */
    static MessageForm ofAnswer(Body body) {
        return new MessageForm(body.json().withObject("data"), body.uploads());
    }

    static MessageForm text(String content) {
        return new MessageForm(Json.object().put("content", content), Map.of());
    }

    Optional<String> content() {
        return Json.has(json, "content") ? Optional.of(json.get("content").asText()) : Optional.empty();
    }

    int flags() {
        return json.path("flags").asInt(0);
    }

    Optional<List<JsonNode>> components() {
        return list("components");
    }

    Optional<List<JsonNode>> embeds() {
        return list("embeds");
    }

    /** New files by their number in this form, and old ones, to be kept, by their id. */
    Optional<List<JsonNode>> attachments() {
        return list("attachments");
    }

    Optional<String> nonce() {
        return Json.has(json, "nonce") ? Optional.of(json.get("nonce").asText()) : Optional.empty();
    }

    boolean enforcesNonce() {
        return json.path("enforce_nonce").asBoolean(false);
    }

    Optional<String> replyTo() {
        JsonNode reference = json.path("message_reference");
        return Json.has(reference, "message_id")
                ? Optional.of(reference.get("message_id").asText())
                : Optional.empty();
    }

    boolean failsWithoutReference() {
        return json.path("message_reference").path("fail_if_not_exists").asBoolean(true);
    }

    Optional<JsonNode> allowedMentions() {
        return Json.has(json, "allowed_mentions") ? Optional.of(json.get("allowed_mentions")) : Optional.empty();
    }

    /** The new file that an entry of {@link #attachments} speaks of. */
    Optional<Upload> uploadOf(JsonNode attachment) {
        OptionalInt number = number(attachment);
        return number.isPresent() ? Optional.ofNullable(uploads.get(number.getAsInt())) : Optional.empty();
    }

    private static OptionalInt number(JsonNode attachment) {
        String id = attachment.path("id").asText();
        return id.matches("\\d{1,2}") ? OptionalInt.of(Integer.parseInt(id)) : OptionalInt.empty();
    }

    private Optional<List<JsonNode>> list(String key) {
        return Json.has(json, key) ? Optional.of(Json.items(json.get(key))) : Optional.empty();
    }
}
