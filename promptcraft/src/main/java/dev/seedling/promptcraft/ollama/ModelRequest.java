package dev.seedling.promptcraft.ollama;

import dev.seedling.promptcraft.lock.Literals;

/**
 * One question to the language model.
 *
 * @param idea the user's text; stands for its literals in private characters, as {@link Literals} masks them
 */
public record ModelRequest(String idea, Literals literals) {
    /** The text of the user message: the idea between marks that it cannot itself contain. */
    String message() {
        return "<idea>" + Veil.over(literals).cover(idea).replace("<idea>", "").replace("</idea>", "") + "</idea>";
    }
}
