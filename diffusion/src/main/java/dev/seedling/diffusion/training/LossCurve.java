package dev.seedling.diffusion.training;

import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Losses by step, kept in a CSV file with the columns step, training, validation. */
final class LossCurve {
    static final String FILE = "curve.csv";

    private final Path file;
    private final List<Point> points;

    private LossCurve(Path file, List<Point> points) {
        this.file = file;
        this.points = points;
    }

    /** @param training the mean since the point before; NaN where no step lies between */
    record Point(long step, double training, double validation) {}

    /**
     * Reads the file up to a step; what came after belongs to a run that was cut off before its checkpoint, in the middle of
     * a line perhaps.
     */
    static LossCurve read(Path file, long step) throws IOException {
        List<Point> points = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readString(file).split("(?<=\n)", -1)) {
                point(line).filter(point -> point.step() <= step).ifPresent(points::add);
            }
        }
        return new LossCurve(file, points);
    }

    /** The same to go on with: what came after is dropped from the file, too. */
    static LossCurve resume(Path file, long step) throws IOException {
        LossCurve curve = read(file, step);
        WholeFile.write(
                file,
                whole -> Files.write(
                        whole, curve.points.stream().map(LossCurve::line).toList()));
        return curve;
    }

    private static Optional<Point> point(String line) {
        if (!line.endsWith("\n")) {
            return Optional.empty();
        }
        String[] cells = line.strip().split(",", -1);
        return Optional.of(
                new Point(Long.parseLong(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
    }

    void add(long step, double training, double validation) throws IOException {
        Point point = new Point(step, training, validation);
        points.add(point);
        Files.writeString(file, line(point) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<Point> points() {
        return List.copyOf(points);
    }

    /** The step of the last point; 0 where there is none. */
    long lastStep() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).step();
    }

    /** Steps between the lowest validation loss and the last point. */
    int stepsSinceBest() {
        Point best = null;
        for (Point point : points) {
            best = best == null || point.validation() < best.validation() ? point : best;
        }
        return best == null ? 0 : Math.toIntExact(points.get(points.size() - 1).step() - best.step());
    }

    private static String line(Point point) {
        return point.step() + "," + point.training() + "," + point.validation();
    }
}
