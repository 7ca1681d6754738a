package dev.seedling.promptcraft.lock;

/** How many, as English writes it before a thing: alternatives of patterns, in lower case. */
public final class Amounts {
    /** Numbers in words from one to twenty, and in digits. */
    public static final String NUMBER = Numbers.pattern();

    /** A number, or a word for some number above one. */
    public static final String AMOUNT = NUMBER + "|some|several|many|a\\s+few";

    private Amounts() {}
}
