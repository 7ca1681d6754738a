package dev.seedling.diffusion.training;

import dev.seedling.diffusion.film.PixelFont;
import dev.seedling.diffusion.training.LossCurve.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;

/** A loss curve as a picture: training and validation over steps, on a logarithmic scale. */
final class LossChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int MARGIN = 80;
    private static final Color TRAINING = new Color(0x2f6bd8);
    private static final Color VALIDATION = new Color(0xe2702b);

    private LossChart() {}

    static void write(LossCurve curve, Path file) throws IOException {
        List<Point> points = curve.points();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        if (!points.isEmpty()) {
            DoubleSummaryStatistics losses = points.stream()
                    .flatMapToDouble(point -> DoubleStream.of(point.training(), point.validation()))
                    .filter(Double::isFinite)
                    .summaryStatistics();
            double low = losses.getMin();
            double high = losses.getMax();
            axes(graphics, image, points.get(points.size() - 1).step(), low, high);
            draw(graphics, points, Point::training, TRAINING, low, high);
            draw(graphics, points, Point::validation, VALIDATION, low, high);
        }
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private static void axes(Graphics2D graphics, BufferedImage image, long steps, double low, double high) {
        graphics.setColor(Color.GRAY);
        graphics.drawLine(MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN / 2, HEIGHT - MARGIN);
        graphics.drawLine(MARGIN, MARGIN / 2, MARGIN, HEIGHT - MARGIN);
        write(image, number(high), 4, MARGIN / 2 - 7, Color.GRAY);
        write(image, number(low), 4, HEIGHT - MARGIN - 14, Color.GRAY);
        String all = steps + " steps";
        write(image, all, WIDTH - MARGIN / 2 - 2 * PixelFont.width(all), HEIGHT - MARGIN + 10, Color.GRAY);
        write(image, "training", WIDTH - 3 * MARGIN, MARGIN / 2, TRAINING);
        write(image, "validation", WIDTH - 3 * MARGIN, MARGIN / 2 + 22, VALIDATION);
    }

    private static String number(double loss) {
        return String.format(Locale.ROOT, "%.3g", loss);
    }

    private static void write(BufferedImage image, String text, int left, int top, Color color) {
        PixelFont.draw(text, image, left, top, 2, color.getRGB());
    }

    private static void draw(
            Graphics2D graphics,
            List<Point> points,
            ToDoubleFunction<Point> loss,
            Color color,
            double low,
            double high) {
        double last = points.get(points.size() - 1).step();
        double span = Math.max(1e-9, Math.log(high / low));
        Path2D path = new Path2D.Double();
        for (Point point : points) {
            if (Double.isNaN(loss.applyAsDouble(point))) {
                continue;
            }
            double x = MARGIN + point.step() / last * (WIDTH - 1.5 * MARGIN);
            double y = HEIGHT - MARGIN - Math.log(loss.applyAsDouble(point) / low) / span * (HEIGHT - 1.5 * MARGIN);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(path);
    }
}
