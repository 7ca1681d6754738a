package dev.seedling.diffusion.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** GPT-2's way to write each of the 256 bytes as a printable letter, in its order. */
final class ByteLetters {
    private static final List<String> IN_ORDER = new ArrayList<>();
    private static final String[] BY_BYTE = new String[256];

    static {
        for (int b = 0; b < 256; b++) {
            if (printable(b)) {
                put(b, b);
            }
        }
        int spare = 256;
        for (int b = 0; b < 256; b++) {
            if (!printable(b)) {
                put(b, spare++);
            }
        }
    }

    private ByteLetters() {}

    static List<String> all() {
        return Collections.unmodifiableList(IN_ORDER);
    }

    /** A word as letters, the last one marked. */
    static List<String> spell(String word, String endMark) {
        List<String> letters = new ArrayList<>();
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            letters.add(BY_BYTE[b & 255]);
        }
        int last = letters.size() - 1;
        letters.set(last, letters.get(last) + endMark);
        return letters;
    }

    private static boolean printable(int b) {
        return (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || (b >= 0xAE && b <= 0xFF);
    }

    private static void put(int b, int letter) {
        BY_BYTE[b] = Character.toString(letter);
        IN_ORDER.add(BY_BYTE[b]);
    }
}
