package dev.seedling.bot.studio;

import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.studio.Reception.Application;
import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.promptcraft.retrieval.Retrieval;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The studio over a database: every answer it gives is one that a restart would give again. */
final class DurableStudio implements Studio {
    private final Database database;
    private final WordDesk desk;
    private final Easel easel;
    private final PictureFolder folder;
    private final Reception reception;
    private final HouseRules rules;
    private final Crew crew;
    private final Tidying tidying;

    DurableStudio(Settings settings, Database database, Scribe scribe, Easel easel, PngEncoder png, Pace pace) {
        this.database = database;
        this.desk = new WordDesk(scribe, text -> easel.engine().countTokens(text), database);
        this.easel = easel;
        this.folder = new PictureFolder(settings.dataFolder().resolve("pictures"));
        Workflow workflow = new Workflow(database, pace);
        this.reception = new Reception(settings.queue(), database, workflow);
        this.rules = new HouseRules(settings.limits());
        this.crew = new Crew(settings.queue(), database, workflow, desk, easel, folder, png, pace);
        this.tidying = new Tidying(folder, database, settings.queue().keepPictures());
    }

    @Override
    public Ticket submit(Order order) {
        rules.check(order);
        return admit(order, Optional.empty(), Optional.empty());
    }

    @Override
    public List<Ticket> submitSeries(Order order, int count) {
        rules.check(order);
        Wishes.requireCount(count);
        desk.requireAllowed(order);
        return reception.admitSeries(order, count);
    }

    @Override
    public Ticket repaint(String jobId, Wish<Long> seed, Requester requester, Origin origin) {
        Job parent = parent(jobId);
        if (parent.order().wishes().wording().leansOnParent()) {
            // Crafted anew, the words would change the picture that they are to describe.
            parent.requireRecipe();
        }
        Order order = new Order(parent.order().idea(), parent.order().wishes().withSeed(seed), requester, origin);
        rules.check(order);
        Ticket ticket = admit(order, Optional.of(jobId), parent.recipe());
        if (seed.value().isEmpty()) {
            // Who wants more of the same words likes them.
            parent.recipe().ifPresent(same -> desk.like(same.crafted()));
        }
        return ticket;
    }

    @Override
    public Ticket refine(String jobId, String words, Requester requester, Origin origin) {
        return changed(jobId, words, Wording.CHANGE, requester, origin);
    }

    @Override
    public Ticket reply(String jobId, String words, Requester requester, Origin origin) {
        return changed(jobId, words, Wording.REPLY, requester, origin);
    }

    private Ticket changed(String jobId, String words, Wording wording, Requester requester, Origin origin) {
        Job parent = parent(jobId);
        parent.requireRecipe();
        Order order = new Order(words, sameSeed(parent).withWording(wording), requester, origin);
        rules.check(order);
        return admit(order, Optional.of(jobId), Optional.empty());
    }

    @Override
    public List<Ticket> vary(String jobId, int count, Requester requester, Origin origin) {
        rules.checkVariants(count);
        Job parent = parent(jobId);
        Recipe recipe = parent.requireRecipe();
        Order order = new Order(parent.order().idea(), sameSeed(parent), requester, origin);
        rules.check(order);
        desk.requireAllowed(order);
        desk.requireAllowed(order, recipe.crafted());
        return reception.admit(desk.variants(recipe.crafted(), count).stream()
                .map(words -> new Application(order, Optional.of(jobId), Optional.of(recipe.withWords(words))))
                .toList());
    }

    @Override
    public void like(String jobId) {
        desk.like(parent(jobId).requireRecipe().crafted());
    }

    @Override
    public Retrieval liked() {
        return desk.liked();
    }

    private static Wishes sameSeed(Job parent) {
        return parent.order().wishes().withSeed(Wish.exactly(parent.seed()));
    }

    private Job parent(String jobId) {
        return job(jobId).orElseThrow(() -> new StudioException("there is no picture '%s'".formatted(jobId)));
    }

    private Ticket admit(Order order, Optional<String> parent, Optional<Recipe> recipe) {
        desk.requireAllowed(order);
        recipe.ifPresent(known -> desk.requireAllowed(order, known.crafted()));
        return reception.admit(new Application(order, parent, recipe));
    }

    @Override
    public boolean cancel(String jobId) {
        boolean cancelled = database.transact(handle -> new JobStages(handle).cancelled(jobId));
        if (cancelled) {
            crew.calledOff(jobId);
        }
        return cancelled;
    }

    @Override
    public Optional<Job> job(String jobId) {
        return jobs(table -> table.find(jobId));
    }

    @Override
    public Optional<Job> jobOfMessage(String courier, String messageId) {
        return jobs(table -> table.ofMessage(courier, messageId));
    }

    @Override
    public Optional<Ticket> ticket(String jobId) {
        return database.read(handle ->
                new JobTable(handle).find(jobId).flatMap(job -> new Forecast(handle).ticket(job, Instant.now())));
    }

    @Override
    public List<Job> queue() {
        return jobs(JobTable::waiting);
    }

    @Override
    public List<Job> recent(String requesterId, int limit) {
        return jobs(table -> table.recent(requesterId, limit));
    }

    @Override
    public List<Job> repaintsOf(String jobId) {
        return jobs(table -> table.childrenOf(jobId));
    }

    @Override
    public Optional<Path> pictureOf(String jobId) {
        return folder.find(jobId);
    }

    @Override
    public void openModel() {
        easel.engine();
    }

    @Override
    public synchronized void start(List<Courier> couriers) {
        desk.warmUp();
        crew.start(couriers);
        tidying.start();
    }

    @Override
    public synchronized void close() {
        tidying.close();
        crew.stop();
        desk.close();
        easel.close();
        database.close();
    }

    private <T> T jobs(Function<JobTable, T> question) {
        return database.read(handle -> question.apply(new JobTable(handle)));
    }
}
