package dev.seedling.bot.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jspecify.annotations.Nullable;

/** A terminal of 100 by 30 cells with somebody at it who types one line at each prompt, and Ctrl-D at the last. */
final class TypedTerminal {
    private static final String PROMPT = "> ";
    private static final String CTRL_D = "\u0004";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Queue<String> toType;
    private final LineDisciplineTerminal terminal;

    TypedTerminal(String type, String... lines) throws IOException {
        this.toType = new ArrayDeque<>(List.of(lines));
        Screen screen = new Screen();
        this.terminal = new LineDisciplineTerminal("typed", type, screen, UTF_8);
        terminal.setSize(Size.of(100, 30));
        screen.typist = this::type;
    }

    Terminal terminal() {
        return terminal;
    }

    String shown() {
        return shown.toString(UTF_8);
    }

    private void type() throws IOException {
        String line = toType.poll();
        terminal.processInputBytes((line == null ? CTRL_D : line + "\r").getBytes(UTF_8));
    }

    private interface Typist {
        void type() throws IOException;
    }

    /** Keeps what is written, and wakes the typist when the prompt stands at its end. */
    private final class Screen extends OutputStream {
        private @Nullable Typist typist;

        @Override
        public synchronized void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            shown.write(bytes, offset, length);
            if (typist != null && shown.toString(UTF_8).endsWith(PROMPT)) {
                typist.type();
            }
        }
    }
}
