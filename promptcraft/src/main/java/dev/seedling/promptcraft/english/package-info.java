/** English grammar by rules, once for all who write it: articles, and nouns in both numbers. */
@NullMarked
package dev.seedling.promptcraft.english;

import org.jspecify.annotations.NullMarked;
