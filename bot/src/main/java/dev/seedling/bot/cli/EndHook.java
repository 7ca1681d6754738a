package dev.seedling.bot.cli;

/** Something to do before the process ends, by Ctrl-C, SIGTERM or exit. */
final class EndHook {
    private final Thread thread;

    EndHook(String name, Runnable action) {
        this.thread = new Thread(action, name);
        Runtime.getRuntime().addShutdownHook(thread);
    }

    /** It need not be done any longer. Without effect once the process is ending. */
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException ending) {
            // The hook runs or has run.
        }
    }
}
