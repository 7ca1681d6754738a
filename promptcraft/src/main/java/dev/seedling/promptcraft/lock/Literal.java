package dev.seedling.promptcraft.lock;

/** A piece of an idea that no one may rewrite, with its quotation marks or brackets. */
public record Literal(Kind kind, String text) {
    public enum Kind {
        QUOTE,
        /** Names a file to mix in: {@code <lora:film:0.8>}, {@code embedding:easynegative}. */
        TAG,
        WEIGHT
    }
}
