package dev.seedling.bot.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings as a tree of keys. The defaults give it its shape: a key that they lack is unknown, and a value must be of
 * their kind. Remembers where each value came from, for complaints.
 */
final class SettingsTree {
    private final ObjectNode root;
    private final Map<String, String> sources = new HashMap<>();

    private SettingsTree(ObjectNode root) {
        this.root = root;
    }

    static SettingsTree of(ObjectMapper mapper, Settings defaults) {
        return new SettingsTree(mapper.valueToTree(defaults));
    }

    ObjectNode root() {
        return root;
    }

    /** Where a key's value was set. */
    String sourceOf(String key) {
        return sources.getOrDefault(key, "the defaults");
    }

    String textOf(String key) {
        JsonNode node = root.at("/" + key.replace('.', '/'));
        return node.isValueNode() ? node.asText() : node.toString();
    }

    /** The keys of all values, such as {@code queue.attempts}. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        collect(root, "", keys);
        return keys;
    }

    /** Lays values over those that are there; a key without a value leaves the default. */
    void overlay(JsonNode values, String source) {
        overlay(root, values, "", source);
    }

    /** Sets one key from a text; lists are separated by commas. */
    void set(String key, String text, String source) {
        int dot = key.lastIndexOf('.');
        ObjectNode parent = dot < 0
                ? root
                : (ObjectNode) root.at("/" + key.substring(0, dot).replace('.', '/'));
        String name = key.substring(dot + 1);
        JsonNode usual = parent.path(name);
        if (usual.isArray()) {
            var items = parent.arrayNode();
            for (String item : text.split(",", -1)) {
                items.add(item.strip());
            }
            parent.set(name, items);
        } else if (usual.isInt()) {
            parent.put(name, wholeNumber(key, text, source));
        } else {
            parent.put(name, text);
        }
        sources.put(key, source);
    }

    private void overlay(ObjectNode target, JsonNode values, String prefix, String source) {
        values.properties().forEach(entry -> {
            String key = prefix + entry.getKey();
            JsonNode usual = target.get(entry.getKey());
            JsonNode value = entry.getValue();
            if (usual == null) {
                throw unknown(key, source, target);
            }
            if (value.isNull()) {
                return;
            }
            requireKind(key, usual, value, source);
            if (usual instanceof ObjectNode section) {
                overlay(section, value, key + ".", source);
            } else {
                target.set(entry.getKey(), usual.isTextual() ? target.textNode(value.asText()) : value);
                sources.put(key, source);
            }
        });
    }

    private static void requireKind(String key, JsonNode usual, JsonNode value, String source) {
        if (usual.isObject()) {
            require(value.isObject(), key, "must hold keys (%s)".formatted(names(usual)), value, source);
        } else if (usual.isArray()) {
            boolean texts = value.isArray();
            for (JsonNode item : value) {
                texts &= item.isValueNode() && !item.isNull();
            }
            require(texts, key, "must be a list of texts", value, source);
        } else if (usual.isInt()) {
            require(value.isInt(), key, "must be a whole number", value, source);
        } else {
            require(value.isValueNode(), key, "must be a single value", value, source);
        }
    }

    private static void require(boolean met, String key, String demand, JsonNode value, String source) {
        if (!met) {
            throw new SettingsException(key, demand + found(key, value)).foundIn(source);
        }
    }

    /** Not where a token may be in it: this goes to the log, and to issues. */
    private static String found(String key, JsonNode value) {
        if (key.equals("discord") || key.equals("discord.token")) {
            return "; what was found is not shown here";
        }
        return ", was " + (value.isTextual() ? "'" + value.asText() + "'" : value.toString());
    }

    private static int wholeNumber(String key, String text, String source) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new SettingsException(key, "must be a whole number, was '%s'".formatted(text)).foundIn(source);
        }
    }

    private static SettingsException unknown(String key, String source, ObjectNode section) {
        // "token:SECRET", without a blank, is one key.
        String shown = key.startsWith("discord.") ? key.replaceFirst(":.*", ":...") : key;
        return new SettingsException(shown, "is not a known key; allowed are " + names(section)).foundIn(source);
    }

    private static String names(JsonNode section) {
        return String.join(", ", (Iterable<String>) section::fieldNames);
    }

    private static void collect(ObjectNode section, String prefix, List<String> keys) {
        section.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode inner) {
                collect(inner, prefix + entry.getKey() + ".", keys);
            } else {
                keys.add(prefix + entry.getKey());
            }
        });
    }
}
