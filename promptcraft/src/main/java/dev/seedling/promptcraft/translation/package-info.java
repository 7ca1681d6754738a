/** What translating by rules takes in any language: words with their English, and spacing. */
@NullMarked
package dev.seedling.promptcraft.translation;

import org.jspecify.annotations.NullMarked;
