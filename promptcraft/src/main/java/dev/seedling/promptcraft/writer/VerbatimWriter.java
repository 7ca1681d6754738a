package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes users at their word who begin with "as is:" or "raw:": what follows is left alone. */
final class VerbatimWriter implements PromptWriter {
    private static final Pattern ASKED = Pattern.compile(
            "\\s*(?:as[ -]is|raw|unverändert|tel quel|tal cual)\\s*:\\s*(\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final PromptWriter writer;
    private final PromptWriter asIs;

    VerbatimWriter(PromptWriter writer, WritingAids aids) {
        this.writer = writer;
        this.asIs = new AsIsWriter(aids);
    }

    @Override
    public CraftedPrompt craft(Idea idea) {
        Matcher asked = ASKED.matcher(idea.text());
        return asked.matches()
                ? asIs.craft(new Idea(asked.group(1), idea.family()).by(idea.locale()))
                : writer.craft(idea);
    }
}
