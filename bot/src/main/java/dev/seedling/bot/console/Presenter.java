package dev.seedling.bot.console;

import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.Ticket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Waits for pictures and shows them, each with its path, its prompt and its seed. */
final class Presenter {
    private final Studio studio;
    private final Screen screen;
    private final PictureWait wait;

    Presenter(Studio studio, Screen screen, PictureWait wait) {
        this.studio = studio;
        this.screen = screen;
        this.wait = wait;
    }

    /** One that fails leaves the others their turn: they are painted all the same. */
    void showAll(List<Ticket> tickets) {
        for (Ticket ticket : tickets) {
            try {
                show(ticket);
            } catch (RuntimeException e) {
                complain(e);
            }
        }
    }

    void show(Ticket ticket) {
        Optional<Path> picture = await(ticket);
        if (picture.isEmpty()) {
            screen.line("called off");
            return;
        }
        screen.picture(picture.get());
        studio.job(ticket.jobId())
                .flatMap(Job::recipe)
                .ifPresent(recipe -> Caption.of(picture.get(), recipe).forEach(screen::line));
    }

    /** Says what went wrong in a sentence; what has none is thrown. */
    void complain(RuntimeException e) {
        screen.line(Sentences.of(e).orElseThrow(() -> e));
    }

    private Optional<Path> await(Ticket ticket) {
        try {
            return wait.picture(ticket.jobId());
        } finally {
            screen.progress().clear();
        }
    }
}
