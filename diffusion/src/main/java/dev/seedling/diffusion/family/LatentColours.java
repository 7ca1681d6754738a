package dev.seedling.diffusion.family;

import java.util.List;

/**
 * A guess at a picture from its latents without a network: each pixel's colour is a sum of its channels. Colours are
 * -1 to 1.
 *
 * @param red shares of the channels in red, and so on
 * @param bias red, green and blue of latents that are all zero
 */
public record LatentColours(List<Double> red, List<Double> green, List<Double> blue, List<Double> bias) {
    /** SD 1.x and 2.x, as measured for 1.4: discuss.huggingface.co/t/decoding-latents-to-rgb-without-upscaling/23204. */
    public static final LatentColours SD1 = new LatentColours(
            List.of(0.298, 0.187, -0.158, -0.184),
            List.of(0.207, 0.286, 0.189, -0.271),
            List.of(0.208, 0.173, 0.264, -0.473),
            List.of(0.0, 0.0, 0.0));

    /** XL: huggingface.co/blog/TimothyAlexisVass/explaining-the-sdxl-latent-space, there in levels of 0 to 255. */
    public static final LatentColours XL = ofLevels(
            List.of(60.0, -60.0, 25.0, -70.0),
            List.of(60.0, -5.0, 15.0, -50.0),
            List.of(60.0, 10.0, -5.0, -35.0),
            List.of(150.0, 140.0, 130.0));

    public LatentColours {
        red = List.copyOf(red);
        green = List.copyOf(green);
        blue = List.copyOf(blue);
        bias = List.copyOf(bias);
    }

    private static LatentColours ofLevels(List<Double> red, List<Double> green, List<Double> blue, List<Double> bias) {
        return new LatentColours(
                scaled(red),
                scaled(green),
                scaled(blue),
                bias.stream().map(level -> level / 127.5 - 1).toList());
    }

    private static List<Double> scaled(List<Double> shares) {
        return shares.stream().map(share -> share / 127.5).toList();
    }
}
