package dev.seedling.bot.discord;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Explanation;
import dev.seedling.promptcraft.Part;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;

/** Why a prompt is as it is, a line for each of its pieces. */
final class WhyText {
    private static final int MAX_PIECE = 150;

    private WhyText() {}

    static String of(CraftedPrompt crafted, Phrases phrases) {
        if (crafted.parts().isEmpty()) {
            return phrases.say("why.nothing");
        }
        List<String> lines = new ArrayList<>();
        crafted.parts().forEach(part -> lines.add(line(part, phrases)));
        Explanation explanation = Explanation.of(crafted);
        explanation.files().forEach(tag -> lines.add(phrases.say("why.file", Untrusted.inline(tag, MAX_PIECE))));
        lines.add(phrases.say("why.tokens", explanation.tokens()));
        return Untrusted.shorten(String.join("\n", lines), Message.MAX_CONTENT_LENGTH);
    }

    private static String line(Part part, Phrases phrases) {
        String why = part.fate() == Part.Fate.CUT
                ? "cut"
                : switch (part.origin()) {
                    case USER -> "user";
                    case ADDED -> "added";
                    case SIMILAR -> "similar";
                };
        return phrases.say(
                "why.line",
                phrases.say("slot." + part.slot().id()),
                Untrusted.inline(Explanation.withoutFiles(part.text()), MAX_PIECE),
                phrases.say("why." + why),
                part.tokens());
    }
}
