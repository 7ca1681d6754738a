/** From words to token ids. */
@NullMarked
package dev.seedling.diffusion.text;

import org.jspecify.annotations.NullMarked;
