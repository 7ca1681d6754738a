package dev.seedling.diffusion.png;

import dev.seedling.diffusion.ForeignText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the WebUI reads in a prompt and this program does not: there it steers the painting, here it would be words. */
final class ForeignPrompt {
    private static final List<Construct> CONSTRUCTS = List.of(
            new Construct("(?<!\\\\)\\[[^\\[\\]]*:\\s*[\\d.]+\\s*]", "changes the prompt on the way"),
            new Construct("(?<!\\\\)\\[[^\\[\\]]*\\|[^\\[\\]]*]", "takes turns from step to step"),
            new Construct("\\bAND\\b", "paints two prompts at once"));

    /** A piece of syntax and what it does there. */
    private record Construct(Pattern pattern, String effect) {
        Construct(String pattern, String effect) {
            this(Pattern.compile(pattern), effect);
        }
    }

    private ForeignPrompt() {}

    /** Notes the first of each. */
    static void read(String prompt, SettingsLine settings) {
        for (Construct construct : CONSTRUCTS) {
            Matcher found = construct.pattern.matcher(prompt);
            if (found.find()) {
                settings.note("'%s' %s in the WebUI, and is read as plain words here"
                        .formatted(ForeignText.shown(found.group()), construct.effect));
            }
        }
    }
}
