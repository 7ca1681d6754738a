package dev.seedling.bot.studio;

import dev.seedling.diffusion.DeviceTrouble;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintCancelled;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.Picture;
import dev.seedling.promptcraft.CraftedPrompt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Paints the picture and keeps it on disk. */
final class PaintStep implements Step {
    private static final Logger log = LoggerFactory.getLogger(PaintStep.class);

    private final Easel easel;
    private final PictureFolder folder;
    private final PngEncoder png;
    private final Database database;
    private final Workflow workflow;
    private final News news;
    private final int patience;
    private final Duration mendRetry;
    private final Map<String, CallOff> callOffs = new ConcurrentHashMap<>();
    private volatile Instant deadline = Instant.MAX;

    PaintStep(
            Easel easel,
            PictureFolder folder,
            PngEncoder png,
            Database database,
            Workflow workflow,
            News news,
            int patience,
            Duration mendRetry) {
        this.easel = easel;
        this.folder = folder;
        this.png = png;
        this.database = database;
        this.workflow = workflow;
        this.news = news;
        this.patience = patience;
        this.mendRetry = mendRetry;
    }

    @Override
    public String task() {
        return Workflow.PAINT;
    }

    @Override
    public Stage from() {
        return Stage.CRAFTED;
    }

    @Override
    public int patience() {
        return patience;
    }

    /** What is not painted by then goes back into the queue. */
    void stopAt(Instant moment) {
        deadline = moment;
    }

    /** Stops the painting of a job, if that is under way here; the store says so already. */
    void calledOff(String jobId) {
        Optional.ofNullable(callOffs.get(jobId)).ifPresent(CallOff::tell);
    }

    @Override
    public Outcome work(Job job) {
        try {
            folder.requireRoom();
            paint(job, job.recipe().orElseThrow());
            return Outcome.DONE;
        } catch (PaintCancelled e) {
            // Put back if it was the studio that stopped; nothing is left to do if it was the user.
            return new Outcome.Later(Duration.ZERO);
        } catch (DeviceTrouble e) {
            easel.close();
            throw e;
        } catch (DiskTrouble e) {
            log.error("job {} waits: {}", job.id(), e.getMessage());
            news.tell(job, new Progress.Delayed(Progress.Trouble.DISK, StudioException.sentenceOf(e)));
            return new Outcome.Later(mendRetry);
        }
    }

    private void paint(Job job, Recipe recipe) {
        ImageEngine engine = easel.engine();
        Instant start = Instant.now();
        Picture picture = watched(job, watch -> engine.paint(request(job, recipe, engine.model()), watch));
        Duration painting = Duration.between(start, Instant.now());
        Recipe painted = new Recipe(recipe.crafted(), picture.request(), picture.model());
        folder.keep(job.id(), png.encode(picture, painted));
        workflow.move(job.id(), stages -> stages.painted(job.id(), painted, painting));
        tellWhoWaits();
    }

    /**
     * What was written for another model keeps its words and its wishes; what was left open suited that one, and is chosen
     * anew.
     */
    private static ImageRequest request(Job job, Recipe recipe, ModelCard model) {
        CraftedPrompt words = recipe.crafted();
        return recipe.model().hash().equals(model.hash())
                ? recipe.request()
                : job.order().wishes().request(words.prompt(), words.negative(), job.seed(), model.defaults());
    }

    private Picture watched(Job job, Function<Watch, Picture> painting) {
        CallOff callOff = new CallOff(() -> isCancelled(job), InstantSource.system());
        callOffs.put(job.id(), callOff);
        try {
            return painting.apply(new Watch(job, callOff));
        } finally {
            callOffs.remove(job.id());
        }
    }

    private boolean isCancelled(Job job) {
        return database.read(handle -> new JobTable(handle).find(job.id()))
                .map(Job::stage)
                .filter(Stage.CANCELLED::equals)
                .isPresent();
    }

    /** Everybody in the queue is one nearer. The picture is done whether or not they hear of it. */
    private void tellWhoWaits() {
        try {
            tellAll();
        } catch (RuntimeException e) {
            log.warn("who waits was not told that they are nearer", e);
        }
    }

    private void tellAll() {
        List<Ticket> tickets =
                database.read(handle -> new Forecast(handle).tickets(new JobTable(handle).waiting(), Instant.now()));
        for (Ticket ticket : tickets) {
            news.tell(ticket.job(), new Progress.Waiting(ticket.position(), ticket.ready()));
        }
    }

    /** Passes news on, and stops the painting when the job is called off or the studio closes. */
    private final class Watch implements PaintListener {
        private final Job job;
        private final CallOff callOff;

        Watch(Job job, CallOff callOff) {
            this.job = job;
            this.callOff = callOff;
        }

        @Override
        public void progress(PaintListener.Stage stage, int step, int steps) {
            if (stage == PaintListener.Stage.DENOISING) {
                news.tell(job, new Progress.Painting(step, steps));
            }
        }

        @Override
        public boolean cancelled() {
            return Instant.now().isAfter(deadline) || callOff.isAsked();
        }
    }
}
