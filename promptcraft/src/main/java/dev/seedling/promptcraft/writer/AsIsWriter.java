package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.compose.Draft;
import dev.seedling.promptcraft.speech.Sentence;

/** Leaves the idea alone, for those who write their own prompts; still tells them what their model cannot know. */
final class AsIsWriter implements PromptWriter {
    private final PlainWording plain;

    AsIsWriter(WritingAids aids) {
        this.plain = new PlainWording(aids.words());
    }

    @Override
    public CraftedPrompt craft(Idea idea) {
        Slots words = Slots.of(idea.text());
        Draft draft = new Draft(words, words, Slots.of(""));
        String notice = Sentence.all(plain.notices(draft).toList(), idea.locale());
        return CraftedPrompt.asIs(idea).withNotice(notice);
    }
}
