/** What translating by rules takes in any language: words with their English, the English noun's forms, spacing. */
@NullMarked
package dev.seedling.promptcraft.translation;

import org.jspecify.annotations.NullMarked;
