package dev.seedling.diffusion.training.world.canvas;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Shapes in a thing's own space: x to the right from its middle, y up from its foot, height 1. */
public final class Shapes {
    private Shapes() {}

    /** A rectangle from its lower left corner. */
    public static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    public static Shape rounded(double x, double y, double width, double height, double arc) {
        return new RoundRectangle2D.Double(x, y, width, height, arc, arc);
    }

    /** A doorway: a rectangle from its lower left corner with half a disc on top; the height is the whole. */
    public static Shape arch(double x, double y, double width, double height) {
        double radius = width / 2;
        return union(box(x, y, width, height - radius), disc(x + radius, y + height - radius, radius));
    }

    public static Shape disc(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    public static Shape oval(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    /** Straight lines through the points x0, y0, x1, y1, ... and back to the first. */
    public static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A closed Catmull-Rom curve through the points. */
    public static Shape smooth(double... xy) {
        int n = xy.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < n; i++) {
            bend(path, xy, (i + n - 1) % n, i, (i + 1) % n, (i + 2) % n);
        }
        path.closePath();
        return path;
    }

    /** An open Catmull-Rom curve through the points. */
    public static Shape curve(double... xy) {
        int last = xy.length / 2 - 1;
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < last; i++) {
            bend(path, xy, Math.max(0, i - 1), i, i + 1, Math.min(last, i + 2));
        }
        return path;
    }

    /** A regular star whose first point is up. */
    public static Shape star(double x, double y, int points, double outer, double inner) {
        double[] xy = new double[points * 4];
        for (int i = 0; i < 2 * points; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            double angle = Math.PI / 2 + i * Math.PI / points;
            xy[2 * i] = x + radius * Math.cos(angle);
            xy[2 * i + 1] = y + radius * Math.sin(angle);
        }
        return polygon(xy);
    }

    public static Shape union(Shape... shapes) {
        Area area = new Area();
        for (Shape shape : shapes) {
            area.add(new Area(shape));
        }
        return area;
    }

    public static Shape minus(Shape shape, Shape hole) {
        Area area = new Area(shape);
        area.subtract(new Area(hole));
        return area;
    }

    private static void bend(Path2D path, double[] xy, int before, int from, int to, int after) {
        path.curveTo(
                xy[2 * from] + (xy[2 * to] - xy[2 * before]) / 6,
                xy[2 * from + 1] + (xy[2 * to + 1] - xy[2 * before + 1]) / 6,
                xy[2 * to] - (xy[2 * after] - xy[2 * from]) / 6,
                xy[2 * to + 1] - (xy[2 * after + 1] - xy[2 * from + 1]) / 6,
                xy[2 * to],
                xy[2 * to + 1]);
    }
}
