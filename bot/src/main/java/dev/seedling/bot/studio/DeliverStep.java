package dev.seedling.bot.studio;

import java.nio.file.Path;

/**
 * Hands the picture to its courier, behind those that the same order asked for before it. Painting is not repeated
 * however long that takes.
 */
final class DeliverStep implements Step {
    /** With pauses that grow to five minutes: about a day. */
    private static final int PATIENCE = 300;

    private final Courier courier;
    private final PictureFolder folder;
    private final Database database;
    private final Workflow workflow;

    DeliverStep(Courier courier, PictureFolder folder, Database database, Workflow workflow) {
        this.courier = courier;
        this.folder = folder;
        this.database = database;
        this.workflow = workflow;
    }

    @Override
    public String task() {
        return Workflow.deliver(courier.name());
    }

    @Override
    public Stage from() {
        return Stage.PAINTED;
    }

    @Override
    public int patience() {
        return PATIENCE;
    }

    @Override
    public Outcome work(Job job) {
        if (database.read(handle -> new JobTable(handle).isPreceded(job.id()))) {
            return Outcome.NOT_YET;
        }
        Path png = folder.find(job.id())
                .orElseThrow(() -> new Undeliverable("the picture was removed before it could be delivered: "
                        + folder.fileOf(job.id()).getFileName()));
        String message = courier.deliver(job, png);
        workflow.move(job.id(), stages -> stages.delivered(job.id(), courier.name(), message));
        return Outcome.DONE;
    }
}
