/** Pictures as PNG files that tell how they were painted. */
@NullMarked
package dev.seedling.diffusion.png;

import org.jspecify.annotations.NullMarked;
