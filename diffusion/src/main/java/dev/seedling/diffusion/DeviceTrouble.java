package dev.seedling.diffusion;

/** The device ran out of memory, or failed. It may pass; of too large a picture it will not. */
public final class DeviceTrouble extends DiffusionException {
    public DeviceTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
