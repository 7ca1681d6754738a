package dev.seedling.diffusion.training.world.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * Paints shapes in some space of their own, under a light: every colour is multiplied by it, except what shines by
 * itself ({@link #shine}). Holds no state but the graphics it was given.
 */
public final class Brush {
    private static final Color PUPIL = new Color(0x17141f);
    private static final double DARK_SKIN = 0.3;

    private final Graphics2D graphics;
    private final Color light;
    private final Daytime daytime;
    private final Tint tint;
    private final SplittableRandom random;

    public Brush(Graphics2D graphics, Color light, Daytime daytime, Tint tint, SplittableRandom random) {
        this.graphics = graphics;
        this.light = light;
        this.daytime = daytime;
        this.tint = tint;
        this.random = random;
    }

    /** The colour that the thing was asked in. */
    public Color tint() {
        return tint.base();
    }

    /** The asked colour's lighter companion, for trims and bellies. */
    public Color light() {
        return Colors.lighter(tint.base(), 0.45);
    }

    /** The asked colour's darker companion, for roofs, wings and ears. */
    public Color dark() {
        return tint == Tint.BLACK ? new Color(0x50505e) : Colors.darker(tint.base(), 0.34);
    }

    public Daytime daytime() {
        return daytime;
    }

    public SplittableRandom random() {
        return random;
    }

    /** One of two, at random. */
    public double either(double one, double other) {
        return random.nextBoolean() ? one : other;
    }

    public double random(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** The same brush for what gives light itself: skies, stars, and colours mixed with them. */
    public Brush unlit() {
        return new Brush(graphics, Color.WHITE, daytime, tint, random);
    }

    /** A colour under this brush's light. */
    public Color lit(Color color) {
        return Colors.multiply(color, light);
    }

    public void fill(Shape shape, Color color) {
        fill(shape, (Paint) lit(color));
    }

    /** Fills with the asked colour, rounded by light from the upper left. */
    public void body(Shape shape) {
        shaded(shape, tint.base());
    }

    /** Fills with a colour, rounded by light from the upper left. */
    public void shaded(Shape shape, Color color) {
        Rectangle2D box = shape.getBounds2D();
        if (box.isEmpty()) {
            return;
        }
        Color high = lit(Colors.lighter(color, 0.22));
        Color low = lit(Colors.darker(color, 0.2));
        // y grows upwards in a thing's space: the light comes from maximal y.
        fill(
                shape,
                new LinearGradientPaint(
                        (float) box.getMinX(),
                        (float) box.getMaxY(),
                        (float) (box.getMinX() + box.getWidth() * 0.45),
                        (float) box.getMinY(),
                        new float[] {0, 0.5f, 1},
                        new Color[] {high, lit(color), low}));
    }

    /** A vertical gradient between two heights of this space. */
    public void gradient(Shape shape, double fromY, Color from, double toY, Color to) {
        fill(shape, new LinearGradientPaint(0, (float) fromY, 0, (float) toY, new float[] {0, 1}, new Color[] {
            lit(from), lit(to)
        }));
    }

    public void line(Shape path, double width, Color color) {
        graphics.setPaint(lit(color));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    /** Fills with a colour that needs no light; in the dark it throws a halo. */
    public void shine(Shape shape, Color color) {
        if (daytime.dark()) {
            Rectangle2D box = shape.getBounds2D();
            halo(box.getCenterX(), box.getCenterY(), Math.max(box.getWidth(), box.getHeight()) * 1.3, color, 0.45);
        }
        fill(shape, (Paint) color);
    }

    /** Light that fades from a point. */
    public void halo(double x, double y, double radius, Color color, double opacity) {
        fill(
                Shapes.disc(x, y, radius),
                new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, 0.35f, 1}, new Color[] {
                    Colors.fade(color, opacity), Colors.fade(color, opacity * 0.45), Colors.fade(color, 0)
                }));
    }

    /** A window: glass by day, a warm light by night. */
    public void window(Shape shape) {
        if (daytime.dark() || daytime == Daytime.SUNSET) {
            shine(shape, new Color(0xffdf7e));
        } else {
            shaded(shape, new Color(0x9cc8e8));
        }
    }

    /** An eye in skin of the asked colour. */
    public void eye(double x, double y, double radius) {
        eye(x, y, radius, tint.base());
    }

    /** An eye, dark unless the skin is: of an eye as small as it is, latents keep one colour, not a pupil in white. */
    public void eye(double x, double y, double radius, Color skin) {
        boolean dark = Colors.luma(skin) > DARK_SKIN;
        fill(Shapes.disc(x, y, radius), dark ? PUPIL : Color.WHITE);
        fill(Shapes.disc(x + radius * 0.3, y + radius * 0.3, radius * 0.3), dark ? Color.WHITE : PUPIL);
    }

    private void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }
}
