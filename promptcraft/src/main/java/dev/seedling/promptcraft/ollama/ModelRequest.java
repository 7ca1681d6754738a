package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literals;

/**
 * One question to the language model.
 *
 * @param idea the user's text, its literals masked
 * @param parent the slots of the picture it changes, as JSON; empty for a new picture
 */
public record ModelRequest(String idea, Literals literals, String parent) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks for a new picture. */
    public static ModelRequest picture(Literals literals) {
        return new ModelRequest(literals.masked(), literals, "");
    }

    /** Asks for a change to a picture. */
    public static ModelRequest change(Literals literals, Slots parent) {
        ObjectNode slots = JSON.createObjectNode();
        for (Slot slot : Slot.values()) {
            if (slot != Slot.QUALITY) {
                slots.put(slot.id(), parent.text(slot));
            }
        }
        return new ModelRequest(literals.masked(), literals, slots.toString());
    }

    /** The user message: parent and idea between marks that neither can contain. */
    String message() {
        String before = parent.isEmpty() ? "" : "<parent>" + unmarked(parent) + "</parent>\n";
        return before + "<idea>" + unmarked(Veil.over(literals).cover(idea)) + "</idea>";
    }

    private static String unmarked(String text) {
        return text.replaceAll("(?i)</?\\s*(?:idea|parent)\\s*>", "");
    }
}
