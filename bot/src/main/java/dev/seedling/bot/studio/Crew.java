package dev.seedling.bot.studio;

import dev.seedling.bot.settings.QueueSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who work in a studio: who writes the words, who paints, who delivers and who apologises. */
final class Crew {
    private final QueueSettings queue;
    private final Database database;
    private final Workflow workflow;
    private final WordDesk desk;
    private final Easel easel;
    private final PictureFolder folder;
    private final PngEncoder png;
    private final Pace pace;
    private volatile @Nullable PaintStep painter;

    Crew(
            QueueSettings queue,
            Database database,
            Workflow workflow,
            WordDesk desk,
            Easel easel,
            PictureFolder folder,
            PngEncoder png,
            Pace pace) {
        this.queue = queue;
        this.database = database;
        this.workflow = workflow;
        this.desk = desk;
        this.easel = easel;
        this.folder = folder;
        this.png = png;
        this.pace = pace;
    }

    void start(List<Courier> couriers) {
        News news = new News(couriers);
        int attempts = queue.attempts();
        PaintStep paint = new PaintStep(easel, folder, png, database, workflow, news, attempts, pace.mendRetry());
        List<Step> steps = new ArrayList<>();
        steps.add(new CraftStep(desk, easel, database, workflow, news, attempts));
        steps.add(paint);
        for (Courier courier : couriers) {
            steps.add(new DeliverStep(courier, folder, database, workflow));
            steps.add(new ApologiseStep(courier));
        }
        painter = paint;
        workflow.start(steps, new StepRunner(database, workflow, news, attempts, pace.mendRetry()), queue);
    }

    /** Tells the painter of a job that was called off just now. */
    void calledOff(String jobId) {
        PaintStep painting = painter;
        if (painting != null) {
            painting.calledOff(jobId);
        }
    }

    /** Waits for what is under way, and puts back what is not done in time. */
    void stop() {
        PaintStep painting = painter;
        if (painting != null) {
            painting.stopAt(Instant.now().plus(queue.drain()));
        }
        workflow.close();
    }
}
