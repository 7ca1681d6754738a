package dev.seedling.bot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seedling.promptcraft.CraftedPrompt;
import java.util.Locale;

/** How a crafted prompt is printed. */
interface CraftedText {
    /** For people. */
    CraftedText PLAIN = CraftedText::plain;

    /** For programs: one object on one line. */
    CraftedText JSON = CraftedText::json;

    String of(CraftedPrompt crafted);

    private static String plain(CraftedPrompt crafted) {
        StringBuilder text = new StringBuilder(crafted.prompt());
        if (!crafted.negative().isEmpty()) {
            text.append("%nnegative: ".formatted()).append(crafted.negative());
        }
        text.append("%nwriter: ".formatted()).append(writer(crafted));
        if (!crafted.notice().isEmpty()) {
            text.append("%nnote: ".formatted()).append(crafted.notice());
        }
        return text.toString();
    }

    private static String json(CraftedPrompt crafted) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        object.put("idea", crafted.idea());
        object.put("prompt", crafted.prompt());
        object.put("negative", crafted.negative());
        object.put("writer", writer(crafted));
        object.put("notice", crafted.notice());
        return object.toString();
    }

    private static String writer(CraftedPrompt crafted) {
        return crafted.author().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
