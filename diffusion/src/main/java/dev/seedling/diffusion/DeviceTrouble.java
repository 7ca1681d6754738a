package dev.seedling.diffusion;

/** The device ran out of memory, or failed: nothing that the request could have asked otherwise, and it may pass. */
public final class DeviceTrouble extends DiffusionException {
    public DeviceTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
