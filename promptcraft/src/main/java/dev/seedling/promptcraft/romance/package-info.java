/**
 * What the rules know of French and Spanish: their words with English for them, inflection by rule, and the order of a
 * noun phrase. It also holds a language model's translation to the idea's numbers, colours, things and names.
 */
@NullMarked
package dev.seedling.promptcraft.romance;

import org.jspecify.annotations.NullMarked;
