package dev.seedling.diffusion.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes several things, all of them whatever happens. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    static void all(Iterable<? extends AutoCloseable> things) {
        for (AutoCloseable thing : things) {
            try {
                thing.close();
            } catch (Exception e) {
                LOG.warn("cannot close {}", thing, e);
            }
        }
    }
}
