package dev.seedling.diffusion;

/**
 * What an engine computes with, and so what must be equal for a picture to come out the same byte for byte.
 *
 * @param device {@code gpu:0}, or {@code cpu} with the processor's name
 * @param dtype {@code float32}, {@code bfloat16} or {@code float16}
 * @param threads of one network call
 * @param library the tensor library and its version
 */
public record Compute(String device, String dtype, int threads, String library) {
    @Override
    public String toString() {
        return "%s, %s, %d threads, %s".formatted(device, dtype, threads, library);
    }
}
