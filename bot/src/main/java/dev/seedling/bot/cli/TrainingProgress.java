package dev.seedling.bot.cli;

import dev.seedling.diffusion.training.TrainingListener;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Training on the progress line; a sentence for each stage and each validation. */
final class TrainingProgress implements TrainingListener {
    private final Streams streams;
    private final BooleanSupplier stopped;

    /** @param stopped whether the user wants it to end */
    TrainingProgress(Streams streams, BooleanSupplier stopped) {
        this.streams = streams;
        this.stopped = stopped;
    }

    @Override
    public void stage(String name, long step, long steps) {
        tell("%s: %d of %d".formatted(name, step, steps));
    }

    @Override
    public void step(String stage, long step, long steps, double loss, Duration left) {
        String learnt = Double.isNaN(loss) ? "" : String.format(Locale.ROOT, "  loss %.4f", loss);
        streams.progress().training(stage, step, steps, learnt, left);
    }

    @Override
    public void validated(String stage, long step, double loss, boolean best) {
        tell(String.format(
                Locale.ROOT, "%s %d: validation loss %.4f%s", stage, step, loss, best ? ", the best so far" : ""));
    }

    @Override
    public void exhausted(String stage, long step, long steps, int checks) {
        tell("%s ended at %d of %d: its validation loss had not fallen in the last %d checks"
                .formatted(stage, step, steps, checks));
    }

    @Override
    public boolean stopped() {
        return stopped.getAsBoolean();
    }

    private void tell(String sentence) {
        streams.progress().clear();
        streams.err().println(sentence);
        streams.err().flush();
    }
}
