package dev.seedling.bot.discord;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Explanation;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;

/** Why a prompt is as it is, a line for each of its pieces. */
final class WhyText {
    private static final int MAX_PIECE = 150;

    private WhyText() {}

    static String of(CraftedPrompt crafted, Phrases phrases) {
        Explanation explanation = Explanation.of(crafted);
        if (explanation.isEmpty()) {
            return phrases.say("why.nothing");
        }
        List<String> lines = new ArrayList<>();
        explanation.lines().forEach(line -> lines.add(text(line, phrases)));
        explanation.files().forEach(tag -> lines.add(phrases.say("why.file", Untrusted.inline(tag, MAX_PIECE))));
        lines.add(phrases.say("why.tokens", explanation.tokens()));
        return Untrusted.shorten(String.join("\n", lines), Message.MAX_CONTENT_LENGTH);
    }

    private static String text(Explanation.Line line, Phrases phrases) {
        return phrases.say(
                "why.line",
                phrases.say("slot." + line.slot().id()),
                Untrusted.inline(line.text(), MAX_PIECE),
                phrases.say("why." + line.reason().id()),
                line.tokens());
    }
}
