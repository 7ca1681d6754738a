package dev.seedling.bot.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The environment variables that set keys. */
final class Environment {
    /** Names the settings file; no key of its own. */
    static final String CONFIG_FILE = "SEEDLING_CONFIG";

    private static final String PREFIX = "SEEDLING_";

    /** The launcher's, not ours. */
    private static final Set<String> NOT_KEYS = Set.of(CONFIG_FILE, "SEEDLING_HOME", "SEEDLING_JAVA_OPTS");

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** @throws SettingsException if a variable of ours names no key */
    void overrides(SettingsTree tree) {
        present("DISCORD_TOKEN", text -> tree.set("discord.token", text, "DISCORD_TOKEN"));
        present("OLLAMA_HOST", text -> tree.set("ollama.url", ollamaUrl(text), "OLLAMA_HOST"));
        present("HF_ENDPOINT", text -> tree.set("hub-url", text, "HF_ENDPOINT"));
        Map<String, String> keyOf = new HashMap<>();
        tree.keys().forEach(key -> keyOf.put(variableOf(key), key));
        new TreeMap<>(variables).forEach((name, text) -> {
            if (!name.startsWith(PREFIX) || NOT_KEYS.contains(name) || text.isBlank()) {
                return;
            }
            String key = keyOf.get(name);
            if (key == null) {
                throw new SettingsException(
                        "the environment variable %s names no setting; SEEDLING_QUEUE_ATTEMPTS would set queue.attempts"
                                .formatted(name));
            }
            tree.set(key, text, name);
        });
    }

    static String variableOf(String key) {
        return PREFIX + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Ollama's own variable may lack scheme and port, and may be the address that the server listens on. */
    static String ollamaUrl(String host) {
        String text = host.strip();
        boolean whole = text.contains("://");
        String scheme = whole ? text.substring(0, text.indexOf("://") + 3) : "http://";
        String rest = (whole ? text.substring(scheme.length()) : text).replaceFirst("^0\\.0\\.0\\.0", "127.0.0.1");
        boolean hasPort = rest.matches(".*:\\d+/?.*");
        return scheme + rest + (hasPort || whole ? "" : ":11434");
    }

    private void present(String name, Consumer<String> then) {
        String text = variables.getOrDefault(name, "");
        if (!text.isBlank()) {
            then.accept(text);
        }
    }
}
