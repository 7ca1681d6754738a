package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.ollama.ModelFailure;
import dev.seedling.promptcraft.ollama.ModelRequest;
import dev.seedling.promptcraft.ollama.OllamaSettings;
import dev.seedling.promptcraft.ollama.SlotModel;
import dev.seedling.promptcraft.reading.IdeaReader;
import dev.seedling.promptcraft.reading.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a language model fill the slots; when it cannot, the rules do, and the prompt says so. */
final class OllamaWriter implements PromptWriter {
    private static final Logger LOG = LoggerFactory.getLogger(OllamaWriter.class);

    private final IdeaReader reader = new IdeaReader();
    private final SlotModel model;
    private final RulesWriter rules;
    private final Finisher finisher;

    OllamaWriter(OllamaSettings settings, TokenCounter counter) {
        this.model = new SlotModel(settings);
        this.rules = new RulesWriter(counter);
        this.finisher = new Finisher(counter);
    }

    @Override
    public CraftedPrompt craft(Idea idea) {
        Reading reading = reader.read(idea.text());
        try {
            Slots reply = model.fill(new ModelRequest(reading.literals().masked(), reading.literals()));
            return finisher.finish(idea, reading, Keeping.of(reading).in(reply), Author.OLLAMA, "");
        } catch (ModelFailure e) {
            LOG.info("rules write the prompt: {}", e.getMessage());
            return rules.write(idea, reading, "Written by rules, because " + e.getMessage() + ".");
        }
    }
}
