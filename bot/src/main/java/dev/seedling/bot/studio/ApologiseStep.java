package dev.seedling.bot.studio;

/** Tells the user that there will be no picture, and why. */
final class ApologiseStep implements Step {
    private static final int PATIENCE = 12;

    private final Courier courier;

    ApologiseStep(Courier courier) {
        this.courier = courier;
    }

    @Override
    public String task() {
        return Workflow.apologise(courier.name());
    }

    @Override
    public Stage from() {
        return Stage.FAILED;
    }

    @Override
    public int patience() {
        return PATIENCE;
    }

    @Override
    public Outcome work(Job job) {
        courier.apologise(job, job.failure());
        return Outcome.DONE;
    }
}
