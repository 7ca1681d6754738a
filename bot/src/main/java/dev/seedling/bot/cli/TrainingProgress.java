package dev.seedling.bot.cli;

import dev.seedling.diffusion.training.TrainingListener;
import java.time.Duration;
import java.util.Locale;

/** Training on the progress line; a sentence for each stage and each validation. */
final class TrainingProgress implements TrainingListener {
    private final Streams streams;

    TrainingProgress(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void stage(String name, long step, long steps) {
        tell("%s: %d of %d".formatted(name, step, steps));
    }

    @Override
    public void step(String stage, long step, long steps, double loss, Duration left) {
        streams.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%s %d/%d  loss %.4f  %d:%02d:%02d left",
                        stage,
                        step,
                        steps,
                        loss,
                        left.toHours(),
                        left.toMinutesPart(),
                        left.toSecondsPart()));
    }

    @Override
    public void validated(String stage, long step, double loss, boolean best) {
        tell(String.format(
                Locale.ROOT, "%s %d: validation loss %.4f%s", stage, step, loss, best ? ", the best so far" : ""));
    }

    private void tell(String sentence) {
        streams.progress().clear();
        streams.err().println(sentence);
        streams.err().flush();
    }
}
