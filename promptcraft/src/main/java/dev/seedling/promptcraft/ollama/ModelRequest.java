package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literals;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One question to the language model.
 *
 * @param idea the user's text, its literals masked
 * @param literals of the idea, and of the parent where there is one
 * @param parent the slots of the picture it changes, as JSON; empty for a new picture
 */
public record ModelRequest(String idea, Literals literals, String parent) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks for a new picture. */
    public static ModelRequest picture(Literals literals) {
        return new ModelRequest(literals.masked(), literals, "");
    }

    /**
     * Asks for a change to a picture. The request's literals are those of the text and of the picture, so that the model
     * can lose neither.
     *
     * @param text what the user typed
     */
    public static ModelRequest change(String text, Slots parent) {
        List<Slot> slots = Arrays.stream(Slot.values())
                .filter(slot -> slot != Slot.QUALITY)
                .toList();
        String together =
                slots.stream().map(parent::text).collect(Collectors.joining("\n", text.replace('\n', ' ') + "\n", ""));
        Literals literals = Literals.in(together);
        String[] lines = literals.masked().split("\n", -1);
        ObjectNode json = JSON.createObjectNode();
        for (int i = 0; i < slots.size(); i++) {
            json.put(slots.get(i).id(), Veil.over(literals).cover(lines[i + 1]));
        }
        return new ModelRequest(lines[0], literals, json.toString());
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
