/** Prompts that somebody liked lend style, light and framing to similar ideas. */
@NullMarked
package dev.seedling.promptcraft.retrieval;

import org.jspecify.annotations.NullMarked;
