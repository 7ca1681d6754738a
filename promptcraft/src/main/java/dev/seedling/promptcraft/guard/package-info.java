/** Ideas are data: what reads like orders to a language model, what a house does not paint, and how text is shown. */
@NullMarked
package dev.seedling.promptcraft.guard;

import org.jspecify.annotations.NullMarked;
