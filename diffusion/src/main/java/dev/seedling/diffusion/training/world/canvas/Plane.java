package dev.seedling.diffusion.training.world.canvas;

/** One channel of a picture: values mostly in 0 to 1, rows from the top. Operations that filter give a new plane. */
public final class Plane {
    private final int width;
    private final float[] values;

    public Plane(int width, int height) {
        this(width, new float[width * height]);
    }

    private Plane(int width, float[] values) {
        this.width = width;
        this.values = values;
    }

    public int width() {
        return width;
    }

    public int height() {
        return values.length / width;
    }

    public int count() {
        return values.length;
    }

    public float at(int i) {
        return values[i];
    }

    public void set(int i, float value) {
        values[i] = value;
    }

    /** The value at a position, which is moved to the nearest inside. */
    public float near(int x, int y) {
        int column = Math.max(0, Math.min(width - 1, x));
        int row = Math.max(0, Math.min(height() - 1, y));
        return values[row * width + column];
    }

    /** Between four neighbours. */
    public float between(float x, float y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float dx = x - left;
        float dy = y - top;
        float high = near(left, top) * (1 - dx) + near(left + 1, top) * dx;
        float low = near(left, top + 1) * (1 - dx) + near(left + 1, top + 1) * dx;
        return high * (1 - dy) + low * dy;
    }

    /** Two passes of a box mean, close to a Gaussian of that radius. */
    public Plane blur(int radius) {
        return meansAlongRows(radius)
                .meansAlongColumns(radius)
                .meansAlongRows(radius)
                .meansAlongColumns(radius);
    }

    /** The length of the Sobel gradient; 0 on the border. */
    public Plane edges() {
        Plane edges = new Plane(width, height());
        for (int y = 1; y < height() - 1; y++) {
            for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
                float up = values[i - width];
                float down = values[i + width];
                float falling = values[i + width + 1] - values[i - width - 1];
                float rising = values[i - width + 1] - values[i + width - 1];
                float dx = falling + rising + 2 * (values[i + 1] - values[i - 1]);
                float dy = falling - rising + 2 * (down - up);
                edges.values[i] = (float) Math.sqrt(dx * dx + dy * dy) / 4;
            }
        }
        return edges;
    }

    private Plane meansAlongRows(int radius) {
        Plane out = new Plane(width, height());
        float share = 1f / (2 * radius + 1);
        for (int start = 0; start < values.length; start += width) {
            float sum = 0;
            for (int k = -radius; k <= radius; k++) {
                sum += values[start + Math.max(0, Math.min(width - 1, k))];
            }
            for (int k = 0; k < width; k++) {
                out.values[start + k] = sum * share;
                sum += values[start + Math.min(width - 1, k + radius + 1)];
                sum -= values[start + Math.max(0, k - radius)];
            }
        }
        return out;
    }

    /** Row by row for all columns at once: a column's neighbours in memory are a row apart. */
    private Plane meansAlongColumns(int radius) {
        Plane out = new Plane(width, height());
        float share = 1f / (2 * radius + 1);
        float[] sums = new float[width];
        for (int k = -radius; k <= radius; k++) {
            int row = row(k);
            for (int x = 0; x < width; x++) {
                sums[x] += values[row + x];
            }
        }
        for (int y = 0; y < height(); y++) {
            int row = row(y);
            int entering = row(y + radius + 1);
            int leaving = row(y - radius);
            for (int x = 0; x < width; x++) {
                out.values[row + x] = sums[x] * share;
                sums[x] = sums[x] + values[entering + x] - values[leaving + x];
            }
        }
        return out;
    }

    /** Where a row begins, the outermost one beyond the picture. */
    private int row(int y) {
        return Math.max(0, Math.min(height() - 1, y)) * width;
    }
}
