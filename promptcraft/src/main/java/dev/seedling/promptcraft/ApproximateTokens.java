package dev.seedling.promptcraft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Byte-pair tokens, guessed: CLIP has one token for most English words of up to eight letters and one for each digit. */
final class ApproximateTokens {
    private static final Pattern PIECE = Pattern.compile("[A-Za-z]+|\\p{L}+|\\d|[^\\s\\p{L}\\d]");

    /** Names a file to mix in; the text encoder does not see it. */
    private static final Pattern TAG = Pattern.compile("<lora:[^<>]+>");

    private static final int LETTERS_PER_TOKEN = 6;

    private ApproximateTokens() {}

    static int count(String text) {
        int tokens = 0;
        Matcher pieces = PIECE.matcher(TAG.matcher(text).replaceAll(" "));
        while (pieces.find()) {
            tokens += tokensOf(pieces.group());
        }
        return tokens;
    }

    private static int tokensOf(String piece) {
        boolean ascii = piece.chars().allMatch(letter -> letter < 128);
        // Outside ASCII the alphabet is bytes, of which a letter has two or more.
        return ascii ? (piece.length() + LETTERS_PER_TOKEN - 1) / LETTERS_PER_TOKEN : 2 * piece.length();
    }
}
