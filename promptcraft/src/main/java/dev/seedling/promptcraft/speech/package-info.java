/** What users are told, in their own languages. */
@NullMarked
package dev.seedling.promptcraft.speech;

import org.jspecify.annotations.NullMarked;
