package dev.seedling.diffusion.engine;

/** The guidance as a vector, for networks that are told it instead of being guided: arXiv 2310.04378, section 4.2. */
final class GuidanceEmbedding {
    private static final double SCALE = 1000;
    private static final double LOWEST_FREQUENCY = 1e-4;

    private GuidanceEmbedding() {}

    /** Sines, then cosines, of the guidance above 1 at {@code width / 2} frequencies from 1 down to 1/10000. */
    static float[] of(double guidance, int width) {
        float[] embedding = new float[width];
        int half = width / 2;
        double w = (guidance - 1) * SCALE;
        for (int i = 0; i < half; i++) {
            // The reference rounds to float32 on the way; at angles in the thousands that shows.
            float frequency = (float) Math.exp(i * (float) (Math.log(LOWEST_FREQUENCY) / (half - 1)));
            float angle = (float) w * frequency;
            embedding[i] = (float) Math.sin(angle);
            embedding[half + i] = (float) Math.cos(angle);
        }
        return embedding;
    }
}
