package dev.seedling.diffusion;

/** Text out of files that anyone may have written, made fit for a sentence. */
public final class ForeignText {
    private static final int LONGEST = 120;

    private ForeignText() {}

    /** Of a bearable length, on one line, without what steers a terminal or turns the reading direction. */
    public static String shown(String text) {
        String printable = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return printable.codePointCount(0, printable.length()) <= LONGEST
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
