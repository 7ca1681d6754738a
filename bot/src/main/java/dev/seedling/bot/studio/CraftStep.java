package dev.seedling.bot.studio;

import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;

/** Turns the idea into words that the model likes, and fills in what the user left open. */
final class CraftStep implements Step {
    private final PromptWriter writer;
    private final Easel easel;
    private final Workflow workflow;
    private final News news;
    private final int patience;

    CraftStep(PromptWriter writer, Easel easel, Workflow workflow, News news, int patience) {
        this.writer = writer;
        this.easel = easel;
        this.workflow = workflow;
        this.news = news;
        this.patience = patience;
    }

    @Override
    public String task() {
        return Workflow.CRAFT;
    }

    @Override
    public Stage from() {
        return Stage.QUEUED;
    }

    @Override
    public int patience() {
        return patience;
    }

    @Override
    public Outcome work(Job job) {
        news.tell(job, new Progress.Crafting());
        ModelCard model = easel.engine().model();
        CraftedPrompt words = words(job.order(), model);
        Recipe recipe = new Recipe(words, request(job, words, model.defaults()), model);
        workflow.move(job, stages -> stages.crafted(job.id(), recipe));
        return Outcome.DONE;
    }

    private CraftedPrompt words(Order order, ModelCard model) {
        Idea idea = new Idea(order.idea(), PromptFamily.of(model.family()));
        return order.wishes().wording() == Wording.AS_IS ? CraftedPrompt.asIs(idea) : writer.craft(idea);
    }

    private static ImageRequest request(Job job, CraftedPrompt words, PaintDefaults usual) {
        return job.order().wishes().request(words.prompt(), words.negative(), job.seed(), usual);
    }
}
