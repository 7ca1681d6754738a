package dev.seedling.bot.console;

import dev.seedling.bot.studio.StudioException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/** What the terminal shows: lines, pictures as far as its colours allow, and the progress line. */
final class Screen {
    private static final int TRUE_COLORS = AttributedString.TRUE_COLORS;
    private static final int FEWEST_COLORS = 256;
    /** Lines left for the prompt and what is said about the picture. */
    private static final int ROWS_FOR_WORDS = 8;

    private static final int MOST_COLUMNS = 80;

    private final Terminal terminal;
    private final int colors;
    private final ProgressLine progress;

    /** @param colorTerm the environment's {@code COLORTERM}: terminals announce 24-bit colour there, not in terminfo */
    Screen(Terminal terminal, String colorTerm) {
        this.terminal = terminal;
        this.colors = colors(terminal, colorTerm.toLowerCase(Locale.ROOT));
        this.progress = isDumb() ? ProgressLine.none() : ProgressLine.on(this::print);
    }

    void line(String text) {
        print(text + System.lineSeparator());
    }

    ProgressLine progress() {
        return progress;
    }

    /** Shows a picture where the terminal has 256 colours or more; says nothing elsewhere. */
    void picture(Path png) {
        if (colors < FEWEST_COLORS) {
            return;
        }
        int columns = Math.min(MOST_COLUMNS, terminal.getColumns());
        int rows = Math.max(1, terminal.getRows() - ROWS_FOR_WORDS);
        for (AttributedString line : HalfBlocks.render(read(png), columns, rows)) {
            line(line.toAnsi(colors, ForceMode.None));
        }
    }

    private void print(String text) {
        terminal.writer().print(text);
        terminal.flush();
    }

    private boolean isDumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    private static int colors(Terminal terminal, String colorTerm) {
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            return 0;
        }
        if (colorTerm.equals("truecolor") || colorTerm.equals("24bit")) {
            return TRUE_COLORS;
        }
        return Optional.ofNullable(terminal.getNumericCapability(Capability.max_colors))
                .orElse(0);
    }

    private static BufferedImage read(Path png) {
        try {
            return Optional.ofNullable(ImageIO.read(png.toFile()))
                    .orElseThrow(() -> new StudioException("%s is no picture".formatted(png)));
        } catch (IOException e) {
            throw new StudioException("the picture %s could not be read".formatted(png), e);
        }
    }
}
