package dev.seedling.diffusion;

/** Something the engine cannot do, in one sentence a user can act on: what, found, allowed. */
public class DiffusionException extends RuntimeException {
    public DiffusionException(String sentence) {
        super(sentence);
    }

    public DiffusionException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
