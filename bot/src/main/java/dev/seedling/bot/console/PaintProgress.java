package dev.seedling.bot.console;

import dev.seedling.diffusion.PaintListener;
import java.util.function.BooleanSupplier;

/** Shows a picture's progress on a terminal's line. */
public final class PaintProgress implements PaintListener {
    private final ProgressLine line;
    private final BooleanSupplier calledOff;

    /** @param calledOff true once the user does not want the picture any longer */
    public PaintProgress(ProgressLine line, BooleanSupplier calledOff) {
        this.line = line;
        this.calledOff = calledOff;
    }

    @Override
    public boolean cancelled() {
        return calledOff.getAsBoolean();
    }

    @Override
    public void progress(Stage stage, int step, int steps) {
        switch (stage) {
            case READING_THE_PROMPT -> line.say("reading the prompt");
            case DENOISING -> line.painting(step, steps);
            case DECODING -> line.say("decoding");
        }
    }
}
