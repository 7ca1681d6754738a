package dev.seedling.diffusion;

/**
 * A loaded model that paints. Paints one picture at a time: several threads wait for each other's. Owns native memory
 * until it is closed.
 */
public interface ImageEngine extends AutoCloseable {
    ModelCard model();

    /** What it computes with; pictures are equal byte for byte only where this is. */
    Compute compute();

    /**
     * Paints one picture.
     *
     * @throws DiffusionException if the request asks for what the model cannot do
     * @throws PaintCancelled if the listener asked to stop
     */
    Picture paint(ImageRequest request, PaintListener listener);

    /** How many CLIP tokens a text takes, start and end markers not counted. */
    int countTokens(String text);

    @Override
    void close();
}
