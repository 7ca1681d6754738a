package dev.seedling.diffusion.hub;

import java.util.Locale;

/** Bytes as people say them. */
public final class Sizes {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private Sizes() {}

    /** Decimal units, as the hub and disk makers count: {@code 2.58 GB}. */
    public static String of(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(
                Locale.ROOT, size < 9.995 ? "%.2f %s" : size < 99.95 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }
}
