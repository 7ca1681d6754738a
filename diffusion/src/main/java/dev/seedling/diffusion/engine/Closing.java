package dev.seedling.diffusion.engine;

/** Closes several things, all of them whatever happens. */
final class Closing {
    private Closing() {}

    static void all(Iterable<? extends AutoCloseable> things) {
        for (AutoCloseable thing : things) {
            try {
                thing.close();
            } catch (Exception e) {
                org.slf4j.LoggerFactory.getLogger(Closing.class).warn("cannot close {}", thing, e);
            }
        }
    }
}
