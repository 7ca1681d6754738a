package dev.seedling.bot.cli;

/**
 * Closes what a command works with exactly once: where the command ends by itself, or when the process is told to end
 * in the middle of it.
 */
final class Farewell implements AutoCloseable {
    private final Runnable last;
    private final EndHook hook;
    private boolean said;

    Farewell(Runnable last) {
        this.last = last;
        this.hook = new EndHook("farewell", this::say);
    }

    @Override
    public void close() {
        say();
        hook.forget();
    }

    /** True from the moment that the closing begins. */
    synchronized boolean said() {
        return said;
    }

    /** Whoever comes second waits until the first is done. */
    private synchronized void say() {
        if (!said) {
            said = true;
            last.run();
        }
    }
}
