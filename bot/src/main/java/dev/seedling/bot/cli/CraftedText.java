package dev.seedling.bot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.bot.console.ExplanationText;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Explanation;
import dev.seedling.promptcraft.guard.Shown;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a crafted prompt is printed. */
interface CraftedText {
    /** For people. */
    CraftedText PLAIN = CraftedText::plain;

    /** For people who want to know why. */
    CraftedText EXPLAINED = crafted -> Stream.concat(Stream.of(plain(crafted)), ExplanationText.of(crafted).stream())
            .collect(Collectors.joining(System.lineSeparator()));

    /** For programs: one object on one line. */
    CraftedText JSON = CraftedText::json;

    String of(CraftedPrompt crafted);

    private static String plain(CraftedPrompt crafted) {
        StringBuilder text = new StringBuilder(Shown.plain(crafted.prompt()));
        if (!crafted.negative().isEmpty()) {
            text.append("%nnegative: ".formatted()).append(crafted.negative());
        }
        text.append("%nwriter: ".formatted()).append(crafted.author().id());
        crafted.changes()
                .forEach(change -> text.append("%ndiffers: %s: %s"
                        .formatted(change.slot().id(), change.after().isEmpty() ? "(open)" : change.after())));
        if (!crafted.understood().isEmpty()) {
            text.append("%n".formatted()).append(Shown.plain(crafted.understood()));
        }
        if (!crafted.notice().isEmpty()) {
            text.append("%nnote: ".formatted()).append(Shown.plain(crafted.notice()));
        }
        return text.toString();
    }

    private static String json(CraftedPrompt crafted) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        object.put("idea", crafted.idea());
        object.put("prompt", crafted.prompt());
        object.put("negative", crafted.negative());
        object.put("writer", crafted.author().id());
        object.put("notice", crafted.notice());
        object.put("understood", crafted.understood());
        ArrayNode pieces = object.putArray("pieces");
        Explanation.of(crafted)
                .lines()
                .forEach(line -> pieces.addObject()
                        .put("slot", line.slot().id())
                        .put("text", line.text())
                        .put("tokens", line.tokens())
                        .put("why", line.why()));
        return object.toString();
    }
}
