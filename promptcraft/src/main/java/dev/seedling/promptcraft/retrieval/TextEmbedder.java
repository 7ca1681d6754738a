package dev.seedling.promptcraft.retrieval;

/** Turns text into a direction. Safe for many threads. */
@FunctionalInterface
public interface TextEmbedder {
    Embedding embed(String text);
}
