package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What Discord demands of a message, whoever posts it and wherever. */
final class MessageRules {
    private static final int MAX_CONTENT = 2000;
    private static final int MAX_EMBEDS = 10;
    private static final int MAX_FILES = 10;
    private static final int MAX_ALT_TEXT = 1024;
    private static final int MAX_NONCE = 25;

    private MessageRules() {}

    /** A new message: the rules of an edit, and it must say something. */
    static void checkNew(MessageForm form, long uploadLimit) {
        check(form, form.flags(), uploadLimit);
        if (form.content().orElse("").isBlank()
                && form.embeds().orElse(List.of()).isEmpty()
                && form.components().orElse(List.of()).isEmpty()
                && form.uploads().isEmpty()) {
            throw ApiError.emptyMessage();
        }
    }

    /** @param flags those of the message as it will be */
    static void check(MessageForm form, int flags, long uploadLimit) {
        boolean v2 = (flags & MessageForm.COMPONENTS_V2) != 0;
        checkText(form, v2);
        ComponentRules.check(form.components().orElse(List.of()), v2);
        checkFiles(form, uploadLimit);
        if (form.nonce().orElse("").length() > MAX_NONCE) {
            throw ApiError.invalidForm("nonce", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        form.allowedMentions().ifPresent(MessageRules::checkMentions);
    }

    private static void checkText(MessageForm form, boolean v2) {
        if (form.content().orElse("").length() > MAX_CONTENT) {
            throw ApiError.invalidForm("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        }
        if (form.embeds().orElse(List.of()).size() > MAX_EMBEDS) {
            throw ApiError.invalidForm("embeds", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        }
        boolean hasOldFields = !form.content().orElse("").isEmpty()
                || !form.embeds().orElse(List.of()).isEmpty();
        if (v2 && hasOldFields) {
            throw ApiError.invalidForm(
                    "content",
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    private static void checkFiles(MessageForm form, long uploadLimit) {
        if (form.uploads().size() > MAX_FILES) {
            throw ApiError.invalidForm("attachments", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        }
        if (form.uploads().values().stream().anyMatch(upload -> upload.size() > uploadLimit)) {
            throw ApiError.tooLarge();
        }
        for (JsonNode attachment : form.attachments().orElse(List.of())) {
            if (attachment.path("description").asText("").length() > MAX_ALT_TEXT) {
                throw ApiError.invalidForm(
                        "attachments.0.description", "BASE_TYPE_MAX_LENGTH", "Must be 1024 or fewer in length.");
            }
        }
    }

    /** Naming people and allowing all people at once contradicts itself. */
    private static void checkMentions(JsonNode allowed) {
        for (String kind : Set.of("users", "roles")) {
            boolean all = Json.items(allowed.path("parse")).stream()
                    .anyMatch(entry -> entry.asText().equals(kind));
            if (all && !allowed.path(kind).isEmpty()) {
                throw ApiError.invalidForm(
                        "allowed_mentions",
                        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                        "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
            }
        }
    }
}
