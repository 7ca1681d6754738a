package dev.seedling.diffusion.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.JsonTrouble;
import java.util.ArrayList;
import java.util.List;

/** A JSON file of settings; an absent file has no settings, and an absent or null key means the default asked with. */
public final class Settings {
    /** Python writes {@code -Infinity} into settings, which JSON does not know. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final String source;
    private final JsonNode root;

    private Settings(String source, JsonNode root) {
        this.source = source;
        this.root = root;
    }

    /** @throws DiffusionException if the file is no valid JSON */
    public static Settings of(Checkpoint checkpoint, String path) {
        String source = checkpoint.path().resolve(path).toString();
        try {
            return new Settings(source, JSON.readTree(checkpoint.text(path).orElse("{}")));
        } catch (JsonProcessingException e) {
            throw new DiffusionException(source + " is no valid JSON: " + JsonTrouble.reason(e), e);
        }
    }

    public boolean has(String key) {
        return root.hasNonNull(key);
    }

    public String text(String key, String ifAbsent) {
        return root.path(key).asText(ifAbsent);
    }

    public boolean flag(String key, boolean ifAbsent) {
        return has(key)
                ? checked(key, root.get(key).isBoolean(), "true or false").booleanValue()
                : ifAbsent;
    }

    public int integer(String key, int ifAbsent) {
        return has(key) ? checked(key, root.get(key).isInt(), "a whole number").intValue() : ifAbsent;
    }

    public double number(String key, double ifAbsent) {
        return has(key) ? checked(key, root.get(key).isNumber(), "a number").doubleValue() : ifAbsent;
    }

    /** A list of whole numbers, or one whole number that stands for {@code count} equal ones. */
    public List<Integer> integers(String key, int count) {
        JsonNode value = root.path(key);
        List<Integer> integers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonNode entry = value.isArray() ? value.path(i) : value;
            checked(key, entry.isInt(), "a whole number or a list of " + count);
            integers.add(entry.intValue());
        }
        return integers;
    }

    /** A list of texts. */
    public List<String> texts(String key, List<String> ifAbsent) {
        if (!has(key)) {
            return ifAbsent;
        }
        List<String> texts = new ArrayList<>();
        checked(key, root.get(key).isArray(), "a list of texts").forEach(entry -> {
            checked(key, entry.isTextual(), "a list of texts");
            texts.add(entry.asText());
        });
        return texts;
    }

    private JsonNode checked(String key, boolean fits, String allowed) {
        if (!fits) {
            throw new DiffusionException("%s: %s must be %s, was %s".formatted(source, key, allowed, root.path(key)));
        }
        return root.get(key);
    }
}
