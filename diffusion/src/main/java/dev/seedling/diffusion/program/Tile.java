package dev.seedling.diffusion.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a picture, in its pixels.
 *
 * @param rows and {@code columns}: the tile itself
 * @param windowRows and {@code windowColumns}: the same with what lies around it and takes part in it
 */
record Tile(Span rows, Span columns, Span windowRows, Span windowColumns) {
    /** From {@code start}, which is in it, to {@code end}, which is not. */
    record Span(int start, int end) {
        int length() {
            return end - start;
        }

        List<Span> split(int side) {
            List<Span> spans = new ArrayList<>();
            for (int from = start; from < end; from += side) {
                spans.add(new Span(from, Math.min(end, from + side)));
            }
            return spans;
        }

        /** With so many more on either side, where there are as many. */
        Span widened(int by, int length) {
            return new Span(Math.max(0, start - by), Math.min(length, end + by));
        }
    }

    /** The whole of a picture. */
    static Tile whole(int height, int width) {
        Span rows = new Span(0, height);
        Span columns = new Span(0, width);
        return new Tile(rows, columns, rows, columns);
    }

    /**
     * Smaller tiles that make up this one, which is whole.
     *
     * @param side of a tile; those at the right and lower edge may be smaller
     * @param halo how far around a tile its window reaches
     */
    List<Tile> split(int side, int halo) {
        List<Tile> tiles = new ArrayList<>();
        for (Span across : rows.split(side)) {
            for (Span along : columns.split(side)) {
                tiles.add(
                        new Tile(across, along, across.widened(halo, rows.end()), along.widened(halo, columns.end())));
            }
        }
        return tiles;
    }

    /** Top, bottom, left and right of the tile itself. */
    long[] place() {
        return new long[] {rows.start(), rows.end(), columns.start(), columns.end()};
    }

    int area() {
        return rows.length() * columns.length();
    }

    /** Top, bottom, left and right of the window. */
    long[] window() {
        return new long[] {windowRows.start(), windowRows.end(), windowColumns.start(), windowColumns.end()};
    }

    /** Top, bottom, left and right of the tile in the window. */
    long[] inner() {
        int top = rows.start() - windowRows.start();
        int left = columns.start() - windowColumns.start();
        return new long[] {top, top + rows.length(), left, left + columns.length()};
    }
}
