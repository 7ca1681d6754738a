package dev.seedling.bot.studio;

import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import java.util.ArrayList;
import java.util.List;
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
        Optional<Job> writer = writerFor(job);
        if (writer.filter(sibling -> sibling.stage() == Stage.QUEUED).isPresent()) {
            return Outcome.NOT_YET;
        }
        news.tell(job, new Progress.Crafting());
        ModelCard model = easel.engine().model();
        Idea idea = desk.idea(job, model);
        Recipe recipe = switch (job.order().wishes().wording()) {
            case CRAFTED -> fresh(job, words(writer, job, idea), model);
            case AS_IS -> fresh(job, desk.asIs(idea), model);
            case CHANGE -> changed(job, idea::changing);
            case REPLY -> changed(job, idea::inReplyTo);
        };
        workflow.move(job.id(), stages -> stages.crafted(job.id(), recipe));
        return Outcome.DONE;
    }

    private CraftedPrompt words(Optional<Job> writer, Job job, Idea idea) {
        return writer.flatMap(Job::recipe).map(Recipe::crafted).orElseGet(() -> desk.craft(job, idea));
    }

    /** The job whose words are this one's, too: the first of its series to have some; empty if it is this one. */
    private Optional<Job> writerFor(Job job) {
        return series(job).stream()
                .filter(sibling ->
                        sibling.stage() == Stage.QUEUED || sibling.recipe().isPresent())
                .filter(sibling -> wantsSameWords(sibling.order(), job.order()))
                .findFirst()
                .filter(sibling -> !sibling.id().equals(job.id()));
    }

    /** The parent, then its children in an order that is the same for all of them. */
    private List<Job> series(Job job) {
        if (job.order().wishes().wording() != Wording.CRAFTED) {
            return List.of();
        }
        List<Job> series = new ArrayList<>(parent(job).stream().toList());
        job.parent()
                .ifPresent(parent -> series.addAll(database.read(handle -> new JobTable(handle).childrenOf(parent))));
        return series;
    }

    private static boolean wantsSameWords(Order one, Order other) {
        return one.idea().equals(other.idea())
                && one.wishes().wording() == other.wishes().wording()
                && one.origin().channel().equals(other.origin().channel());
    }

    private Optional<Job> parent(Job job) {
        return job.parent().flatMap(parent -> database.read(handle -> new JobTable(handle).find(parent)));
    }

    private static Recipe fresh(Job job, CraftedPrompt words, ModelCard model) {
        ImageRequest request =
                job.order().wishes().request(words.prompt(), words.negative(), job.seed(), model.defaults());
        return new Recipe(words, request, model);
    }

    private Recipe changed(Job job, Function<CraftedPrompt, Idea> change) {
        Recipe before = parent(job)
                .flatMap(Job::recipe)
                .orElseThrow(() -> new StudioException("the picture that is to be changed is not known any more"));
        Recipe changed = before.withWords(desk.craft(job, change.apply(before.crafted())));
        return new Recipe(changed.crafted(), changed.request().withSeed(job.seed()), before.model());
    }
}
