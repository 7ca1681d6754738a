package dev.seedling.bot.console;

import dev.seedling.diffusion.PaintListener;

/** Shows a picture's progress on a terminal's line. */
public final class PaintProgress implements PaintListener {
    private final ProgressLine line;

    public PaintProgress(ProgressLine line) {
        this.line = line;
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
