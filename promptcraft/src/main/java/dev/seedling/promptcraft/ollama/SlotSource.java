package dev.seedling.promptcraft.ollama;

import dev.seedling.promptcraft.Slots;

/** Whatever fills slots the way a language model does. Safe for many threads. */
public interface SlotSource {
    /**
     * The slots as filled, with the request's literals masked again.
     *
     * @throws ModelFailure if there is no usable reply in time
     */
    Slots fill(ModelRequest request);
}
