package dev.seedling.diffusion.png;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a JSON object from a picture, which anyone may have written. */
record Fields(JsonNode node) {
    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** An object that may be absent. */
    Optional<Fields> optional(String key) {
        return has(key) ? Optional.of(object(key)) : Optional.empty();
    }

    Fields object(String key) {
        JsonNode value = node.path(key);
        if (!value.isObject()) {
            throw wrong(key, "an object");
        }
        return new Fields(value);
    }

    String text(String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            throw wrong(key, "a text");
        }
        return value.textValue();
    }

    List<String> texts(String key) {
        if (!node.path(key).isArray()) {
            throw wrong(key, "a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : node.path(key)) {
            if (!value.isTextual()) {
                throw wrong(key, "a list of texts");
            }
            texts.add(value.textValue());
        }
        return texts;
    }

    double number(String key) {
        JsonNode value = node.path(key);
        if (!value.isNumber()) {
            throw wrong(key, "a number");
        }
        return value.doubleValue();
    }

    long wholeNumber(String key) {
        JsonNode value = node.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(key, "a whole number");
        }
        return value.longValue();
    }

    int integer(String key) {
        JsonNode value = node.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(key, "a whole number");
        }
        return value.intValue();
    }

    private DiffusionException wrong(String key, String allowed) {
        return new DiffusionException("the picture's record must have %s as %s, has %s"
                .formatted(
                        allowed,
                        key,
                        node.path(key).isMissingNode()
                                ? "none"
                                : ForeignText.shown(node.path(key).toString())));
    }
}
