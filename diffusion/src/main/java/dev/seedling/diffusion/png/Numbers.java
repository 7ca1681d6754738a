package dev.seedling.diffusion.png;

import java.math.BigDecimal;

/** Numbers in a line of settings. */
final class Numbers {
    private Numbers() {}

    /** Without trailing zeros, nor an exponent. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
