package dev.seedling.bot.console;

import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Order;
import dev.seedling.bot.studio.Progress;
import dev.seedling.bot.studio.Requester;
import dev.seedling.bot.studio.Stage;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.StudioException;
import dev.seedling.promptcraft.guard.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A conversation about pictures in a terminal, until Ctrl-D. Ctrl-C calls off the picture being painted, not the
 * chat.
 */
public final class Chat {
    private static final int HISTORY_LINES = 10;

    private final Studio studio;
    private final Requester requester;
    private final Screen screen;
    private final LineReader reader;
    private final ConsoleCourier courier;
    private final Presenter presenter;

    /** @param typed the file that remembers what was typed, for the arrow keys */
    Chat(Terminal terminal, String colorTerm, Studio studio, Album pictures, Path typed) {
        this.studio = studio;
        String user = System.getProperty("user.name", "somebody");
        this.requester = new Requester("console:" + user, user, Locale.getDefault());
        this.screen = new Screen(terminal, colorTerm);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .completer(new ChatCompleter())
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.HISTORY_FILE, typed)
                .build();
        String here = UUID.randomUUID().toString();
        this.courier = new ConsoleCourier(here, pictures, this::show, reader::printAbove);
        this.presenter = new Presenter(studio, screen, new PictureWait(terminal, studio, courier));
    }

    /**
     * Talks in the process's own terminal, or with stdin and stdout where that is none.
     *
     * @param warmUp begins what should be ready before the first idea, and is told where to say how it goes
     * @throws StudioException if they cannot be used
     */
    public static void here(Studio studio, Album pictures, Path typed, Consumer<Consumer<String>> warmUp) {
        String colorTerm = System.getenv().getOrDefault("COLORTERM", "");
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            Chat chat = new Chat(terminal, colorTerm, studio, pictures, typed);
            warmUp.accept(chat.reader::printAbove);
            chat.talk();
        } catch (IOException e) {
            throw new StudioException("the terminal cannot be used: " + e.getMessage(), e);
        }
    }

    /** Starts the studio and talks until the user leaves. The studio is the caller's to close. */
    void talk() {
        studio.start(List.of(courier));
        screen.line(
                "Say what to paint. 'reroll' or a seed paints it again, '+ make it night' changes it, 'help' tells more,"
                        + " Ctrl-D leaves.");
        while (answer()) {
            // each answer is one turn of the conversation
        }
    }

    private boolean answer() {
        try {
            return answer(reader.readLine("> "));
        } catch (UserInterruptException e) {
            screen.line("Ctrl-D leaves.");
            return true;
        } catch (EndOfFileException e) {
            String unended = e.getPartialLine(); // the last of a pipe may have no newline
            if (unended != null && !unended.isBlank()) {
                answer(unended);
            }
            return false;
        }
    }

    private boolean answer(String line) {
        try {
            return act(ChatLine.parse(line));
        } catch (RuntimeException e) {
            presenter.complain(e);
            return true;
        }
    }

    private boolean act(ChatLine line) {
        if (line instanceof ChatLine.Imagine imagine) {
            Order order = new Order(imagine.idea(), imagine.wishes(), requester, courier.origin());
            presenter.showAll(studio.submitSeries(order, imagine.count()));
        } else if (line instanceof ChatLine.Again again) {
            presenter.show(studio.repaint(latest(), again.seed(), requester, courier.origin()));
        } else if (line instanceof ChatLine.Change change) {
            presenter.show(studio.refine(latest(), change.words(), requester, courier.origin()));
        } else if (line instanceof ChatLine.Vary vary) {
            presenter.showAll(studio.vary(latest(), vary.count(), requester, courier.origin()));
        } else if (line instanceof ChatLine.Explain) {
            explain();
        } else if (line instanceof ChatLine.Like) {
            studio.like(latest());
            screen.line("remembered; similar ideas may borrow its style, light and framing");
        } else if (line instanceof ChatLine.History) {
            history();
        } else if (line instanceof ChatLine.Help) {
            screen.line(ChatHelp.TEXT);
        }
        return !(line instanceof ChatLine.Quit);
    }

    /** The job that 'reroll', seeds and changes mean; also one of an earlier chat. */
    private String latest() {
        return studio.recent(requester.id(), HISTORY_LINES).stream()
                // The courier has shown a picture a moment before its job counts as delivered.
                .filter(job -> job.stage() == Stage.DELIVERED || job.stage() == Stage.PAINTED)
                .map(Job::id)
                .findFirst()
                .orElseThrow(() ->
                        new StudioException("there is no picture yet to paint again or to change; say what to paint"));
    }

    private void explain() {
        studio.job(latest())
                .flatMap(Job::recipe)
                .ifPresent(recipe -> ExplanationText.of(recipe.crafted()).forEach(screen::line));
    }

    private void history() {
        List<Job> jobs = studio.recent(requester.id(), HISTORY_LINES);
        if (jobs.isEmpty()) {
            screen.line("nothing painted yet");
        }
        for (Job job : jobs) {
            screen.line("%10d  %-9s  %s"
                    .formatted(
                            job.seed(),
                            job.stage().name().toLowerCase(Locale.ROOT),
                            Shown.plain(job.order().idea())));
        }
    }

    private void show(Progress progress) {
        ProgressLine line = screen.progress();
        if (progress instanceof Progress.Painting painting) {
            line.painting(painting.step(), painting.steps());
        } else if (progress instanceof Progress.Crafting) {
            line.say("writing the prompt");
        } else if (progress instanceof Progress.Waiting waiting) {
            line.say(waiting.position() > 1 ? "waiting, number " + waiting.position() : "waiting");
        } else if (progress instanceof Progress.Delayed delayed) {
            line.say(delayed.sentence());
        }
    }
}
