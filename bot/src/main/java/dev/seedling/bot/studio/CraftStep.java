package dev.seedling.bot.studio;

import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import java.util.Optional;
import java.util.function.Function;

/** Turns the idea into words that the model likes, and fills in what the user left open. */
final class CraftStep implements Step {
    private final WordDesk desk;
    private final Easel easel;
    private final Database database;
    private final Workflow workflow;
    private final News news;
    private final int patience;

    CraftStep(WordDesk desk, Easel easel, Database database, Workflow workflow, News news, int patience) {
        this.desk = desk;
        this.easel = easel;
        this.database = database;
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
        Optional<Job> first = firstOfSeries(job);
        if (first.filter(sibling -> sibling.stage() == Stage.QUEUED).isPresent()) {
            return Outcome.NOT_YET;
        }
        news.tell(job, new Progress.Crafting());
        ModelCard model = easel.engine().model();
        Idea idea = desk.idea(job, model);
        Recipe recipe = switch (job.order().wishes().wording()) {
            case CRAFTED -> fresh(job, words(first, job, idea), model);
            case AS_IS -> fresh(job, desk.asIs(idea), model);
            case CHANGE -> changed(job, idea::changing, model);
            case REPLY -> changed(job, idea::inReplyTo, model);
        };
        workflow.move(job, stages -> stages.crafted(job.id(), recipe));
        return Outcome.DONE;
    }

    private CraftedPrompt words(Optional<Job> first, Job job, Idea idea) {
        return first.flatMap(Job::recipe).map(Recipe::crafted).orElseGet(() -> desk.craft(job, idea));
    }

    /** The job whose words are this one's, too: its parent, where that has the same idea and is not to be changed. */
    private Optional<Job> firstOfSeries(Job job) {
        if (job.order().wishes().wording() != Wording.CRAFTED) {
            return Optional.empty();
        }
        return parent(job)
                .filter(first -> first.order().idea().equals(job.order().idea()))
                .filter(first -> first.order().wishes().wording() == Wording.CRAFTED)
                .filter(first -> first.order()
                        .origin()
                        .channel()
                        .equals(job.order().origin().channel()));
    }

    private Optional<Job> parent(Job job) {
        return job.parent().flatMap(parent -> database.read(handle -> new JobTable(handle).find(parent)));
    }

    private static Recipe fresh(Job job, CraftedPrompt words, ModelCard model) {
        ImageRequest request =
                job.order().wishes().request(words.prompt(), words.negative(), job.seed(), model.defaults());
        return new Recipe(words, request, model);
    }

    private Recipe changed(Job job, Function<CraftedPrompt, Idea> change, ModelCard model) {
        Recipe before = parent(job)
                .flatMap(Job::recipe)
                .orElseThrow(() -> new StudioException("the picture that is to be changed is not known any more"));
        Recipe changed = before.withWords(desk.craft(job, change.apply(before.crafted())));
        return new Recipe(changed.crafted(), changed.request().withSeed(job.seed()), model);
    }
}
