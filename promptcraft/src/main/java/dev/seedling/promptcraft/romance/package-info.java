/**
 * What the rules can tell of French and Spanish: enough to hold a language model's translation to the idea's numbers,
 * colours, things and names, and no translation of their own.
 */
@NullMarked
package dev.seedling.promptcraft.romance;

import org.jspecify.annotations.NullMarked;
