package dev.seedling.promptcraft.ollama;

import java.util.List;

/**
 * How a server does.
 *
 * @param models what it has
 * @param sentence the state and its remedy, for whoever runs the bot
 */
public record OllamaHealth(State state, String version, List<String> models, String sentence) {
    public OllamaHealth {
        models = List.copyOf(models);
    }

    public enum State {
        READY,
        NO_MODEL,
        DOWN
    }
}
