package dev.seedling.diffusion;

/**
 * A sampler and the spacing of its noise levels, by the names of the catalogue ({@code dpmpp-2m}, {@code karras}).
 * A name that the catalogue lacks is refused when the request is painted.
 */
public record SamplerChoice(String sampler, String spacing) {
    public static SamplerChoice of(String sampler, String spacing) {
        return new SamplerChoice(sampler, spacing);
    }

    @Override
    public String toString() {
        return sampler + " " + spacing;
    }
}
